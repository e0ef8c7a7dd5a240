import { sql } from 'kysely';
import { prepared } from '#platform/server/database/prepared.ts';
import { once, type Tx } from '#platform/server/database/transaction.ts';
import type { DossierState } from '../domain/reduce-dossier.ts';
import type { DossierStatus, StopReason } from '../domain/states.ts';

export const PROFILES = ['family', 'labour', 'partner-of-labour'] as const;
export type Profile = (typeof PROFILES)[number];

export interface Dossier {
  readonly id: string;
  readonly personId: string;
  readonly number: string;
  readonly profile: Profile;
  readonly regime: string;
  readonly status: DossierStatus;
  readonly state: DossierState;
  readonly counsellorId: string | null;
  readonly stopReason: StopReason | null;
  readonly openedAt: Date;
  readonly statusSince: Date;
  readonly retentionFrom: Date | null;
  readonly lastHeardAt: Date | null;
  /** When the personal data were erased, after the term; the dossier keeps its number, status and dates. */
  readonly erasedAt: Date | null;
}

/** The next file number of a year. */
export async function nextDossierNumber(tx: Tx, year: number): Promise<string> {
  const { rows } = await sql<{ next: number }>`select nextval('voortraject.dossier_number') as next`.execute(tx.db);
  return `V-${year}-${String(rows[0]?.next).padStart(4, '0')}`;
}

/** Writes the projection of a dossier. */
export async function saveDossier(tx: Tx, dossier: Dossier): Promise<void> {
  const row = {
    id: dossier.id,
    person_id: dossier.personId,
    number: dossier.number,
    profile: dossier.profile,
    regime: dossier.regime,
    status: dossier.status,
    state: JSON.stringify(dossier.state),
    counsellor_id: dossier.counsellorId,
    stop_reason: dossier.stopReason,
    opened_at: dossier.openedAt,
    status_since: dossier.statusSince,
    retention_from: dossier.retentionFrom,
    last_heard_at: dossier.lastHeardAt,
  };
  await tx.db
    .insertInto('voortraject.dossier')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** A dossier by id, locked for a change when `lock` is set; undefined when it is not there or not visible. */
export async function findDossier(tx: Tx, id: string, lock = false): Promise<Dossier | undefined> {
  let query = tx.db.selectFrom('voortraject.dossier').selectAll().where('id', '=', id);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row && toDossier(row);
}

const newestDossier = prepared((db, personId: string) =>
  db
    .selectFrom('voortraject.dossier')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('opened_at', 'desc')
    .limit(1),
);

/** The newest dossier of a person. */
export async function findDossierOfPerson(tx: Tx, personId: string): Promise<Dossier | undefined> {
  return once(tx, `voortraject.dossier of ${personId}`, async () => {
    const [row] = await newestDossier(tx, personId);
    return row && toDossier(row);
  });
}

/** All dossiers the actor may see, the longest in their status first. */
export async function listDossiers(
  tx: Tx,
  filter: { status?: DossierStatus; personIds?: readonly string[] } = {},
): Promise<Dossier[]> {
  // prettier-ignore
  let query = tx.db.selectFrom('voortraject.dossier').selectAll().orderBy('status_since').limit(500);
  if (filter.status) query = query.where('status', '=', filter.status);
  if (filter.personIds) query = query.where('person_id', 'in', filter.personIds.length > 0 ? [...filter.personIds] : ['00000000-0000-0000-0000-000000000000']); // prettier-ignore
  return (await query.execute()).map(toDossier);
}

/** Dossiers that are under way: neither stopped nor taken over by the regular trajectory. */
export async function selectRunning(tx: Tx): Promise<Dossier[]> {
  const rows = await tx.db
    .selectFrom('voortraject.dossier')
    .selectAll()
    .where('status', 'not in', ['stopped', 'regular-started'])
    .orderBy('status_since')
    .limit(2000)
    .execute();
  return rows.map(toDossier);
}

/** Dossiers by the start of their number, status and counsellor (`null`: without one); the newest first. */
export async function searchDossiers(
  tx: Tx,
  by: { number?: string; status?: DossierStatus; counsellorId?: string | null },
): Promise<Dossier[]> {
  // prettier-ignore
  let query = tx.db.selectFrom('voortraject.dossier').selectAll().orderBy('opened_at', 'desc').limit(100);
  if (by.number) query = query.where('number', 'ilike', `%${by.number.replace(/[%_\\]/g, '')}%`);
  if (by.status) query = query.where('status', '=', by.status);
  if (by.counsellorId === null) query = query.where('counsellor_id', 'is', null);
  else if (by.counsellorId !== undefined) query = query.where('counsellor_id', '=', by.counsellorId);
  return (await query.execute()).map(toDossier);
}

interface Row {
  id: string;
  person_id: string;
  number: string;
  profile: string;
  regime: string;
  status: string;
  state: unknown;
  counsellor_id: string | null;
  stop_reason: string | null;
  opened_at: Date;
  status_since: Date;
  retention_from: Date | null;
  last_heard_at: Date | null;
  erased_at: Date | null;
}

function toDossier(row: Row): Dossier {
  return {
    id: row.id,
    personId: row.person_id,
    number: row.number,
    profile: row.profile as Profile,
    regime: row.regime,
    status: row.status as DossierStatus,
    state: row.state as DossierState,
    counsellorId: row.counsellor_id,
    stopReason: row.stop_reason as StopReason | null,
    openedAt: row.opened_at,
    statusSince: row.status_since,
    retentionFrom: row.retention_from,
    lastHeardAt: row.last_heard_at,
    erasedAt: row.erased_at,
  };
}

export type EndedDossier = Dossier & { readonly retentionFrom: Date };

/**
 * Dossiers whose term runs, of persons whose dossiers have all ended; the longest first. Those replayed from the report
 * about the pilots name nobody and stay.
 */
export async function selectEnded(tx: Tx, personId?: string): Promise<EndedDossier[]> {
  let query = tx.db
    .selectFrom('voortraject.dossier as dossier')
    .selectAll()
    .where('erased_at', 'is', null)
    .where('retention_from', 'is not', null)
    .where('regime', '<>', 'proeftuin-2023')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('voortraject.dossier as other')
            .select('other.id')
            .whereRef('other.person_id', '=', 'dossier.person_id')
            .where('other.retention_from', 'is', null),
        ),
      ),
    )
    .orderBy('retention_from')
    .limit(2000);
  if (personId) query = query.where('person_id', '=', personId).forUpdate();
  return (await query.execute()).map((row) => toDossier(row) as EndedDossier);
}

/** Notes that the personal data of these dossiers are gone. */
export async function setErased(tx: Tx, personId: string): Promise<void> {
  await tx.db
    .updateTable('voortraject.dossier')
    .set({ erased_at: tx.now })
    .where('person_id', '=', personId)
    .where('erased_at', 'is', null)
    .execute();
}
