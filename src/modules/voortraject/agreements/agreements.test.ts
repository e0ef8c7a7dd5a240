import { expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/languages.ts';
import { agreementText, CURRENT_VERSION } from './index.ts';

const dutch = agreementText(CURRENT_VERSION, 'nl', '24');
const wholeOf = (text: typeof dutch) =>
  text.sections.flatMap(({ heading, paragraphs = [], points = [] }) => [heading, ...paragraphs, ...points]).join('\n');

test('A14 G02 the agreement says that the agency has no influence on the decision about the residence', () => {
  expect(wholeOf(dutch)).toContain('Wij beslissen niet over je visum of je verblijf. Wij hebben daar geen invloed op.');
});

test('G03 the agreement says that taking part, working actively and a quiz are expected', () => {
  const expected = dutch.sections[3];
  expect(expected?.points).toHaveLength(5);
  expect(expected?.points?.join(' ')).toMatch(/lessen.*actief.*quiz/s);
});

test('G04 U02 the agreement is the ground on which data are kept, and says for how long', () => {
  expect(wholeOf(dutch)).toContain('Deze overeenkomst is de grond waarop we je gegevens bewaren.');
  expect(wholeOf(dutch)).toContain('tot 24 maanden');
});

test('G06 the agreement says that it is no inburgeringscontract', () => {
  expect(wholeOf(dutch)).toContain('Deze overeenkomst is geen inburgeringscontract.');
});

test.each(LANGUAGES)('the agreement in %s has the same parts, paragraphs and points as the Dutch one', (language) => {
  const shape = (text: typeof dutch) =>
    text.sections.map(({ paragraphs = [], points = [] }) => [paragraphs.length, points.length]);
  const text = agreementText(CURRENT_VERSION, language, '24');
  expect(shape(text)).toEqual(shape(dutch));
  expect(wholeOf(text)).not.toContain('{');
});
