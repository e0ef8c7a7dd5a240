import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exercise } from './kinds/index.ts';
import { feedbackOf, responseFromForm, scoreExercise } from './score-exercise.ts';
import { shuffle } from './shuffle.ts';

const choice: Exercise = {
  id: 'c', kind: 'single-choice', prompt: '?', key: { option: 'b' },
  options: [{ id: 'a', text: 'A', feedback: 'not a' }, { id: 'b', text: 'B', feedback: 'yes b' }],
}; // prettier-ignore
const statement: Exercise = {
  id: 's',
  kind: 'true-false',
  prompt: '?',
  key: { answer: false },
  reason: 'because',
  feedbackWrong: 'but',
};
const steps = ['one', 'two', 'three', 'four'];
const order: Exercise = {
  id: 'o', kind: 'ordering', prompt: '?', key: { order: steps }, feedback: 'right', feedbackWrong: 'look again',
  items: steps.toSorted().map((id) => ({ id, text: id })),
}; // prettier-ignore

it('I15 feedback says which option it is about, so that several are told apart without looking; null for the whole answer', () => {
  const several: Exercise = {
    id: 's', kind: 'multiple-choice', prompt: '?', key: { options: ['a', 'b'] }, feedbackMissed: 'one more',
    options: ['a', 'b', 'c'].map((id) => ({ id, text: `option ${id}`, feedback: `about ${id}` })),
  }; // prettier-ignore
  const words = (exercise: Exercise, response: unknown) => {
    const scored = scoreExercise(exercise, response);
    return scored && feedbackOf(exercise, scored);
  };
  expect(words(several, { options: ['a', 'c'] })).toEqual([
    { about: 'option a', text: 'about a' },
    { about: 'option c', text: 'about c' },
    { about: null, text: 'one more' },
  ]);
  expect(words(statement, { answer: true })).toEqual([{ about: null, text: 'but' }]);
});

describe('scoring', () => {
  it.each([
    [choice, { option: 'b' }, 1, 'yes b'],
    [choice, { option: 'a' }, 0, 'not a'],
    [statement, { answer: false }, 1, 'because'],
    [statement, { answer: true }, 0, 'but'],
    [order, { order: steps }, 1, 'right'],
    [order, { order: ['two', 'one', 'three', 'four'] }, 5 / 6, 'look again'],
    [order, { order: steps.toReversed() }, 0, 'look again'],
  ])('gives %# its score and the words that teach', (exercise, response, score, feedback) => {
    const scored = scoreExercise(exercise, response);
    expect(scored).toMatchObject({ score, correct: score === 1 });
    expect(scored && feedbackOf(exercise, scored).map(({ text }) => text)).toEqual([feedback]);
  });

  it.each([
    [choice, { option: 'z' }],
    [choice, 'b'],
    [statement, { answer: 'false' }],
    [order, { order: ['one', 'one', 'two', 'three'] }],
    [order, { order: ['one'] }],
    [order, null],
  ])('refuses a response of the wrong form: %#', (exercise, response) => {
    expect(scoreExercise(exercise, response)).toBeUndefined();
  });

  it('an ordering scores between nothing and everything, and everything only when all is right', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(steps, { minLength: 4 }), (given) => {
        const scored = scoreExercise(order, { order: given });
        expect(scored?.score).toBeGreaterThanOrEqual(0);
        expect(scored?.correct).toBe(given.join() === steps.join());
      }),
    );
  });

  it('I08 reads the same response from a plain form as a phone sends', () => {
    expect(responseFromForm(choice, { option: 'a' })).toEqual({ option: 'a' });
    expect(responseFromForm(statement, { answer: 'true' })).toEqual({ answer: true });
    expect(
      responseFromForm(order, { 'place-two': '1', 'place-one': '2', 'place-four': '3', 'place-three': '4' }),
    ).toEqual({
      order: ['two', 'one', 'four', 'three'],
    });
    expect(responseFromForm(order, { 'place-two': '1', 'place-one': '1' })).toEqual({ order: [] });
    expect(responseFromForm(choice, {})).toBeUndefined();
    expect(responseFromForm(order, {})).toBeUndefined();
  });
});

describe('shuffling', () => {
  it('gives one person the same order each time, and keeps every part', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 12 }), fc.string(), (list, seed) => {
        expect(shuffle(list, seed)).toEqual(shuffle(list, seed));
        expect(shuffle(list, seed).toSorted()).toEqual(list.toSorted());
      }),
    );
    expect(new Set(Array.from({ length: 50 }, (_, person) => shuffle(steps, `${person}`).join())).size).toBeGreaterThan(
      10,
    );
  });
});
