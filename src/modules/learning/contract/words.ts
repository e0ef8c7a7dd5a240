import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';
import { RATINGS } from '../domain/ratings.ts';

export const wordsInput = z.object({ language: z.enum(LANGUAGES) });

/** How well a word was known. `times` is how often it was practised before: sending the form twice counts once. */
export const ratingInput = z.object({
  word: z.string().min(1).max(80),
  times: z.coerce.number().int().min(0).max(100_000),
  rating: z.enum(RATINGS),
});

/** A word to practise, with its meaning, which the page folds away. */
export interface WordView {
  readonly id: string;
  readonly dutch: string;
  readonly example: string;
  /** In the language of the reader; null for who reads Dutch. */
  readonly meaning: { readonly word: string; readonly example: string } | null;
  readonly times: number;
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
