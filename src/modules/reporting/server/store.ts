import { sql, type Selectable } from 'kysely';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { Fact } from '#platform/server/ledger.ts';
import type { ReportingCohortMember } from '#platform/server/database/schema.generated.ts';
import type { Cohort, CohortTargets } from '../domain/kpi.ts';
import type { Contradiction } from '../domain/pilot/pilot-contradictions.ts';

/** A move that the platform refused: told, never forced. */
export interface Refusal {
  /** What was to be recorded. */
  readonly step: string;
  /** Problem code. */
  readonly code: string;
}

export interface NewCohort extends Omit<Cohort, 'id' | 'targets'> {
  readonly id: string;
  readonly number: number;
}

export interface Member {
  readonly dossierId: string;
  readonly personId: string;
  readonly cohortId: string;
  readonly position: number;
  readonly enrolled: boolean;
  readonly source: string | null;
  readonly notStarted: { readonly reason: string | null } | null;
  readonly refused: readonly Refusal[];
}

export interface Replay {
  readonly id: string;
  readonly source: string | null;
  readonly snapshotOn: string | null;
  readonly cohortIds: readonly string[];
  readonly targets: CohortTargets;
}

/** Keeps a cohort; what is kept already stays. */
export async function insertCohort(tx: Tx, cohort: NewCohort): Promise<void> {
  await tx.db
    .insertInto('reporting.cohort')
    .values({
      id: cohort.id,
      number: cohort.number,
      course_start: cohort.courseStart,
      course_end: cohort.courseEnd,
      sources: [...cohort.sources],
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The cohorts of a replay, in the order of its file. */
export async function selectCohorts(
  tx: Tx,
  { cohortIds, targets }: Replay,
): Promise<(Cohort & { cohortId: string })[]> {
  if (cohortIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('reporting.cohort')
    .selectAll()
    .where('id', 'in', [...cohortIds])
    .execute();
  return rows
    .toSorted((a, b) => cohortIds.indexOf(a.id) - cohortIds.indexOf(b.id))
    .map((row) => ({
      cohortId: row.id,
      id: row.number,
      courseStart: row.course_start,
      courseEnd: row.course_end,
      sources: row.sources,
      targets,
    }));
}

export async function insertMember(tx: Tx, member: Member): Promise<void> {
  await tx.db
    .insertInto('reporting.cohort_member')
    .values({
      dossier_id: member.dossierId,
      person_id: member.personId,
      cohort_id: member.cohortId,
      position: member.position,
      enrolled: member.enrolled,
      source: member.source,
      not_started: member.notStarted !== null,
      not_started_reason: member.notStarted?.reason ?? null,
      refused: JSON.stringify(member.refused),
    })
    .execute();
}

/** Two replays at once take turns, person by person. */
export async function takeTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7304)`.execute(tx.db);
}

/** True when a person of a cohort was recorded before. */
export async function isRecorded(tx: Tx, dossierId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('reporting.cohort_member')
    .select('dossier_id')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Everyone of these cohorts, in the order of the source. */
export async function selectMembers(tx: Tx, cohortIds: readonly string[]): Promise<Member[]> {
  if (cohortIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('reporting.cohort_member')
    .selectAll()
    .where('cohort_id', 'in', [...cohortIds])
    .orderBy('position')
    .execute();
  return rows.map(toMember);
}

function toMember(row: Selectable<ReportingCohortMember>): Member {
  return {
    dossierId: row.dossier_id,
    personId: row.person_id,
    cohortId: row.cohort_id,
    position: row.position,
    enrolled: row.enrolled,
    source: row.source,
    notStarted: row.not_started ? { reason: row.not_started_reason } : null,
    refused: row.refused as unknown as Refusal[],
  };
}

/** The replay that is reported: the one that was asked for last. */
export async function findReplay(tx: Tx): Promise<Replay | undefined> {
  const row = await tx.db
    .selectFrom('reporting.replay')
    .selectAll()
    .orderBy('replayed_at', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      source: row.source,
      snapshotOn: row.snapshot_on,
      cohortIds: row.cohort_ids,
      targets: row.targets as unknown as CohortTargets,
    }
  );
}

/** Makes a replay the one that is reported, with what contradicts itself in its source. */
export async function saveReplay(tx: Tx, replay: Replay, contradictions: readonly Contradiction[]): Promise<void> {
  await tx.db
    .insertInto('reporting.replay')
    .values({
      id: replay.id,
      source: replay.source,
      snapshot_on: replay.snapshotOn,
      cohort_ids: [...replay.cohortIds],
      targets: JSON.stringify(replay.targets),
      replayed_at: tx.now,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ replayed_at: tx.now }))
    .execute();
  if (contradictions.length === 0) return;
  await tx.db
    .insertInto('reporting.contradiction')
    .values(contradictions.map((contradiction, position) => ({ replay_id: replay.id, position, ...contradiction })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function selectContradictions(tx: Tx, replayId: string): Promise<Contradiction[]> {
  const rows = await tx.db
    .selectFrom('reporting.contradiction')
    .select(['id', 'place', 'kind', 'printed', 'expected', 'message'])
    .where('replay_id', '=', replayId)
    .orderBy('position')
    .execute();
  return rows as Contradiction[];
}

/** The facts of these dossiers, in the order they were recorded. */
export async function selectFacts(
  tx: Tx,
  dossierIds: readonly string[],
): Promise<Map<string, Pick<Fact, 'type' | 'occurredAt' | 'payload'>[]>> {
  const facts = new Map<string, Pick<Fact, 'type' | 'occurredAt' | 'payload'>[]>();
  if (dossierIds.length === 0) return facts;
  const rows = await tx.db
    .selectFrom('ledger.fact')
    .select(['dossier_id', 'type', 'occurred_at', 'payload'])
    .where('dossier_id', 'in', [...dossierIds])
    .orderBy('sequence')
    .execute();
  for (const row of rows) {
    if (row.dossier_id === null) continue;
    const fact = { type: row.type, occurredAt: row.occurred_at, payload: row.payload as Record<string, unknown> };
    facts.set(row.dossier_id, [...(facts.get(row.dossier_id) ?? []), fact]);
  }
  return facts;
}
