import { createEmptyCard, fsrs, Rating, State, type Card, type CardInput, type Grade } from 'ts-fsrs';
import type { WordRating } from './ratings.ts';

const GRADES: Readonly<Record<WordRating, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/** No chance in it: the same answers bring a word back at the same moment on every device. */
const scheduler = fsrs({ enable_fuzz: false });

/** What is kept of a word: times as text, as JSON has them. */
export type KeptCard = Record<string, string | number>;

/** A word after an answer, by the Free Spaced Repetition Scheduler; its first answer begins the card. */
export function scheduleWord(card: KeptCard | undefined, rating: WordRating, now: Date): { card: KeptCard; due: Date } {
  const before = card ? (card as unknown as CardInput) : createEmptyCard(now);
  const next: Card = scheduler.next(before, now, GRADES[rating]).card;
  return { card: JSON.parse(JSON.stringify(next)) as KeptCard, due: next.due };
}

/** How many new words begin in a day: more would all come back on the same days. */
export const NEW_WORDS_A_DAY = 10;

/** A word that comes back within this time is practised at once when nothing else is left: nobody waits for a minute. */
const SOON = 20 * 60_000;

export interface Practised {
  readonly word: string;
  readonly due: Date;
}

export interface WordPlan {
  /** The word to practise now; null when there is nothing more today. */
  readonly word: string | null;
  /** Words to come today, this one included. */
  readonly left: number;
  /** When the next word comes back; null when none was begun. */
  readonly comesBack: Date | null;
}

/**
 * What to practise now: what has come back, the longest waiting first; then a new word; then what comes back soon.
 * @param words all words in the order they are learnt
 * @param begunToday how many were begun since the morning
 */
export function planWords(
  words: readonly string[],
  practised: readonly Practised[],
  now: Date,
  begunToday: number,
): WordPlan {
  const known = new Set(practised.map(({ word }) => word));
  const there = new Set(words);
  const cards = practised.filter(({ word }) => there.has(word)).toSorted((a, b) => a.due.getTime() - b.due.getTime());
  const due = cards.filter((card) => card.due <= now);
  const fresh = words.filter((word) => !known.has(word)).slice(0, Math.max(0, NEW_WORDS_A_DAY - begunToday));
  const soon = cards.filter((card) => card.due > now && card.due.getTime() - now.getTime() <= SOON);
  const next = due[0]?.word ?? fresh[0] ?? soon[0]?.word ?? null;
  return { word: next, left: due.length + fresh.length + soon.length, comesBack: cards[0]?.due ?? null };
}

/** True when a word stays away for three weeks or more: it is known. */
export const isKnown = (card: KeptCard): boolean => card['state'] === State.Review && Number(card['scheduled_days']) >= 21; // prettier-ignore
