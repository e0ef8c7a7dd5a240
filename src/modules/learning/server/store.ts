import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { ProgressState } from '../domain/reduce-progress.ts';

export interface Enrolment {
  readonly personId: string;
  readonly dossierId: string;
  readonly modules: readonly string[];
  readonly startedAt: Date | null;
  readonly closedAt: Date | null;
}

/** The enrolment of a person; with `lock` the batches of one person wait for each other. */
export async function findEnrolment(tx: Tx, personId: string, lock = false): Promise<Enrolment | undefined> {
  let query = tx.db.selectFrom('learning.enrolment').selectAll().where('person_id', '=', personId);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return (
    row && {
      personId: row.person_id,
      dossierId: row.dossier_id,
      modules: row.modules,
      startedAt: row.started_at,
      closedAt: row.closed_at,
    }
  );
}

/** Makes or changes an enrolment; what is left out stays as it was. */
export async function saveEnrolment(tx: Tx, enrolment: { personId: string; dossierId: string; modules?: readonly string[]; startedAt?: Date; closedAt?: Date | null }): Promise<void> { // prettier-ignore
  const changes = {
    dossier_id: enrolment.dossierId,
    ...(enrolment.modules && { modules: [...enrolment.modules] }),
    ...(enrolment.startedAt && { started_at: enrolment.startedAt }),
    ...(enrolment.closedAt !== undefined && { closed_at: enrolment.closedAt }),
  };
  await tx.db
    .insertInto('learning.enrolment')
    .values({ person_id: enrolment.personId, opened_at: tx.now, modules: [], ...changes })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(changes))
    .execute();
}

export interface ObservationRow {
  readonly id: string;
  readonly kind: string;
  readonly lesson: string;
  readonly screen: string | null;
  readonly exercise: string | null;
  readonly contentVersion: string;
  readonly response: unknown;
  readonly score: number | null;
  readonly at: string;
}

export interface ProgressRow {
  readonly lesson: string;
  readonly state: ProgressState;
  readonly finishedAt: Date | null;
}

/**
 * Appends observations; ids that are already there are left alone. One statement with a column per array, because two
 * hundred rows of eleven parameters each cost more to read than to write. The same statement brings the progress of
 * these lessons, as it was: one round trip less.
 * @returns the ids that were new, and the progress rows of the lessons
 */
export async function insertObservations(tx: Tx, personId: string, rows: readonly ObservationRow[]): Promise<{ fresh: ReadonlySet<string>; progress: ReadonlyMap<string, ProgressRow> }> { // prettier-ignore
  const column = <K extends keyof ObservationRow>(key: K) => rows.map((row) => row[key]);
  const lessons = [...new Set(rows.map(({ lesson }) => lesson))];
  const { rows: found } = await sql<{ id: string | null; lesson: string | null; state: ProgressState; finished_at: Date | null }>`
    with fresh as (
      insert into learning.observation
        (id, person_id, kind, lesson, screen, exercise, content_version, response, score, phone_at, received_at)
      select id, ${personId}::uuid, kind, lesson, screen, exercise, content_version, response, score, phone_at, ${tx.now}::timestamptz
      from unnest(${column('id')}::uuid[], ${column('kind')}::text[], ${column('lesson')}::text[], ${column('screen')}::text[],
        ${column('exercise')}::text[], ${column('contentVersion')}::text[],
        ${rows.map(({ response }) => (response === null ? null : JSON.stringify(response)))}::jsonb[],
        ${column('score')}::real[], ${column('at')}::timestamptz[])
        as sent (id, kind, lesson, screen, exercise, content_version, response, score, phone_at)
      on conflict (id) do nothing
      returning id)
    select id, null as lesson, null::jsonb as state, null::timestamptz as finished_at from fresh
    union all
    select null, lesson, state, finished_at from learning.progress
    where person_id = ${personId}::uuid and lesson = any(${lessons}::text[])`.execute(tx.db);
  return {
    fresh: new Set(found.flatMap(({ id }) => id ?? [])),
    progress: new Map(found.flatMap(({ lesson, state, finished_at }) => (lesson === null ? [] : [[lesson, { lesson, state, finishedAt: finished_at }]]))), // prettier-ignore
  };
}

export interface NewProgress {
  readonly lesson: string;
  readonly state: ProgressState;
  readonly done: number;
  readonly total: number;
  readonly score: number | null;
  readonly finishedAt: Date | null;
}

/** Writes the projection of one or more lessons. */
export async function saveProgress(tx: Tx, personId: string, lessons: readonly NewProgress[]): Promise<void> {
  if (lessons.length === 0) return;
  await tx.db
    .insertInto('learning.progress')
    .values(
      lessons.map(({ lesson, state, done, total, score, finishedAt }) => ({
        person_id: personId,
        lesson,
        state: JSON.stringify(state),
        steps_done: done,
        steps_total: total,
        score,
        finished_at: finishedAt,
        updated_at: tx.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'lesson']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        steps_done: eb.ref('excluded.steps_done'),
        steps_total: eb.ref('excluded.steps_total'),
        score: eb.ref('excluded.score'),
        finished_at: eb.ref('excluded.finished_at'),
        updated_at: eb.ref('excluded.updated_at'),
      })),
    )
    .execute();
}

/** The progress of a person in all lessons. */
export async function selectProgress(tx: Tx, personId: string): Promise<Map<string, ProgressRow>> {
  const rows = await tx.db
    .selectFrom('learning.progress')
    .select(['lesson', 'state', 'finished_at'])
    .where('person_id', '=', personId)
    .execute();
  return new Map(rows.map((row) => [row.lesson, { lesson: row.lesson, state: row.state as unknown as ProgressState, finishedAt: row.finished_at }])); // prettier-ignore
}

/** The projection of several persons, without their answers. */
export async function selectProgressOf(tx: Tx, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return tx.db
    .selectFrom('learning.progress')
    .select(['person_id', 'lesson', 'steps_done', 'steps_total', 'score', 'finished_at', 'updated_at'])
    .where('person_id', 'in', [...personIds])
    .execute();
}
