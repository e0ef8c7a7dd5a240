import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedbackOf, keepOf, responseFromForm, scoreExercise, toPublicExercise } from '../score-exercise.ts';
import { findKind, type AnyKind, type Exercise } from './index.ts';
import { plainWord } from './fill-in.ts';

/** An exercise as it is written in Dutch. */
function written(block: Record<string, unknown>): Exercise {
  const kind = findKind(block['kind']) as AnyKind;
  const source = kind.source.parse({ id: 'e', prompt: '?', ...block });
  expect(kind.check(source)).toBeUndefined();
  return kind.merge(source, source) as Exercise;
}

const option = (id: string, more: object = {}) => ({ id, text: `text ${id}`, feedback: `about ${id}`, ...more });
const several = written({ kind: 'multiple-choice', options: [option('a', { correct: true }), option('b', { correct: true }), option('c')], feedbackMissed: 'missed' }); // prettier-ignore
const reasoned = written({ kind: 'true-false-reason', answer: false, reasons: [option('a'), option('b', { correct: true })], feedbackWrong: 'no' }); // prettier-ignore
const pairs = written({
  kind: 'matching', feedback: 'all right', targets: [{ id: 'x', text: 'X' }, { id: 'y', text: 'Y' }],
  items: [option('a', { target: 'x' }), option('b', { target: 'x' }), option('c', { target: 'y' })],
}); // prettier-ignore
const gaps = written({
  kind: 'fill-in', feedback: 'all right',
  gaps: [option('number', { text: 'Bel ___', accept: [112] }), option('card', { text: 'Toon ___', accept: ['identiteitskaart', 'carte d’identité', 'بطاقة الهوية'] })],
}); // prettier-ignore
const choice = (id: string, more: object = {}) => ({ id, text: id, consequence: `then ${id}`, ...more });
const talk = written({
  kind: 'dialogue', feedback: 'well said', feedbackWrong: 'try again',
  steps: [
    { id: 'gate', text: 'At the gate', choices: [choice('greet', { good: true, next: 'ask' }), choice('leave')] },
    { id: 'ask', text: 'A question', choices: [choice('yes', { good: true }), choice('no')] },
  ],
}); // prettier-ignore
const letter = written({ kind: 'document-reading', lines: [option('from'), option('date', { correct: true }), option('end')] }); // prettier-ignore
const map = written({ kind: 'hot-spot', picture: 'm.svg', alt: 'a map', spots: [option('hall', { x: 1, y: 2, correct: true }), option('school', { x: 3, y: 4 })] }); // prettier-ignore
const self = written({ kind: 'self-assessment', options: [option('little'), option('much')] });
const home = written({ kind: 'talk-at-home', feedback: 'good talk' });
const text = written({ kind: 'free-text', feedback: 'your teacher reads it' });
const ALL = [several, reasoned, pairs, gaps, talk, letter, map, self, home, text];

describe('every kind of exercise', () => {
  it.each([
    [several, { options: ['b', 'a'] }, 1, ['about b', 'about a']],
    [several, { options: ['a'] }, 0.5, ['about a', 'missed']],
    [several, { options: ['a', 'b', 'c'] }, 0.5, ['about a', 'about b', 'about c']],
    [several, { options: ['c'] }, 0, ['about c', 'missed']],
    [reasoned, { answer: false, option: 'b' }, 1, ['about b']],
    [reasoned, { answer: true, option: 'b' }, 0.5, ['no', 'about b']],
    [reasoned, { answer: true, option: 'a' }, 0, ['no', 'about a']],
    [pairs, { pairs: { a: 'x', b: 'x', c: 'y' } }, 1, ['all right']],
    [pairs, { pairs: { a: 'y', b: 'x', c: 'y' } }, 2 / 3, ['about a']],
    [gaps, { words: { number: '١١٢', card: 'Carte d\'Identite' } }, 1, ['all right']],
    [gaps, { words: { number: '100', card: 'بِطاقَة الهويه' } }, 0.5, ['about number']],
    [talk, { path: ['gate.greet', 'ask.yes'] }, 1, ['well said']],
    [talk, { path: ['gate.greet', 'ask.no'] }, 0.5, ['try again']],
    [talk, { path: ['gate.leave'] }, 0, ['try again']],
    [letter, { option: 'date' }, 1, ['about date']],
    [letter, { option: 'from' }, 0, ['about from']],
    [map, { option: 'school' }, 0, ['about school']],
    [self, { option: 'little' }, 1, ['about little']],
    [home, { done: true, note: 'for me' }, 1, ['good talk']],
    [text, { text: 'for you' }, 1, ['your teacher reads it']],
  ] as [Exercise, unknown, number, string[]][])('scores %# and teaches', (exercise, response, score, feedback) => {
    const scored = scoreExercise(exercise, response);
    expect(scored?.score).toBeCloseTo(score);
    expect(scored?.correct).toBe(score === 1);
    expect(scored && feedbackOf(exercise, scored).map((each) => each.text)).toEqual(feedback);
  }); // prettier-ignore

  it.each([
    [several, { options: [] }],
    [several, { options: ['a', 'a'] }],
    [several, { options: ['z'] }],
    [reasoned, { answer: true }],
    [pairs, { pairs: { a: 'x', b: 'x' } }],
    [pairs, { pairs: { a: 'x', b: 'x', c: 'z' } }],
    [gaps, { words: { number: '112' } }],
    [gaps, { words: { number: '112', card: 'x'.repeat(81) } }],
    [talk, { path: ['gate.greet'] }],
    [talk, { path: ['ask.yes'] }],
    [talk, { path: ['gate.leave', 'ask.yes'] }],
    [letter, { option: 'nowhere' }],
    [home, { done: false }],
    [text, { text: '  ' }],
    [text, { text: 'x'.repeat(4001) }],
  ] as [Exercise, unknown][])('refuses a response of the wrong form: %#', (exercise, response) => {
    expect(scoreExercise(exercise, response)).toBeUndefined();
    expect(keepOf(exercise, response)).toBeUndefined();
  });

  it.each(ALL.map((exercise) => [exercise.kind, exercise] as const))('%s takes anything for a response without falling over', (_kind, exercise) => {
    fc.assert(fc.property(fc.anything(), (anything) => {
      const scored = scoreExercise(exercise, anything);
      expect(scored === undefined || (scored.score >= 0 && scored.score <= 1)).toBe(true);
      expect(() => responseFromForm(exercise, Object(anything) as Record<string, unknown>)).not.toThrow();
    }));
  }); // prettier-ignore

  it.each(ALL.map((exercise) => [exercise.kind, exercise] as const))('%s keeps its own key out of what is shown, and scores it fully', (_kind, exercise) => {
    expect(scoreExercise(exercise, exercise.key)?.score).toBe(1);
    expect(JSON.stringify(toPublicExercise(exercise))).not.toMatch(/"(key|correct|good|accept|feedback\w*|target)"|about /);
  }); // prettier-ignore

  it.each([
    [several, { option: ['a', 'b'] }, { options: ['a', 'b'] }],
    [several, { option: 'a' }, { options: ['a'] }],
    [several, {}, undefined],
    [reasoned, { answer: 'false', option: 'b' }, { answer: false, option: 'b' }],
    [reasoned, {}, undefined],
    [pairs, { 'pair-a': 'x', 'pair-c': 'y' }, { pairs: { a: 'x', c: 'y' } }],
    [gaps, { 'gap-number': '112' }, { words: { number: '112' } }],
    [gaps, {}, undefined],
    [talk, { asked: 'gate', 'step-gate': 'greet' }, { path: ['gate.greet'] }],
    [talk, { asked: 'ask', 'step-gate': 'greet' }, undefined],
    [talk, { asked: 'ask', 'step-gate': 'greet', 'step-ask': 'no' }, { path: ['gate.greet', 'ask.no'] }],
    [home, { note: 'only a note' }, { done: false, note: 'only a note' }],
    [home, { done: 'yes' }, { done: true }],
    [text, { text: 'hello' }, { text: 'hello' }],
  ] as [Exercise, Record<string, unknown>, unknown][])('I08 reads a plain form as a phone sends it: %#', (exercise, values, response) => {
    expect(responseFromForm(exercise, values)).toEqual(response);
  }); // prettier-ignore
});

describe('what is kept of an answer', () => {
  it('holds no word of somebody’s own; those are set apart for who may read them', () => {
    expect(keepOf(text, { text: ' Ik heet Salma. ' })).toEqual({ response: { handedIn: true }, writing: { text: 'Ik heet Salma.', reader: 'teacher' } }); // prettier-ignore
    expect(keepOf(home, { done: true, note: 'over geld' })).toEqual({ response: { done: true }, writing: { text: 'over geld', reader: 'self' } }); // prettier-ignore
    expect(keepOf(home, { done: true })).toEqual({ response: { done: true } });
    expect(keepOf(gaps, { words: { number: '112', card: 'mijn naam is Salma' } })).toEqual({ response: { words: { number: '112', card: '' } } }); // prettier-ignore
    expect(keepOf(several, { options: ['a'] })).toEqual({ response: { options: ['a'] } });
  });

  it('gives the same score as what was sent', () => {
    for (const response of [{ words: { number: '112', card: 'IDENTITEITSKAART!' } }, { words: { number: '1', card: '' } }])
      expect(scoreExercise(gaps, keepOf(gaps, response)?.response)).toEqual(scoreExercise(gaps, response));
  }); // prettier-ignore

  it('says nothing of a text that was claimed and not sent', () => {
    expect(keepOf(text, { handedIn: true })).toBeUndefined();
  });
});

it.each([
  ['Médecin', 'medecin'],
  ['HUISARTS', 'huisarts'],
  ['طَبِيبٌ', 'طبيب'],
  ['أسرة', 'اسره'],
  ['مستشفى', 'مستشفي'],
  ['۱۱۲', '112'],
  ['post-code', 'post code'],
  ['œuvre', 'oeuvre'],
])('H31 a word filled in as %s is read as %s', (typed, plain) => {
  expect(plainWord(typed)).toBe(plainWord(plain));
});

it('a course is told of a conversation that leads nowhere', () => {
  const kind = findKind('dialogue') as AnyKind;
  const steps = [
    { id: 'a', text: 'A', choices: [choice('x', { good: true, next: 'nowhere' }), choice('y')] },
    { id: 'b', text: 'B', choices: [choice('x', { good: true }), choice('y')] },
  ];
  const source = kind.source.parse({
    id: 'e',
    prompt: '?',
    kind: 'dialogue',
    steps,
    feedback: 'f',
    feedbackWrong: 'w',
  });
  expect(kind.check(source)).toMatch('a.x must lead to a later step, and there is no nowhere');
});
