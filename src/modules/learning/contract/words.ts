import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';
import type { CourseWord } from '#modules/content/domain/words.ts';
import { RATINGS } from '../domain/ratings.ts';

export const wordsInput = z.object({ language: z.enum(LANGUAGES) });

/** The names of words, in the courses and out of them since. */
const word = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** How well a word was known. The id was made with the page: sending the form twice counts once. */
export const ratingInput = z.object({ reviewId: z.uuid(), word, rating: z.enum(RATINGS) });

/** An answer to a word that a phone kept until there was a line; its page is `words`, and its edition that of the list. */
export const phoneReview = z.object({
  id: z.uuid(),
  kind: z.literal('word-rated'),
  exercise: word,
  contentVersion: z.string().min(1).max(64),
  response: z.object({ rating: z.enum(RATINGS) }),
  at: z.iso.datetime({ offset: true }),
  skew: z.int().default(0),
});

/** What a phone knows already; absent: nothing. */
export const practiceInput = z.object({
  edition: z.string().max(64).optional(),
  revision: z.coerce.number().int().min(0).optional(),
});

/** A word that somebody began. */
export interface KeptWord {
  readonly word: string;
  /** As the scheduler keeps it. */
  readonly card: Readonly<Record<string, string | number>>;
  /** ISO 8601. */
  readonly begunAt: string;
}

/** What a phone needs to practise without a line. */
export interface KeptPractice {
  /** Names the list of words. */
  readonly edition: string;
  /** How many answers the cards are made of. */
  readonly revision: number;
  /** The list; null where the phone has it. */
  readonly words: readonly CourseWord[] | null;
  readonly cards: readonly KeptWord[];
}

/** A word to practise, with its meaning, which the page folds away. */
export interface WordView {
  readonly id: string;
  readonly dutch: string;
  readonly example: string;
  /** In the language of the reader; null for who reads Dutch. */
  readonly meaning: { readonly word: string; readonly example: string } | null;
  /** How often it was answered before. */
  readonly times: number;
  /** Becomes the id of the answer: sending the form twice is harmless. */
  readonly reviewId: string;
}

export interface WordPracticeView {
  readonly now: WordView | null;
  /** Words to come today, the one shown included. */
  readonly left: number;
  readonly begun: number;
  readonly known: number;
  readonly total: number;
  /** When the next word comes back; null when none was begun. */
  readonly comesBack: Date | null;
  readonly timeZone: string;
}
