import { describe, expect, it } from 'vitest';
import { exercisesOf } from './lesson.ts';
import { dutchLesson, mergeTranslation } from './merge-lesson.ts';
import { parseSource, parseTranslation } from './parse-lesson.ts';
import { toPublicExercise } from './score-exercise.ts';

const VERSIONS = { version: 'v', textVersion: 't' };

const dutch = `---
id: money
module: basis
title: Geld
neutralTitle: Les 9
minutes: 10
goals: [mo-geld]
theme: consumptie
values: [non-discriminatie]
priority: low
profiles: [family]
version: 1
summary: [een, twee, drie, vier]
---

## Een rekening {#account}

Een **rekening** <script>alert(1)</script> [klik](javascript:alert(1)).

\`\`\`exercise
id: open
kind: single-choice
prompt: "Wat kan je doen?"
options:
  - {id: a, text: "Openen", correct: true, feedback: "Juist."}
  - {id: b, text: "Wachten", feedback: "Nee."}
\`\`\`

## Stappen {#steps}

\`\`\`exercise
id: order
kind: ordering
prompt: "Volgorde?"
items:
  - {id: z-first, text: "eerst"}
  - {id: a-second, text: "dan"}
feedback: "Juist."
feedbackWrong: "Nee."
\`\`\`
`;

const french = dutch
  .replaceAll(', correct: true', '')
  .replace('title: Geld', 'title: Argent')
  .replace(/goals:[\s\S]*version: 1\n/, '')
  .replace('"Openen"', '"Ouvrir"');

function merged(words: string) {
  const source = parseSource('money.nl.md', dutch).value;
  const translation = parseTranslation('money.fr.md', words);
  if (!source || !translation.value) return { problems: translation.problems };
  return mergeTranslation(source, translation.value, 'fr', VERSIONS);
}

describe('a translation', () => {
  it('brings words; facts and keys come from the Dutch source', () => {
    const { value, problems } = merged(french);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ title: 'Argent', theme: 'consumptie', language: 'fr' });
    const [choice] = value ? exercisesOf(value) : [];
    expect(choice?.exercise).toMatchObject({
      key: { option: 'a' },
      options: [{ id: 'a', text: 'Ouvrir' }, { id: 'b' }],
    });
  });

  it.each([
    [
      'an exercise less',
      (text: string) => text.replace(/```exercise\nid: open[\s\S]*?```\n/, ''),
      /account holds text here/,
    ],
    [
      'an option by another name',
      (text: string) => text.replace('id: b,', 'id: c,'),
      /parts of open are a, c here and a, b/,
    ],
    ['another screen', (text: string) => text.replace('{#steps}', '{#stages}'), /screens are account, stages here/],
    ['other minutes', (text: string) => text.replace('minutes: 10', 'minutes: 12'), /minutes is 12 here and 10/],
    [
      'a key of its own',
      (text: string) => text.replace('id: a, text', 'id: a, correct: true, text'),
      /Unrecognized key/,
    ],
  ])('that has %s is refused with the reason', (_what, change, message) => {
    const { problems } = merged(change(french));
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
    expect(problems[0]?.file).toBe('money.fr.md');
  });
});

describe('a Dutch source', () => {
  it('names file and line of what is wrong', () => {
    const { problems } = parseSource('money.nl.md', dutch.replace('feedback: "Nee."}', 'feedbak: "Nee."}'));
    const line = dutch.split('\n').findIndex((text) => text.includes('id: b,')) + 1;
    expect(problems.map((problem) => problem.line)).toContain(line);
  });

  it('with two right options is refused', () => {
    const source = parseSource('m.nl.md', dutch.replace('"Wachten",', '"Wachten", correct: true,')).value;
    expect(source && dutchLesson(source, VERSIONS).problems[0]?.message).toMatch('exactly one option must be correct');
  });

  it('never becomes active HTML', () => {
    const source = parseSource('m.nl.md', dutch).value;
    const lesson = source && dutchLesson(source, VERSIONS).value;
    const [text] = lesson?.screens[0]?.blocks ?? [];
    const html = text?.type === 'text' ? text.html : '';
    expect(html).toContain('<strong>rekening</strong>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|href="javascript/);
  });

  it('keeps what makes an answer right out of the public part, the order of the file too', () => {
    const source = parseSource('m.nl.md', dutch).value;
    const lesson = source && dutchLesson(source, VERSIONS).value;
    const shown = lesson ? exercisesOf(lesson).map(({ exercise }) => toPublicExercise(exercise)) : [];
    expect(JSON.stringify(shown)).not.toMatch(/correct|key|feedback|Juist/);
    expect(shown[1]?.parts.map(({ id }) => id)).toEqual(['a-second', 'z-first']);
  });
});
