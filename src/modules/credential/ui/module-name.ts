import type { Translator } from '#platform/i18n/translate.ts';

/** The name of a module in the reader's language; as the proof names it where this platform has no name for it any more. */
export function moduleName(t: Translator, id: string, onProof: string = id): string {
  const key = `voortraject.module.${id}`;
  return t.dictionary.messages[key] === undefined ? onProof : t(key);
}
