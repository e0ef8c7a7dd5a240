import { isRecord } from './kinds/exercise-kind.ts';
import type { Lesson } from './lesson.ts';

/** What keeps words from left to right in their own order inside a text from right to left. */
const ISOLATED = { open: '\u2066', close: '\u2069' } as const;
const isolated = (words: string) => `${ISOLATED.open}${words}${ISOLATED.close}`;

const LATIN = '\\p{Script=Latin}';
/** Within a quotation only marks of a line: a quotation does not run over the end of a paragraph. */
const INLINE = '<\\/?(?:strong|em|a|b|i)\\b[^>]*>';
const PARTS = new RegExp(
  [
    // A Dutch sentence between quotation marks: its full stop and question mark are Dutch too.
    `(?<quote>[«“])(?<said>(?:${INLINE}|[^«»“”<])*)(?=[»”])`,
    '<[^>]*>',
    '&#?\\w+;',
    // A text that begins with a whole Dutch sentence, such as one with a gap to fill in.
    `(?<sentence>^${LATIN}[^\\p{Script=Arabic}<«“(]*\\s[^\\p{Script=Arabic}<«“(]*?[.?!…])(?=\\s*(?:\\(|$))`,
    // A name or a word; a full stop or a bracket after it belongs to the Arabic.
    `(?<words>\\p{N}*${LATIN}(?:[${LATIN}\\p{M}\\p{N}]|[-’'@./+](?=[${LATIN}\\p{N}])| (?=${LATIN}))*!?)`,
  ].join('|'),
  'gu',
);
const ANY_LATIN = new RegExp(LATIN, 'u');
const ANY_ARABIC = /\p{Script=Arabic}/u;

/**
 * An Arabic text in which Dutch words keep their own order and their own full stop, whatever stands beside them: without it
 * «Hoe gaat het?» loses its question mark to the wrong side, and “A (A-kaart)” is torn apart at the end of a line.
 * @param text plain, or HTML
 */
export function isolateLatin(text: string): string {
  return text.replaceAll(PARTS, (whole, ...rest) => {
    const { quote, said, sentence, words } = rest.at(-1) as Record<'quote' | 'said' | 'sentence' | 'words', string>;
    if (quote) {
      const plain = said.replaceAll(/<[^>]*>/g, '');
      return quote + (ANY_LATIN.test(plain) && !ANY_ARABIC.test(plain) ? isolated(said) : isolateLatin(said));
    }
    const found = sentence ?? words;
    return found === undefined ? whole : isolated(found);
  });
}

/** What is shown of a lesson and its exercises. */
const SHOWN = new Set(['html', 'summary', 'prompt', 'text', 'feedback', 'feedbackWrong', 'feedbackMissed', 'reason', 'consequence']); // prettier-ignore

/** What answers are compared with keeps its form, whatever its parts are called. */
const COMPARED = new Set(['key', 'accept']);

/** The texts of an Arabic lesson, or of a question, with the Dutch words in them in their own order. */
export function withLatinInOrder<T extends Pick<Lesson, 'screens'> | { readonly prompt: string }>(shown: T): T {
  const inside = (value: unknown, isShown: boolean): unknown => {
    if (typeof value === 'string') return isShown ? isolateLatin(value) : value;
    if (Array.isArray(value)) return value.map((each) => inside(each, isShown));
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, COMPARED.has(name) ? each : inside(each, SHOWN.has(name))]),
    );
  };
  return inside(shown, false) as T;
}
