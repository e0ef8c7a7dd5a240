import { PERSON_HEADER } from '../contract/sync-protocol.ts';
import type { KeptPractice } from '../contract/words.ts';
import type { CourseWord } from '#modules/content/domain/words.ts';
import type { Attempt } from './device-store.ts';
import type { Phone } from './open-phone.ts';

/** The words to practise as this phone last heard of them. */
export interface HeardPractice extends KeptPractice {
  readonly words: readonly CourseWord[];
  /** Answers of this phone that the cards are made of already. */
  readonly counted: readonly string[];
}

/** The page that answers to words belong to, in the place of a lesson. */
export const WORDS = 'words';
export const WORDS_PATH = `/learn/${WORDS}`;

/** The edition of an answer that was given on a page of the server, by a phone that never heard of the words. */
export const UNKNOWN = '-';

const TIMEOUT = 15_000;
/** More than anybody leaves waiting. */
const ALL = 100_000;

/** Asks the server for the words, where there are others, and for the cards, where there are newer ones; keeps them. */
export async function fetchPractice({
  person,
  store,
  shelf,
}: Pick<Phone, 'person' | 'store' | 'shelf'>): Promise<void> {
  const known = await shelf.note('practice');
  // Before the question goes out: what has arrived until now is in the answer.
  const counted = await arrivedReviews(store);
  const query = known ? `?${new URLSearchParams({ edition: known.edition, revision: String(known.revision) })}` : '';
  const response = await fetch(`/api/phone/words${query}`, {
    headers: { [PERSON_HEADER]: person },
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (response.status !== 200) return;
  const heard = (await response.json()) as KeptPractice;
  const words = heard.words ?? known?.words;
  if (typeof heard.edition === 'string' && words) await shelf.saveNote('practice', { ...heard, words, counted });
}

async function arrivedReviews(store: Phone['store']): Promise<string[]> {
  const given = await store.attemptsOf(WORDS);
  const waiting = new Set(given.length > 0 ? (await store.waiting(ALL)).map(({ id }) => id) : []);
  return given.map(({ id }: Attempt) => id).filter((id) => !waiting.has(id));
}
