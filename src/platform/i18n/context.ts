import { getContext, setContext } from 'svelte';
import type { Language } from '#kernel/languages.ts';
import { translatorOf, type Dictionary, type Translator } from './translate.ts';

const KEY = Symbol('translator');

let published: Readonly<Partial<Record<Language, Dictionary>>> | undefined;

/**
 * Makes the texts known to the pages; called once by the server, and by the player with its own few in one language. They do not travel with a page's data: SvelteKit
 * writes that out for each request, also where no script will read it, and a thousand texts cost more than the page.
 */
export function publishDictionaries(dictionaries: Readonly<Partial<Record<Language, Dictionary>>>): void {
  published = dictionaries;
}

/** The texts of a language. @throws before they were published */
export function dictionaryOf(language: Language): Dictionary {
  const dictionary = published?.[language];
  if (!dictionary) throw new Error('no texts here: the server publishes them');
  return dictionary;
}

/** Called once by the root layout: the language of all components below it. */
export function provideLanguage(language: () => Language): void {
  setContext(KEY, language);
}

/** The texts of the page's language: `const t = useTranslator()`. */
export function useTranslator(): Translator {
  const language = getContext<(() => Language) | undefined>(KEY);
  if (!language) throw new Error('no language here: the root layout provides it');
  return translatorOf(dictionaryOf(language()));
}
