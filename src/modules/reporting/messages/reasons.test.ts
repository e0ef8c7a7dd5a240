import path from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/languages.ts';
import { loadDictionaries } from '#platform/i18n/load-messages.ts';
import { CANCEL_REASONS, OUTCOMES } from '#modules/arrival/domain/reasons.ts';
import { STOP_REASONS } from '#modules/voortraject/domain/states.ts';

const dictionaries = loadDictionaries(path.resolve(import.meta.dirname, '../../../..'));

test('W09 every reason and every outcome that the page may show has a text in every language', () => {
  const keys = [
    ...['none', ...STOP_REASONS, ...CANCEL_REASONS].map((code) => `reporting.reason.${code}`),
    ...OUTCOMES.map((code) => `arrival.outcome.${code}`),
  ];
  const silent = LANGUAGES.flatMap((language) => keys.filter((key) => !(key in dictionaries[language].messages)));
  expect(silent).toEqual([]);
});
