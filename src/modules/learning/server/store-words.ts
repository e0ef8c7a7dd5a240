import { sql } from 'kysely';
import { listLiteral } from '#platform/server/database/list-literal.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { KeptWord } from '../contract/words.ts';
import type { WordRating } from '../domain/ratings.ts';
import { dueOf, reduceWord, type WordReview } from '../domain/reduce-word.ts';
import type { KeptCard } from '../domain/schedule-word.ts';

/** An answer to a word. */
export interface ReviewRow extends WordReview {
  readonly word: string;
}

/** The words that somebody began. */
export async function selectCards(tx: Tx, personId: string): Promise<KeptWord[]> {
  const rows = await tx.db
    .selectFrom('learning.word_card')
    .select(['word', 'card', 'begun_at'])
    .where('person_id', '=', personId)
    .execute();
  return rows.map((row) => ({ word: row.word, card: row.card as KeptCard, begunAt: row.begun_at.toISOString() }));
}

/** How many answers somebody gave. */
export async function countReviews(tx: Tx, personId: string): Promise<number> {
  const { count } = await tx.db
    .selectFrom('learning.word_review')
    .select((the) => the.fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Keeps answers, once each, and deals the cards of their words anew from all there are. Who calls has the turn of the person.
 * @returns the ids that were new
 */
export async function addReviews(tx: Tx, personId: string, rows: readonly ReviewRow[]): Promise<string[]> {
  const once = [...new Map(rows.map((row) => [row.id, row])).values()];
  if (once.length === 0) return [];
  const list = (column: (row: ReviewRow) => string) => listLiteral(once.map(column));
  const { rows: fresh } = await sql<{ id: string; word: string }>`
    insert into learning.word_review (id, person_id, word, rating, reviewed_at, received_at)
    select id, ${personId}::uuid, word, rating, at, ${tx.now}::timestamptz
    from unnest(${list(({ id }) => id)}::uuid[], ${list(({ word }) => word)}::text[],
      ${list(({ rating }) => rating)}::text[], ${list(({ at }) => at)}::timestamptz[]) as given (id, word, rating, at)
    on conflict (id) do nothing
    returning id, word`.execute(tx.db);
  if (fresh.length > 0) await dealAnew(tx, personId, [...new Set(fresh.map(({ word }) => word))]);
  return fresh.map(({ id }) => id);
}

interface FoundReview {
  word: string;
  id: string;
  rating: WordRating;
  reviewed_at: Date;
}

interface FoundCard {
  word: string;
  base: KeptCard | null;
  begun_at: Date;
}

async function dealAnew(tx: Tx, personId: string, words: readonly string[]): Promise<void> {
  const [reviews, cards] = await Promise.all([
    sql<FoundReview>`select word, id, rating, reviewed_at from learning.word_review
      where person_id = ${personId}::uuid and word = any(${listLiteral(words)}::text[])`.execute(tx.db),
    sql<FoundCard>`select word, base, begun_at from learning.word_card
      where person_id = ${personId}::uuid and word = any(${listLiteral(words)}::text[])`.execute(tx.db),
  ]);
  const given = Map.groupBy(reviews.rows, ({ word }) => word);
  for (const word of words) {
    const before = cards.rows.find((row) => row.word === word);
    const all = (given.get(word) ?? []).map(({ id, rating, reviewed_at: at }) => ({
      id,
      rating,
      at: at.toISOString(),
    }));
    const card = reduceWord(before?.base ?? undefined, all);
    if (!card) throw new Error(`no card for ${word}`);
    const first = all.map(({ at }) => at).toSorted()[0];
    const begun = before?.base ? before.begun_at : new Date(first ?? tx.now);
    const dealt = { card: JSON.stringify(card), due_at: dueOf(card), begun_at: begun };
    await tx.db
      .insertInto('learning.word_card')
      .values({ person_id: personId, word, ...dealt })
      .onConflict((conflict) => conflict.columns(['person_id', 'word']).doUpdateSet(dealt))
      .execute();
  }
}
