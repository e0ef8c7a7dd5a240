import { expect, it } from 'vitest';
import path from 'node:path';
import { LANGUAGES } from '#kernel/languages.ts';
import { loadDictionaries } from '#platform/i18n/load-messages.ts';
import { IntlMessageFormat } from '#platform/i18n/small-message-format.ts';
import { localeOf } from '#platform/i18n/translate.ts';
import { playerTexts } from './player-texts.ts';

it.each(LANGUAGES)('texts of the player use no more of ICU than its small reader knows (%s)', (language) => {
  const texts = playerTexts(loadDictionaries(path.resolve(import.meta.dirname, '../../../..'))[language]);
  expect(Object.keys(texts).length).toBeGreaterThan(100);
  for (const [key, text] of Object.entries(texts))
    expect(() => new IntlMessageFormat(text, localeOf(language)), key).not.toThrow();
});
