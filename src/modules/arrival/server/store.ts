import { sql, type Selectable } from 'kysely';
import type { Day } from '#kernel/dates.ts';
import type { Gewest } from '#law/feiten/persoon.ts';
import type { BrusselseKeuze, RouteringUitkomst } from '#law/feiten/verblijf.ts';
import type { Motivering } from '#law/kern/vraag.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { ArrivalArrival, ArrivalRegistration, ArrivalTravel } from '#platform/server/database/schema.generated.ts';

export type ToldBy = 'participant' | 'counsellor' | 'system';

export interface Travel {
  readonly id: string;
  readonly personId: string;
  readonly dossierId: string;
  readonly plannedOn: Day;
  readonly announcedAt: Date;
  readonly cancelReason: string | null;
}

export interface Arrival {
  readonly personId: string;
  readonly dossierId: string;
  readonly arrivedOn: Day;
  readonly toldBy: ToldBy;
  readonly reportedAt: Date;
  readonly awaitingSince: Date | null;
  /** The day on which the person went to the municipality, as told. */
  readonly reportedOn: Day | null;
}

export interface Registration {
  readonly personId: string;
  readonly dossierId: string;
  readonly registeredOn: Day;
  readonly municipality: string;
  readonly region: Gewest;
  readonly choice: BrusselseKeuze | null;
  readonly routing: RouteringUitkomst;
  readonly receipt: Motivering;
  readonly toldBy: ToldBy;
  readonly recordedAt: Date;
}

/** Every journey of these dossiers, the newest last. */
export async function selectTravels(tx: Tx, dossierIds: readonly string[]): Promise<Travel[]> {
  if (dossierIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('arrival.travel')
    .selectAll()
    .where('dossier_id', 'in', [...dossierIds])
    .orderBy('announced_at')
    .orderBy('id')
    .execute();
  return rows.map(toTravel);
}

/** The journey that is planned now. */
export async function findTravel(tx: Tx, dossierId: string): Promise<Travel | undefined> {
  const row = await tx.db
    .selectFrom('arrival.travel')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  return row && toTravel(row);
}

function toTravel(row: Selectable<ArrivalTravel>): Travel {
  return {
    id: row.id,
    personId: row.person_id,
    dossierId: row.dossier_id,
    plannedOn: row.planned_on,
    announcedAt: row.announced_at,
    cancelReason: row.cancel_reason,
  };
}

/** Keeps a planned journey. */
export async function insertTravel(
  tx: Tx,
  travel: Omit<Travel, 'id' | 'cancelReason'> & { toldBy: ToldBy },
): Promise<void> {
  await tx.db
    .insertInto('arrival.travel')
    .values({
      id: tx.newId(),
      person_id: travel.personId,
      dossier_id: travel.dossierId,
      planned_on: travel.plannedOn,
      told_by: travel.toldBy,
      announced_at: travel.announcedAt,
    })
    .execute();
}

/** Ends the planned journey of a dossier, when there is one. */
export async function cancelOpenTravel(tx: Tx, dossierId: string, reason: string, at: Date): Promise<void> {
  await tx.db
    .updateTable('arrival.travel')
    .set({ cancelled_at: at, cancel_reason: reason })
    .where('dossier_id', '=', dossierId)
    .where('cancelled_at', 'is', null)
    .execute();
}

/** The arrivals of these dossiers. */
export async function selectArrivals(tx: Tx, dossierIds: readonly string[]): Promise<Arrival[]> {
  if (dossierIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('arrival.arrival')
    .selectAll()
    .where('dossier_id', 'in', [...dossierIds])
    .execute();
  return rows.map(toArrival);
}

/** The arrival of a dossier; undefined when nobody told of one, or when it is not visible. */
export async function findArrival(tx: Tx, dossierId: string): Promise<Arrival | undefined> {
  return (await selectArrivals(tx, [dossierId]))[0];
}

const begun = prepared(
  (_, dossierId: string) => sql<{ begun: boolean }>`
    select exists (select from arrival.procedure where dossier_id = ${dossierId}::uuid)
      or exists (select from arrival.arrival where dossier_id = ${dossierId}::uuid)
      or exists (select from arrival.registration where dossier_id = ${dossierId}::uuid)
      or exists (select from arrival.handover where dossier_id = ${dossierId}::uuid) as begun`,
);

/**
 * Whether anything is kept of a dossier that can begin a term: what was told of the visa, an arrival, a registration, a
 * hand-over. One question for who has yet to travel, instead of one for each.
 */
export async function isArrivalBegun(tx: Tx, dossierId: string): Promise<boolean> {
  return (await begun(tx, dossierId))[0]?.begun ?? false;
}

function toArrival(row: Selectable<ArrivalArrival>): Arrival {
  return {
    personId: row.person_id,
    dossierId: row.dossier_id,
    arrivedOn: row.arrived_on,
    toldBy: row.told_by as ToldBy,
    reportedAt: row.reported_at,
    awaitingSince: row.awaiting_since,
    reportedOn: row.reported_on,
  };
}

/** Keeps an arrival. */
export async function insertArrival(tx: Tx, arrival: Omit<Arrival, 'awaitingSince' | 'reportedOn'>): Promise<void> {
  await tx.db
    .insertInto('arrival.arrival')
    .values({
      dossier_id: arrival.dossierId,
      person_id: arrival.personId,
      arrived_on: arrival.arrivedOn,
      told_by: arrival.toldBy,
      reported_at: arrival.reportedAt,
    })
    .execute();
}

/** Keeps since when somebody waits for the municipality. */
export async function setAwaiting(tx: Tx, dossierId: string, since: Date): Promise<void> {
  await tx.db
    .updateTable('arrival.arrival')
    .set({ awaiting_since: since })
    .where('dossier_id', '=', dossierId)
    .execute();
}

/** Keeps the day on which somebody went to the municipality. */
export async function setReported(tx: Tx, dossierId: string, on: Day): Promise<void> {
  await tx.db.updateTable('arrival.arrival').set({ reported_on: on }).where('dossier_id', '=', dossierId).execute();
}

/** Keeps a registration, or its correction. */
export async function saveRegistration(tx: Tx, registration: Registration): Promise<void> {
  const values = {
    registered_on: registration.registeredOn,
    municipality_sealed: await tx.vault.seal(tx, registration.personId, registration.municipality),
    region: registration.region,
    brussels_choice: registration.choice,
    routing: registration.routing,
    receipt: JSON.stringify(registration.receipt),
    told_by: registration.toldBy,
    recorded_by: tx.actor.accountId ?? null,
    recorded_at: registration.recordedAt,
  };
  await tx.db
    .insertInto('arrival.registration')
    .values({ dossier_id: registration.dossierId, person_id: registration.personId, ...values })
    .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(values))
    .execute();
}

/** The registration of a dossier in the Rijksregister; undefined when nobody told of one, or when it is not visible. */
export async function findRegistration(tx: Tx, dossierId: string): Promise<Registration | undefined> {
  const row = await tx.db
    .selectFrom('arrival.registration')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return row && toRegistration(tx, row);
}

/** The registrations of these dossiers. */
export async function selectRegistrations(tx: Tx, dossierIds: readonly string[]): Promise<Registration[]> {
  if (dossierIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('arrival.registration')
    .selectAll()
    .where('dossier_id', 'in', [...dossierIds])
    .execute();
  const found: Registration[] = [];
  for (const row of rows) found.push(await toRegistration(tx, row));
  return found;
}

async function toRegistration(tx: Tx, row: Selectable<ArrivalRegistration>): Promise<Registration> {
  return {
    personId: row.person_id,
    dossierId: row.dossier_id,
    registeredOn: row.registered_on,
    municipality: row.municipality_sealed ? await tx.vault.open(tx, row.person_id, row.municipality_sealed) : '',
    region: row.region as Gewest,
    choice: row.brussels_choice as BrusselseKeuze | null,
    routing: row.routing as RouteringUitkomst,
    receipt: row.receipt as unknown as Motivering,
    toldBy: row.told_by as ToldBy,
    recordedAt: row.recorded_at,
  };
}
