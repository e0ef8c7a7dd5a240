import { sql, type Selectable } from 'kysely';
import type { Day } from '#kernel/dates.ts';
import type { Besluit } from '#law/beslissingen.ts';
import type { Motivering } from '#law/kern/vraag.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { InburgeringstrajectTrajectory } from '#platform/server/database/schema.generated.ts';
import { PILLARS } from '../contract/trajectory.ts';

export interface Trajectory {
  readonly id: string;
  readonly personId: string;
  readonly dossierId: string;
  readonly handoverId: string;
  readonly organisationId: string;
  readonly openedOn: Day;
  readonly openedAt: Date;
  readonly receipt: Motivering;
}

/** Keeps a trajectory with its four pillars, each still to be agreed. */
export async function insertTrajectory(tx: Tx, trajectory: Trajectory): Promise<void> {
  await tx.db
    .insertInto('inburgeringstraject.trajectory')
    .values({
      id: trajectory.id,
      person_id: trajectory.personId,
      dossier_id: trajectory.dossierId,
      handover_id: trajectory.handoverId,
      organisation_id: trajectory.organisationId,
      opened_on: trajectory.openedOn,
      opened_at: trajectory.openedAt,
      opened_by: tx.actor.accountId ?? null,
      receipt: JSON.stringify(trajectory.receipt),
    })
    .execute();
  await tx.db
    .insertInto('inburgeringstraject.pillar')
    .values(PILLARS.map((pillar) => ({ trajectory_id: trajectory.id, person_id: trajectory.personId, pillar })))
    .execute();
}

/** The trajectories of an organisation, the newest first. */
export async function selectTrajectories(tx: Tx, organisationId: string): Promise<Trajectory[]> {
  const rows = await tx.db
    .selectFrom('inburgeringstraject.trajectory')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('opened_at', 'desc')
    .limit(500)
    .execute();
  return rows.map(toTrajectory);
}

export async function findTrajectory(tx: Tx, id: string): Promise<Trajectory | undefined> {
  const row = await tx.db
    .selectFrom('inburgeringstraject.trajectory')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toTrajectory(row);
}

export async function findTrajectoryOfDossier(tx: Tx, dossierId: string): Promise<Trajectory | undefined> {
  const row = await tx.db
    .selectFrom('inburgeringstraject.trajectory')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return row && toTrajectory(row);
}

const begun = prepared(
  (_, dossierId: string) => sql<{ begun: boolean }>`
    select exists (select from inburgeringstraject.trajectory where dossier_id = ${dossierId}::uuid)
      or exists (select from inburgeringstraject.aanmelding where dossier_id = ${dossierId}::uuid) as begun`,
);

/** Whether a dossier has a trajectory, or a registration for one. */
export async function isTrajectoryBegun(tx: Tx, dossierId: string): Promise<boolean> {
  return (await begun(tx, dossierId))[0]?.begun ?? false;
}

function toTrajectory(row: Selectable<InburgeringstrajectTrajectory>): Trajectory {
  return {
    id: row.id,
    personId: row.person_id,
    dossierId: row.dossier_id,
    handoverId: row.handover_id,
    organisationId: row.organisation_id,
    openedOn: row.opened_on,
    openedAt: row.opened_at,
    receipt: row.receipt as unknown as Motivering,
  };
}

export async function selectPillars(tx: Tx, trajectoryId: string): Promise<{ pillar: string; state: string }[]> {
  const rows = await tx.db
    .selectFrom('inburgeringstraject.pillar')
    .select(['pillar', 'state'])
    .where('trajectory_id', '=', trajectoryId)
    .execute();
  const place = (pillar: string) => PILLARS.findIndex((each) => each === pillar);
  return rows.sort((one, other) => place(one.pillar) - place(other.pillar));
}

export interface Aanmelding {
  readonly personId: string;
  readonly dossierId: string;
  readonly on: Day;
  readonly withinTerm: boolean;
  readonly receipt: Motivering;
}

export async function insertAanmelding(tx: Tx, aanmelding: Aanmelding): Promise<void> {
  await tx.db
    .insertInto('inburgeringstraject.aanmelding')
    .values({
      id: tx.newId(),
      person_id: aanmelding.personId,
      dossier_id: aanmelding.dossierId,
      on_day: aanmelding.on,
      within_term: aanmelding.withinTerm,
      receipt: JSON.stringify(aanmelding.receipt),
      recorded_by: tx.actor.accountId ?? null,
      recorded_at: tx.now,
    })
    .execute();
}

/** The first signing up of a dossier; undefined when there was none. */
export async function findAanmelding(tx: Tx, dossierId: string): Promise<Aanmelding | undefined> {
  const row = await tx.db
    .selectFrom('inburgeringstraject.aanmelding')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return (
    row && {
      personId: row.person_id,
      dossierId: row.dossier_id,
      on: row.on_day,
      withinTerm: row.within_term,
      receipt: row.receipt as unknown as Motivering,
    }
  );
}

export interface ExemptionTest {
  readonly personId: string;
  readonly dossierId: string;
  readonly on: Day;
  readonly general: number;
  readonly sokkel: number;
  readonly passed: boolean;
  readonly receipt: Besluit<'vrijstellingstest'>;
}

export async function insertExemptionTest(tx: Tx, test: ExemptionTest): Promise<void> {
  await tx.db
    .insertInto('inburgeringstraject.exemption_test')
    .values({
      id: tx.newId(),
      person_id: test.personId,
      dossier_id: test.dossierId,
      on_day: test.on,
      general: test.general,
      sokkel: test.sokkel,
      passed: test.passed,
      receipt: JSON.stringify(test.receipt),
      recorded_by: tx.actor.accountId ?? null,
      recorded_at: tx.now,
    })
    .execute();
}

/** The exemption tests of a dossier, the oldest first. */
export async function selectExemptionTests(tx: Tx, dossierId: string): Promise<ExemptionTest[]> {
  const rows = await tx.db
    .selectFrom('inburgeringstraject.exemption_test')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('on_day')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    dossierId: row.dossier_id,
    on: row.on_day,
    general: Number(row.general),
    sokkel: Number(row.sokkel),
    passed: row.passed,
    receipt: row.receipt as unknown as Besluit<'vrijstellingstest'>,
  }));
}
