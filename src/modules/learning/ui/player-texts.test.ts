import { expect, it } from 'vitest';
import path from 'node:path';
import { LANGUAGES } from '#kernel/languages.ts';
import { loadDictionaries } from '#platform/i18n/load-messages.ts';
import { playerTexts } from './player-texts.ts';

it.each(LANGUAGES)('texts of the player use no pattern for numbers or dates, which it cannot read (%s)', (language) => {
  const texts = playerTexts(loadDictionaries(path.resolve(import.meta.dirname, '../../../..'))[language]);
  expect(Object.keys(texts).length).toBeGreaterThan(100);
  expect(Object.entries(texts).filter(([, text]) => /,\s*::/.test(text))).toEqual([]);
});
