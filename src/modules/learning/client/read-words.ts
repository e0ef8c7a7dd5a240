import type { WordPracticeView } from '../contract/words.ts';
import { observedAt } from '../domain/observed-at.ts';
import { isRating } from '../domain/ratings.ts';
import { reduceWord, type WordReview } from '../domain/reduce-word.ts';
import { toPracticeView } from '../domain/show-words.ts';
import { WORDS } from './practice.ts';
import type { Reader } from './read-kept.ts';

/**
 * The word to practise now, as far as this phone knows: the cards as the server dealt them, and after them what was answered
 * here since. The server deals anew from everything; what it says then takes the place of this.
 * @param here by the phone's own clock; set right by what is known of its error
 * @returns undefined where the words are not kept
 */
export async function readPractice(reader: Reader, here: Date): Promise<WordPracticeView | undefined> {
  const heard = await reader.shelf.note('practice');
  if (!heard) return undefined;
  const { clock } = await reader.store.state();
  const now = new Date(here.getTime() + (clock?.skew ?? 0));
  const given = await reviewsSince(reader, heard.counted);
  const cards = new Map(heard.cards.map((card) => [card.word, card]));
  for (const word of new Set(given.map((review) => review.word))) {
    const reviews = given.filter((review) => review.word === word);
    const before = cards.get(word);
    const card = reduceWord(before?.card, reviews);
    const begunAt = before?.begunAt ?? reviews.map(({ at }) => at).toSorted()[0];
    if (card && begunAt !== undefined) cards.set(word, { word, card, begunAt });
  }
  const morning = new Date(now);
  morning.setHours(0, 0, 0, 0);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { words } = heard;
  const { language, newId } = reader;
  return toPracticeView({ words, cards: [...cards.values()], now, morning, timeZone, language, newId });
}

async function reviewsSince({ store }: Reader, counted: readonly string[]): Promise<(WordReview & { word: string })[]> {
  const known = new Set(counted);
  return (await store.attemptsOf(WORDS)).flatMap(({ id, sent, refused }) => {
    const { rating } = Object(sent.response) as { rating?: unknown };
    const word = sent.exercise;
    if (known.has(id) || refused !== null || !word || !isRating(rating)) return [];
    return { id, word, rating, at: observedAt(sent) };
  });
}
