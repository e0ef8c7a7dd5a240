import { sql } from 'kysely';
import { listLiteral } from '#platform/server/database/list-literal.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import { anyOf, carryAlong, type Tx } from '#platform/server/database/transaction.ts';
import type { ProgressState } from '../domain/reduce-progress.ts';

export interface Enrolment {
  readonly personId: string;
  readonly dossierId: string;
  readonly modules: readonly string[];
  readonly startedAt: Date | null;
  readonly heardAt: Date | null;
  readonly closedAt: Date | null;
}

const enrolmentByPerson = prepared((db, personId: string) =>
  db.selectFrom('learning.enrolment').selectAll().where('person_id', '=', personId),
);

/** The enrolment of a person. */
export async function findEnrolment(tx: Tx, personId: string): Promise<Enrolment | undefined> {
  const [row] = await enrolmentByPerson(tx, personId);
  return (
    row && {
      personId: row.person_id,
      dossierId: row.dossier_id,
      modules: row.modules,
      startedAt: row.started_at,
      heardAt: row.heard_at,
      closedAt: row.closed_at,
    }
  );
}

const modulesByPersons = prepared((db, personIds: readonly string[]) =>
  db.selectFrom('learning.enrolment').select(['person_id', 'modules']).where('person_id', '=', anyOf(personIds)),
);

/** The modules of the learning paths of several persons; who follows no course has no entry. */
export async function selectModulesOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, readonly string[]>> {
  const rows = await modulesByPersons(tx, personIds);
  return new Map(rows.map((row) => [row.person_id, row.modules]));
}

/** Makes or changes an enrolment; what is left out stays as it was. */
export async function saveEnrolment(
  tx: Tx,
  enrolment: {
    personId: string;
    dossierId: string;
    modules?: readonly string[];
    startedAt?: Date;
    heardAt?: Date;
    closedAt?: Date | null;
  },
): Promise<void> {
  // prettier-ignore
  const changes = {
    dossier_id: enrolment.dossierId,
    ...(enrolment.modules && { modules: [...enrolment.modules] }),
    ...(enrolment.startedAt && { started_at: enrolment.startedAt }),
    ...(enrolment.heardAt && { heard_at: enrolment.heardAt }),
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
  /** By the clock of the phone. */
  readonly phoneAt: string;
  readonly skew: number;
  /** Both together: when it was. */
  readonly at: string;
}

export interface ProgressRow {
  readonly state: ProgressState;
  readonly finishedAt: Date | null;
  readonly revision: number;
}

export interface Kept {
  /** Absent: nothing was kept, because the course was not opened yet. */
  readonly enrolment?: Enrolment;
  /** The ids that were new. */
  readonly fresh: ReadonlySet<string>;
  /** The progress in the lessons of these rows, as it was. */
  readonly progress: ReadonlyMap<string, ProgressRow>;
}

/**
 * Appends observations; ids that are already there are left alone, and so is what was done after the course was closed.
 * One statement does it all, because round trips cost more than rows: it reads the enrolment and the progress too, and
 * the rows travel as a list per column, which PostgreSQL reads twice as fast as JSON.
 * @param begun true: nothing is kept before the course has begun (the caller then asks whether it may)
 */
export async function insertObservations(
  tx: Tx,
  personId: string,
  rows: readonly ObservationRow[],
  begun: boolean,
): Promise<Kept> {
  // prettier-ignore
  const lessons = [...new Set(rows.map(({ lesson }) => lesson))];
  const list = (column: (row: ObservationRow) => string | number | null) => listLiteral(rows.map(column));
  const { rows: found } = await sql<FoundRow>`
    with enrolment as (
      select dossier_id, modules, started_at, heard_at, closed_at from learning.enrolment
      where person_id = ${personId}::uuid and (started_at is not null or not ${begun}::boolean)),
    fresh as (
      insert into learning.observation
        (id, person_id, kind, lesson, screen, exercise, content_version, response, score, phone_at, skew_ms, received_at)
      select id, ${personId}::uuid, kind, lesson, screen, exercise, content_version, response, score, phone_at, skew, ${tx.now}::timestamptz
      from enrolment cross join unnest(
        ${list(({ id }) => id)}::uuid[], ${list(({ kind }) => kind)}::text[], ${list(({ lesson }) => lesson)}::text[],
        ${list(({ screen }) => screen)}::text[], ${list(({ exercise }) => exercise)}::text[],
        ${list(({ contentVersion }) => contentVersion)}::text[],
        ${list(({ response }) => (response === null ? null : JSON.stringify(response)))}::jsonb[],
        ${list(({ score }) => score)}::real[], ${list(({ phoneAt }) => phoneAt)}::timestamptz[],
        ${list(({ skew }) => skew)}::bigint[], ${list(({ at }) => at)}::timestamptz[])
        as sent (id, kind, lesson, screen, exercise, content_version, response, score, phone_at, skew, at)
      where closed_at is null or at <= closed_at
      on conflict (id) do nothing
      returning id)
    select 'enrolment' as what, null as text, to_jsonb(enrolment) as state, null::timestamptz as finished_at, 0 as revision
    from enrolment
    union all select 'fresh', string_agg(id::text, ','), null, null, 0 from fresh
    union all select 'progress', lesson, state, finished_at, revision
    from learning.progress where person_id = ${personId}::uuid and lesson = any(${lessons}::text[])`.execute(tx.db);
  const enrolment = found.find(({ what }) => what === 'enrolment')?.state as EnrolmentJson | undefined;
  const fresh = found.find(({ what }) => what === 'fresh')?.text;
  return {
    enrolment: enrolment && fromJson(personId, enrolment),
    fresh: new Set(fresh?.split(',')),
    progress: new Map(found.filter(({ what }) => what === 'progress').map((row) => [row.text ?? '', toProgressRow(row)])), // prettier-ignore
  };
}

interface FoundRow {
  what: string;
  /** The lesson of a progress, or the new ids. */
  text: string | null;
  state: unknown;
  finished_at: Date | null;
  revision: number;
}

interface EnrolmentJson {
  dossier_id: string;
  modules: string[];
  started_at: string | null;
  heard_at: string | null;
  closed_at: string | null;
}

function fromJson(personId: string, row: EnrolmentJson): Enrolment {
  const moment = (text: string | null) => (text === null ? null : new Date(text));
  return {
    personId,
    dossierId: row.dossier_id,
    modules: row.modules,
    startedAt: moment(row.started_at),
    heardAt: moment(row.heard_at),
    closedAt: moment(row.closed_at),
  };
}

export interface NewProgress {
  readonly lesson: string;
  readonly state: ProgressState;
  readonly done: number;
  readonly total: number;
  readonly score: number | null;
  readonly finishedAt: Date | null;
  /** One more than was read; 1 for a first row. */
  readonly revision: number;
}

/**
 * Writes the projection of one or more lessons, with what is asked next. The caller has the turn of this person; if
 * somebody wrote in between all the same, the revision does not follow, and the transaction fails instead of forgetting.
 */
export function saveProgress(tx: Tx, personId: string, lessons: readonly NewProgress[]): void {
  const list = (column: (row: NewProgress) => string | number | null) => listLiteral(lessons.map(column));
  const query = sql`
    insert into learning.progress
      (person_id, lesson, state, steps_done, steps_total, score, finished_at, updated_at, revision)
    select ${personId}::uuid, lesson, state, done, total, score, finished_at, ${tx.now}::timestamptz, revision
    from unnest(
      ${list(({ lesson }) => lesson)}::text[], ${list(({ state }) => JSON.stringify(state))}::jsonb[],
      ${list(({ done }) => done)}::integer[], ${list(({ total }) => total)}::integer[], ${list(({ score }) => score)}::real[],
      ${list(({ finishedAt }) => finishedAt?.toISOString() ?? null)}::timestamptz[], ${list(({ revision }) => revision)}::integer[])
      as reduced (lesson, state, done, total, score, finished_at, revision)
    on conflict (person_id, lesson) do update set
      state = excluded.state, steps_done = excluded.steps_done, steps_total = excluded.steps_total,
      score = excluded.score, finished_at = excluded.finished_at, updated_at = excluded.updated_at,
      revision = case when progress.revision = excluded.revision - 1 then excluded.revision end`;
  carryAlong(tx, query.compile(tx.db));
}

const toProgressRow = (row: Pick<FoundRow, 'state' | 'finished_at' | 'revision'>): ProgressRow => ({
  state: row.state as ProgressState,
  finishedAt: row.finished_at,
  revision: row.revision,
});

const progressByPerson = prepared((db, personId: string) =>
  db
    .selectFrom('learning.progress')
    .select(['lesson', 'state', 'finished_at', 'revision'])
    .where('person_id', '=', personId),
);

/** The progress of a person in all lessons. */
export async function selectProgress(tx: Tx, personId: string): Promise<Map<string, ProgressRow>> {
  const rows = await progressByPerson(tx, personId);
  return new Map(rows.map((row) => [row.lesson, toProgressRow(row)]));
}

const progressByPersons = prepared((db, personIds: readonly string[]) =>
  db
    .selectFrom('learning.progress')
    .select(['person_id', 'lesson', 'steps_done', 'steps_total', 'score', 'finished_at', 'updated_at'])
    .where('person_id', '=', anyOf(personIds)),
);

/** The projection of several persons, without their answers. */
export async function selectProgressOf(tx: Tx, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return progressByPersons(tx, personIds);
}
