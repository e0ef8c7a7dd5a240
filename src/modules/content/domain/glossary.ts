import { z } from 'zod';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import type { CourseProblem } from './lesson.ts';
import { isolateLatin } from './latin-in-arabic.ts';
import type { Variant } from './vocabulary.ts';

const everyLanguage = z.object({ nl: z.string(), en: z.string(), fr: z.string(), ar: z.string() });

const termSchema = z.strictObject({
  dutch: z.string(),
  /** How the word stands in the lessons, besides the Dutch word, which is recognised in every language. */
  words: z.partialRecord(z.enum(LANGUAGES), z.array(z.string())).default({}),
  name: z.object({ en: z.string(), fr: z.string(), ar: z.string() }),
  text: everyLanguage,
  /** What is explained to who reads the discreet variant, where the text could tell too much to an onlooker (U05). */
  discreet: everyLanguage.optional(),
});

export const glossarySchema = z.strictObject({ close: everyLanguage, terms: z.array(termSchema) });
export type GlossaryFile = z.output<typeof glossarySchema>;
export type GlossaryTerm = GlossaryFile['terms'][number];

/** Words that are explained twice. */
export function doubleTerms(file: string, { terms }: GlossaryFile): CourseProblem[] {
  return [...Map.groupBy(terms, ({ dutch }) => dutch.toLowerCase())]
    .filter(([, same]) => same.length > 1)
    .map(([dutch]) => ({ file, line: 1, message: `${dutch} is explained twice` }));
}

/** A word with its explanation, in one language; `name` is null where the Dutch word says it itself. */
export interface Explained {
  readonly dutch: string;
  readonly name: string | null;
  readonly text: string;
}

export interface Glossary {
  /** The HTML of the pieces of one screen, with the first of each word made a link to its explanation. */
  mark(pieces: readonly string[]): string[];
  /** The words in these pieces, in the order of the file. */
  explain(pieces: readonly string[]): Explained[];
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A word may begin a sentence; capitals within it are part of it, so that `BON` is not the French `bon`. */
const formsOf = (word: string) => [word, word.charAt(0).toUpperCase() + word.slice(1)];
/** What stands between words: a tag, or a whole picture, in which no word unfolds. */
const TAG = /(<figure\b[\s\S]*?<\/figure>|<[^>]*>)/;

/** The glossary for readers of one language, in one variant. */
export function glossaryIn({ close, terms }: GlossaryFile, language: Language, variant: Variant): Glossary {
  const byForm = new Map<string, GlossaryTerm>();
  for (const term of terms)
    for (const word of [term.dutch, ...(term.words[language] ?? [])])
      for (const form of formsOf(word)) byForm.set(escapeHtml(form), term);
  const longestFirst = [...byForm.keys()].toSorted((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
  const inOrder = (text: string) => (language === 'ar' ? isolateLatin(text) : text);
  const explained = ({ dutch, name, text, discreet }: GlossaryTerm): Explained => ({
    dutch,
    name: language === 'nl' || name[language] === dutch ? null : name[language],
    text: inOrder(((variant === 'discreet' && discreet) || text)[language]),
  });
  /** Calls for each word in the text between tags, and puts what comes back in its place. */
  const eachWord = (html: string, replace: (form: string, term: GlossaryTerm) => string): string => {
    const notes: string[] = [];
    return html
      .split(TAG)
      .map((part) => {
        if (part.startsWith('<')) {
          const ended = /^<\/(?:p|li|blockquote|td)>/.test(part);
          return ended ? notes.splice(0).join('') + part : part;
        }
        return part.replaceAll(pattern, (form) => {
          const [shown = form, note = ''] = replace(form, byForm.get(form) as GlossaryTerm).split('\0');
          notes.push(note);
          return shown;
        });
      })
      .join('');
  };
  return {
    mark(pieces) {
      const seen = new Set<GlossaryTerm>();
      return pieces.map((html) =>
        eachWord(html, (form, term) => {
          if (seen.has(term)) return form;
          seen.add(term);
          const number = seen.size;
          const foreign = language !== 'nl' && form.toLowerCase() === escapeHtml(term.dutch).toLowerCase();
          return `<a class="term" id="t${number}" href="#w${number}"${foreign ? ' lang="nl"' : ''}>${form}</a>\0${noteOf(explained(term), number, close[language])}`;
        }),
      );
    },
    explain(pieces) {
      const found = new Set<GlossaryTerm>();
      for (const html of pieces) eachWord(html, (form, term) => (found.add(term), form));
      return terms.filter((term) => found.has(term)).map(explained);
    },
  };
}

/** The explanation, at the end of its paragraph; it unfolds when its word is followed, in any browser and without script. */
function noteOf({ dutch, name, text }: Explained, number: number, close: string): string {
  const title = `<b lang="nl" dir="ltr">${escapeHtml(dutch)}</b>${name ? ` · ${escapeHtml(name)}` : ''}`;
  return `<span class="gloss" id="w${number}">${title}<br />${escapeHtml(text)} <a href="#t${number}">${escapeHtml(close)}</a></span>`;
}
