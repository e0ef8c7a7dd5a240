import type { Language } from '#kernel/languages.ts';
import type { GlossaryTerm } from './glossary.ts';

/*
 * How a term of the glossary may stand in a translation. Tolerant of what grammar does to a word, not of another word: an
 * ending, an article or a conjunction written on to it, case, accents and vowel marks make no difference.
 */

const escapePattern = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A text as terms are looked for in it. */
export function plainText(text: string, language: Language): string {
  const bare = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640\u200e\u200f\u2066-\u2069]/gu, '')
    .toLowerCase();
  // NFKD takes hamza off its letter; what is left of the forms of one letter is made one.
  return language === 'ar' ? bare.replaceAll('ى', 'ي').replaceAll('ٱ', 'ا') : bare.replaceAll('’', "'");
}

/** What may stand before and after an Arabic word without a space: conjunction, preposition, article; plural, possessive. */
const BEFORE = '[وفبكلس]{0,2}(?:ال|ل)?';
const AFTER = '(?:ات|تان|تين|ون|ين|ان|ا|و|ي|ت)?(?:ه|ها|هم|هن|كم|كن|ك|نا|ي)?';
/** The letters and digits of a plain text. As ranges: the classes of Unicode take a second to compile, pattern by pattern. */
const LATIN = 'a-z0-9œæøß';
const LETTERS = `${LATIN}\u0621-\u064A\u0660-\u0669\u0671-\u06D3`;
/** Where a word begins and ends. Arabic letters may stand right before a word in Latin ones. */
const START = `(?<![${LETTERS}])`;
const LATIN_START = `(?<![${LATIN}])`;
const END = `(?![${LETTERS}])`;

/** What of a word stays the same however it bends. */
const STEM: Readonly<Record<Language, (word: string) => string>> = {
  nl: (word) => word,
  en: (word) => word.replace(/(?<=.)y$/, ''),
  fr: (word) => (word.length > 3 ? word.replace(/(?:es|s|x|e)$/, '').replace(/(?<=a)[lu]$/, '') : word),
  ar: (word) => word.replace(/^(?:ال|لل)(?=.{2})/, '').replace(/(?<=.)ة$/, ''),
};

/** A word of a form, from its stem, as a pattern of its language. */
const BENT: Readonly<Record<Language, (stem: string, word: string) => string>> = {
  nl: escapePattern,
  en: (stem) => `${escapePattern(stem)}(?:y|ies|s|es|'s)?`,
  fr: (stem, word) => escapePattern(stem) + (word.length > 3 ? `[${LATIN}]{0,3}` : ''),
  ar: (stem, word) => (/\p{Script=Arabic}/u.test(word) ? `${BEFORE}${escapePattern(stem)}${word.endsWith('ة') ? '[ةهت]?' : ''}${AFTER}` : escapePattern(word)), // prettier-ignore
};

/** A form of several words: the stem of the first, and a pattern of all. */
function readForm(form: string, language: Language): { stem: string; pattern: RegExp } {
  const words = plainText(form, language)
    .split(/\s+/)
    .filter((word) => word !== '');
  const start = language === 'ar' && /^[a-z0-9]/.test(words[0] ?? '') ? LATIN_START : START;
  const bent = words.map((word) => BENT[language](STEM[language](word), word));
  return { stem: STEM[language](words[0] ?? ''), pattern: new RegExp(start + bent.join(String.raw`\s+`) + END, 'u') };
}

/** Between the forms of a name: `accompagnateur ou accompagnatrice`, `Immigration Office (DVZ)`. */
const BETWEEN = /\s+(?:or|ou|أو)\s+|[(),،]/;

/** What of a term may stand in a translation: its name, its words, and the Dutch word itself. */
export function formsOf({ dutch, name, words }: GlossaryTerm, language: Language): string[] {
  const names = language === 'nl' ? [] : name[language].split(BETWEEN);
  return [...new Set([...names, ...(words[language] ?? []), dutch, ...(words.nl ?? [])].map((form) => form.trim()))].filter((form) => form !== ''); // prettier-ignore
}

/** More than what may be written on before a stem, with the sign before that. */
const BACK = 6;
const AHEAD = 80;

/**
 * Finds out whether a text that `plainText` made plain holds any of these forms. A pattern is tried around its stem only:
 * over whole paragraphs, thousands of times, it takes seconds.
 */
export function holderOf(forms: readonly string[], language: Language): (text: string) => boolean {
  const read = forms.map((form) => readForm(form, language));
  return (text) =>
    read.some(({ stem, pattern }) => {
      for (let at = text.indexOf(stem); at !== -1; at = text.indexOf(stem, at + 1))
        if (pattern.test(text.slice(Math.max(0, at - BACK), at + AHEAD))) return true;
      return false;
    });
}
