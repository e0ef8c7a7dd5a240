import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '#kernel/languages.ts';

export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>;

/** All texts of one language: key → ICU message. */
export interface Dictionary {
  readonly language: Language;
  readonly messages: Readonly<Record<string, string>>;
}

const compiled = new WeakMap<Dictionary['messages'], Map<string, IntlMessageFormat>>();

/** Numbers have Latin digits in every language, as in the lessons: they are compared with letters from Belgium. */
const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-BE', ar: 'ar-u-nu-latn' };

/** The locale tag for numbers and dates of a language. */
export const localeOf = (language: Language): string => LOCALES[language];

/**
 * The text of a key with its values filled in.
 * @throws when the language has no such text: a missing text is a bug that tests find
 */
export function translate(dictionary: Dictionary, key: string, values?: MessageValues): string {
  const message = dictionary.messages[key];
  if (message === undefined) throw new Error(`no text ${key} in ${dictionary.language}`);
  if (!message.includes('{') && !message.includes("'")) return message;
  let formats = compiled.get(dictionary.messages);
  if (!formats) compiled.set(dictionary.messages, (formats = new Map()));
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new IntlMessageFormat(message, localeOf(dictionary.language), undefined, { ignoreTag: true }))); // prettier-ignore
  return format.format(values as Record<string, string>) as string;
}

/** `t('key', values)` bound to one language. */
export interface Translator {
  (key: string, values?: MessageValues): string;
  readonly language: Language;
  readonly dictionary: Dictionary;
}

/** Binds `translate` to a dictionary. */
export function translatorOf(dictionary: Dictionary): Translator {
  return Object.assign((key: string, values?: MessageValues) => translate(dictionary, key, values), {
    language: dictionary.language,
    dictionary,
  });
}
