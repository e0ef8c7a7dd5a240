import type { WordRating } from './ratings.ts';
import { scheduleWord, type KeptCard } from './schedule-word.ts';

/** One answer to a word, as it was given. */
export interface WordReview {
  readonly id: string;
  readonly rating: WordRating;
  /** ISO 8601 in UTC with milliseconds, so that texts compare as moments do. */
  readonly at: string;
}

/**
 * The card of a word after all its answers, in the order they were given; at the same moment by id, each once. Any order of
 * arrival, any repetition and any division into messages gives the same card.
 * @param base the card that they came after; an answer from before its last one counts as given with that one
 * @returns undefined where there is neither a card nor an answer
 */
export function reduceWord(base: KeptCard | undefined, reviews: readonly WordReview[]): KeptCard | undefined {
  const once = [...new Map(reviews.map((review) => [review.id, review])).values()];
  let card = base;
  for (const { rating, at } of once.toSorted(inOrder)) {
    const last = typeof card?.['last_review'] === 'string' ? Date.parse(card['last_review']) : -Infinity;
    card = scheduleWord(card, rating, new Date(Math.max(Date.parse(at), last))).card;
  }
  return card;
}

const inOrder = (one: WordReview, other: WordReview): number =>
  one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? -1 : 1;

/** When a word comes back. */
export const dueOf = (card: KeptCard): Date => new Date(String(card['due']));

/** How often it was answered. */
export const timesOf = (card: KeptCard | undefined): number => Number(card?.['reps'] ?? 0);
