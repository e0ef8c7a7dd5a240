import { sql, type Selectable } from 'kysely';
import { brusselsDay, type Day } from '#kernel/dates.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import { anyOf, once, type Tx } from '#platform/server/database/transaction.ts';
import type { ParticipantDiscreetCountry } from '#platform/server/database/schema.generated.ts';
import { decideDisplay, DISPLAY_WISHES, isInForce, type Display, type DisplayWish } from '../domain/display.ts';
import { CAREFUL, toPerson, type ContactPreference, type Person } from './store.ts';

/** A country for which the agency advises the discreet variant, now or before. */
export interface Advice {
  readonly id: string;
  readonly country: string;
  readonly from: Day;
  readonly reason: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
  /** The first day on which it no longer counts; null as long as no end is known. */
  readonly until: Day | null;
  readonly endReason: string | null;
  readonly endedBy: string | null;
}

/** In SQL what `isInForce` says: true where an advice counts for a country on a day. */
const advisedIn = (country: string, day: Day) => sql<boolean>`exists (
  select from participant.discreet_country listed
  where listed.country = ${sql.ref(country)} and listed.from_day <= ${day}::date
    and (listed.until_day is null or ${day}::date < listed.until_day))`;

const personsWithWishes = prepared((db, ids: readonly string[], day: Day) =>
  db
    .selectFrom('participant.person as person')
    .leftJoin('participant.contact_preference as preference', 'preference.person_id', 'person.person_id')
    .select(['person.person_id', 'person.language', 'person.time_zone', 'person.country_of_stay', 'person.nationality', 'person.destination'])
    .select(['preference.display', 'preference.safe_to_write', 'preference.hours_from', 'preference.hours_to'])
    .select(advisedIn('person.country_of_stay', day).as('advised'))
    .where('person.person_id', '=', anyOf(ids)),
); // prettier-ignore

/** A person with what they asked about being written to and shown. */
export interface PersonWithWishes extends Person, ContactPreference {
  readonly display: Display;
}

/** Persons with their wishes, as far as the actor may see them; one question, however many they are. */
export function selectPersonsWithWishes(tx: Tx, ids: readonly string[]): Promise<readonly PersonWithWishes[]> {
  return once(tx, `participant.person ${ids.join(' ')}`, async () =>
    ids.length === 0 ? [] : (await personsWithWishes(tx, ids, brusselsDay(tx.now))).map(toPersonWithWishes),
  );
}

const toPersonWithWishes = (row: Awaited<ReturnType<typeof personsWithWishes>>[number]): PersonWithWishes => ({
  ...toPerson(row),
  safeToWrite: row.safe_to_write ?? CAREFUL.safeToWrite,
  hours: { from: row.hours_from ?? CAREFUL.hours.from, to: row.hours_to ?? CAREFUL.hours.to },
  display: decideDisplay(asWish(row.display), row.advised),
});

const asWish = (text: string | null): DisplayWish => DISPLAY_WISHES.find((wish) => wish === text) ?? 'advised';

/** Keeps what a person wants to see. */
export async function saveDisplay(tx: Tx, personId: string, display: DisplayWish): Promise<void> {
  await tx.db
    .insertInto('participant.contact_preference')
    .values({
      person_id: personId,
      safe_to_write: CAREFUL.safeToWrite,
      hours_from: CAREFUL.hours.from,
      hours_to: CAREFUL.hours.to,
      display,
      updated_at: tx.now,
    })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ display, updated_at: tx.now }))
    .execute();
}

/** True when the agency advises the discreet variant in a country today. */
export async function isAdvisedIn(tx: Tx, country: string): Promise<boolean> {
  return (await selectAdvices(tx, country)).some(({ counts }) => counts);
}

/** The list with its history, those that count first; of all countries or of one. */
export async function selectAdvices(tx: Tx, country?: string): Promise<(Advice & { readonly counts: boolean })[]> {
  const day = brusselsDay(tx.now);
  let query = tx.db.selectFrom('participant.discreet_country').selectAll().orderBy('from_day', 'desc').orderBy('id');
  if (country) query = query.where('country', '=', country);
  const rows = (await query.execute()).map(toAdvice);
  return rows.map((row) => ({ ...row, counts: isInForce(row, day) })).sort((one, other) => Number(other.counts) - Number(one.counts)); // prettier-ignore
}

function toAdvice(row: Selectable<ParticipantDiscreetCountry>): Advice {
  return {
    id: row.id,
    country: row.country,
    from: row.from_day,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    until: row.until_day,
    endReason: row.end_reason,
    endedBy: row.ended_by,
  };
}

/** Puts a country on the list; false when it has an advice without an end. */
export async function insertAdvice(tx: Tx, advice: Pick<Advice, 'country' | 'from' | 'reason'>): Promise<boolean> {
  const row = await tx.db
    .insertInto('participant.discreet_country')
    .values({
      id: tx.newId(),
      country: advice.country,
      from_day: advice.from,
      reason: advice.reason,
      decided_by: tx.actor.accountId ?? null,
      decided_at: tx.now,
    })
    .onConflict((conflict) => conflict.column('country').where('until_day', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends an advice; false when there is none that is open. */
export async function endAdvice(tx: Tx, id: string, until: Day, reason: string): Promise<boolean> {
  const row = await tx.db
    .updateTable('participant.discreet_country')
    .set({
      until_day: sql`greatest(from_day, ${until}::date)`,
      end_reason: reason,
      ended_by: tx.actor.accountId ?? null,
      ended_at: tx.now,
    }) // prettier-ignore
    .where('id', '=', id)
    .where('until_day', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
