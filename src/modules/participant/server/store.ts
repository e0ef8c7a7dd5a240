import type { Selectable } from 'kysely';
import { asLanguage, type Language } from '#kernel/languages.ts';
import { BRUSSELS, type Day } from '#kernel/dates.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import { anyOf, type Tx } from '#platform/server/database/transaction.ts';
import type { ParticipantContactPreference, ParticipantPerson } from '#platform/server/database/schema.generated.ts';
import type { Answers, Destination, Question } from '../domain/registration.ts';
import { newestForms, type Name, type NameForm, type NameKind } from '../domain/names.ts';

export interface Person {
  readonly personId: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly countryOfStay: string | null;
  readonly nationality: string | null;
  readonly destination: Destination;
}

export interface ContactPreference {
  readonly safeToWrite: boolean;
  /** Wall time `HH:MM` in the person's own zone. */
  readonly hours: { readonly from: string; readonly to: string };
}

/** Nothing told yet: be careful, write in waking hours only. */
export const CAREFUL: ContactPreference = {
  safeToWrite: false,
  hours: { from: '09:00', to: '20:00' },
};

export interface PersonRow {
  readonly personId: string;
  readonly language: Language;
  readonly timeZone?: string | null;
  readonly countryOfStay?: string | null;
  readonly nationality?: string | null;
  readonly birthDate?: Day;
  readonly destination?: Destination;
}

/** Writes a person; what is not given stays as it was. */
export async function savePerson(tx: Tx, row: PersonRow): Promise<void> {
  const birth = row.birthDate === undefined ? undefined : await tx.vault.seal(tx, row.personId, row.birthDate);
  const values = {
    language: row.language,
    ...(row.timeZone !== undefined && { time_zone: row.timeZone }),
    ...(row.countryOfStay !== undefined && { country_of_stay: row.countryOfStay }),
    ...(row.nationality !== undefined && { nationality: row.nationality }),
    ...(row.destination !== undefined && { destination: row.destination }),
    ...(birth !== undefined && { birth_date_sealed: birth }),
    updated_at: tx.now,
  };
  await tx.db
    .insertInto('participant.person')
    .values({ person_id: row.personId, created_at: tx.now, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

export function toPerson(
  row: Pick<
    Selectable<ParticipantPerson>,
    'person_id' | 'language' | 'time_zone' | 'country_of_stay' | 'nationality' | 'destination'
  >,
): Person {
  return {
    personId: row.person_id,
    language: asLanguage(row.language) ?? 'nl',
    timeZone: row.time_zone ?? BRUSSELS,
    countryOfStay: row.country_of_stay,
    nationality: row.nationality,
    destination: row.destination as Destination,
  };
}

/** The day of birth; undefined when it was never told. */
export async function findBirthDate(tx: Tx, personId: string): Promise<Day | undefined> {
  const row = await tx.db
    .selectFrom('participant.person')
    .select('birth_date_sealed')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.birth_date_sealed ? tx.vault.open(tx, personId, row.birth_date_sealed) : undefined;
}

/** Adds a way of writing a name; the older ones stay. */
export async function insertNameForm(tx: Tx, personId: string, form: NameForm): Promise<void> {
  await tx.db
    .insertInto('participant.name_form')
    .values({
      id: tx.newId(),
      person_id: personId,
      kind: form.kind,
      given_sealed: await tx.vault.seal(tx, personId, form.given),
      family_sealed: await tx.vault.seal(tx, personId, form.family),
      source: form.source,
      since: form.since,
      recorded_at: tx.now,
    })
    .execute();
}

const nameFormsOf = prepared((db, ids: readonly string[]) =>
  db.selectFrom('participant.name_form').selectAll().where('person_id', '=', anyOf(ids)).orderBy('since').orderBy('id'),
);

/** Every way the names of these persons were written, oldest first. */
export async function selectNameForms(tx: Tx, ids: readonly string[]): Promise<Map<string, NameForm[]>> {
  const forms = new Map<string, NameForm[]>();
  if (ids.length === 0) return forms;
  const rows = await nameFormsOf(tx, ids);
  for (const row of rows) {
    const form: NameForm = {
      kind: row.kind as NameKind,
      given: await tx.vault.open(tx, row.person_id, row.given_sealed),
      family: await tx.vault.open(tx, row.person_id, row.family_sealed),
      source: row.source,
      since: row.since,
    };
    forms.set(row.person_id, [...(forms.get(row.person_id) ?? []), form]);
  }
  return forms;
}

/** The newest name of a kind; undefined when there is none. */
export async function findName(tx: Tx, personId: string, kind: NameKind): Promise<Name | undefined> {
  return newestForms((await selectNameForms(tx, [personId])).get(personId) ?? [])[kind];
}

export async function saveContactPreference(tx: Tx, personId: string, preference: ContactPreference): Promise<void> {
  const values = {
    safe_to_write: preference.safeToWrite,
    hours_from: preference.hours.from,
    hours_to: preference.hours.to,
    updated_at: tx.now,
  };
  await tx.db
    .insertInto('participant.contact_preference')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

/** What these persons asked about being written to. */
export async function selectContactPreferences(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, ContactPreference>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('participant.contact_preference')
    .selectAll()
    .where('person_id', '=', anyOf(ids))
    .execute();
  return new Map(rows.map((row) => [row.person_id, toPreference(row)]));
}

function toPreference(
  row: Pick<Selectable<ParticipantContactPreference>, 'safe_to_write' | 'hours_from' | 'hours_to'>,
): ContactPreference {
  return {
    safeToWrite: row.safe_to_write,
    hours: { from: row.hours_from, to: row.hours_to },
  };
}

/** Keeps the answer to one question of a registration. */
export async function saveDraftAnswer<Q extends Question>(
  tx: Tx,
  personId: string,
  question: Q,
  answer: Answers[Q],
): Promise<void> {
  // prettier-ignore
  const sealed = await tx.vault.seal(tx, personId, JSON.stringify(answer));
  await tx.db
    .insertInto('participant.draft_answer')
    .values({ person_id: personId, question, sealed, answered_at: tx.now })
    .onConflict((conflict) => conflict.columns(['person_id', 'question']).doUpdateSet({ sealed, answered_at: tx.now }))
    .execute();
}

/** All answers of a registration that is not sent yet. */
export async function selectDraft(tx: Tx, personId: string): Promise<Answers> {
  const rows = await tx.db
    .selectFrom('participant.draft_answer')
    .selectAll()
    .where('person_id', '=', personId)
    .execute();
  const entries = await Promise.all(
    rows.map(async (row) => [row.question, JSON.parse(await tx.vault.open(tx, personId, row.sealed))] as const),
  );
  return Object.fromEntries(entries) as Answers;
}

export async function deleteDraft(tx: Tx, personId: string): Promise<void> {
  await tx.db.deleteFrom('participant.draft_answer').where('person_id', '=', personId).execute();
}

/** Deletes registrations whose last answer is older; gives how many answers went. */
export async function deleteDraftsBefore(tx: Tx, before: Date): Promise<number> {
  const result = await tx.db
    .deleteFrom('participant.draft_answer')
    .where('person_id', 'not in', (eb) =>
      eb
        .selectFrom('participant.draft_answer as fresh')
        .select('fresh.person_id')
        .where('fresh.answered_at', '>=', before),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
