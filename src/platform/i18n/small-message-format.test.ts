import path from 'node:path';
import { IntlMessageFormat as Whole } from 'intl-messageformat';
import { expect, it, test } from 'vitest';
import { LANGUAGES } from '#kernel/languages.ts';
import { loadDictionaries } from './load-messages.ts';
import { IntlMessageFormat as Small } from './small-message-format.ts';
import { localeOf } from './translate.ts';

const dictionaries = loadDictionaries(path.resolve(import.meta.dirname, '../../..'));
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1234, 0.5];
const whole = (message: string, locale: string) => new Whole(message, locale, undefined, { ignoreTag: true });

/** Each value that a text asks for as a number, and as a word. */
function samplesOf(message: string): Record<string, string | number>[] {
  const names = [...message.matchAll(/\{\s*([\w-]+)\s*(,\s*(\w+))?/g)].map(([, name = '', , kind]) => ({ name, words: kind !== 'plural' && kind !== 'number' })); // prettier-ignore
  return COUNTS.map((count) =>
    Object.fromEntries(names.map(({ name, words }) => [name, words ? `${name} ${count}` : count])),
  );
}

it.each(LANGUAGES)('the texts of the lessons read the same with it in %s', (language) => {
  const texts = Object.entries(dictionaries[language].messages).filter(([key, text]) => /^(learning|content|shell|access|participant)\.|^problem\./.test(key) && /[{']/.test(text)); // prettier-ignore
  expect(texts.length).toBeGreaterThan(20);
  for (const [key, text] of texts) {
    const [own, other] = [new Small(text, localeOf(language)), whole(text, localeOf(language))];
    for (const values of samplesOf(text)) expect(own.format(values), key).toBe(other.format(values));
  }
});

test.each([
  ["l''heure de {name} d'abord", { name: 'Salma' }],
  ["'{'name'}' is {name}", { name: 'x' }],
  ["'{it''s}' {name}", { name: 'x' }],
  ['{n, plural, =0 {none} =1 {the one} other {# of {total, number}}}', { n: 0, total: 3 }],
  ['{n, plural, =0 {none} =1 {the one} other {# of {total, number}}}', { n: 4, total: 3456 }],
  ['{who, select, her {she has {n, plural, one {# lesson} other {# lessons}}} other {they}}', { who: 'her', n: 2 }],
  ['{who, select, her {she} other {they}}', { who: 'nobody' }],
  ["{n, plural, other {'#' is # }}", { n: 7 }],
  ['# is no count here', {}],
])('%s reads the same with it', (text, values) => {
  expect(new Small(text, 'en-GB').format(values)).toBe(whole(text, 'en-GB').format(values));
});

test.each(['{at, date}', '{n, plural, one {a}', 'too {many}}', '{n, number, percent}'])(
  '%s is refused: what it does not know it does not guess',
  (text) => expect(() => new Small(text, 'nl-BE')).toThrow(),
);

it('a value that is missing is a mistake, as with the other', () => {
  expect(() => new Small('{name}', 'nl-BE').format({})).toThrow();
});
