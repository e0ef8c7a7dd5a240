import { getContext, setContext } from 'svelte';
import type { Dictionary, Translator } from './translate.ts';
import { translatorOf } from './translate.ts';

const KEY = Symbol('translator');

/** Called once by the root layout: the texts that all components below it use. */
export function provideTranslator(dictionary: () => Dictionary): void {
  setContext(KEY, dictionary);
}

/** The texts of the page's language: `const t = useTranslator()`. */
export function useTranslator(): Translator {
  const dictionary = getContext<(() => Dictionary) | undefined>(KEY);
  if (!dictionary) throw new Error('no texts here: the root layout provides them');
  return translatorOf(dictionary());
}
