import { describe, expect, it } from 'vitest';
import { glossaryIn, glossarySchema } from './glossary.ts';
import { parseQuiz, parseQuizTranslation, toQuizTexts } from './quiz-bank.ts';

const DUTCH = `version: 1
items:
  - id: q-advice
    lesson: money
    theme: wonen
    value: null
    difficulty: easy
    prompt: Wie helpt bij een scheiding?
    options:
      - {id: a, text: Een leerkracht}
      - {id: b, text: Een advocaat, correct: true}
    rationale: Omdat.
    discreet:
      prompt: Wie geeft advies?
      options:
        - {id: a, text: Een leerkracht}
        - {id: b, text: Een jurist}
`;
const ENGLISH = `items:
  - id: q-advice
    lesson: money
    prompt: Who helps with a divorce?
    options: [{id: a, text: A teacher}, {id: b, text: A lawyer}]
    discreet: {prompt: Who advises?, options: [{id: a, text: A teacher}, {id: b, text: A jurist}]}
`;

describe('a question with discreet words', () => {
  it('U05 asks the same in other words, with the same options', () => {
    const facts = parseQuiz('q.nl.yaml', DUTCH).value ?? expect.fail();
    const words = parseQuizTranslation('q.en.yaml', ENGLISH, facts).value ?? expect.fail();
    const shown = (variant: 'normal' | 'discreet') => [facts, words].map((each) => toQuizTexts(each, variant)[0]?.prompt); // prettier-ignore
    expect(shown('normal')).toEqual(['Wie helpt bij een scheiding?', 'Who helps with a divorce?']);
    expect(shown('discreet')).toEqual(['Wie geeft advies?', 'Who advises?']);
    expect(toQuizTexts(words, 'discreet')[0]?.options.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('U05 is refused with other options, or where a translation has no discreet words', () => {
    expect(parseQuiz('q.nl.yaml', DUTCH.replace('{id: b, text: Een jurist}', '{id: c, text: Een jurist}')).problems).toMatchObject([{ message: expect.stringContaining('the discreet options are a c and not a b') }]); // prettier-ignore
    const facts = parseQuiz('q.nl.yaml', DUTCH).value ?? expect.fail();
    expect(parseQuizTranslation('q.en.yaml', ENGLISH.replace(/ {4}discreet:.*\n/, ''), facts).problems).toHaveLength(1);
  });
});

it('U05 a difficult word may have a discreet explanation', () => {
  const every = (text: string) => ({ nl: text, en: text, fr: text, ar: text });
  const file = glossarySchema.parse({ close: every('x'), terms: [{ dutch: 'CAW', name: { en: '', fr: '', ar: '' }, text: every('open'), discreet: every('hidden') }] }); // prettier-ignore
  const [normal, discreet] = (['normal', 'discreet'] as const).map((variant) => glossaryIn(file, 'nl', variant));
  expect(normal?.explain(['<p>CAW</p>'])).toMatchObject([{ text: 'open' }]);
  expect(discreet?.explain(['<p>CAW</p>'])).toMatchObject([{ text: 'hidden' }]);
  expect(discreet?.mark(['<p>CAW</p>']).join('')).not.toContain('open');
});

it('an Arabic explanation keeps Dutch words in their own order', () => {
  const text = { nl: 'Betaal de BTW.', en: '', fr: '', ar: 'ادفعوا BTW.' };
  const file = glossarySchema.parse({ close: text, terms: [{ dutch: 'btw', name: { en: '', fr: '', ar: '' }, text }] });
  const [arabic, dutch] = (['ar', 'nl'] as const).map((language) => glossaryIn(file, language, 'normal').explain(['<p>btw</p>'])[0]?.text); // prettier-ignore
  expect([arabic, dutch]).toEqual(['ادفعوا \u2066BTW\u2069.', 'Betaal de BTW.']);
});
