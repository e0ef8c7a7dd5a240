import type { Tx } from './database/transaction.ts';
import { addJob } from './queue.ts';
import { subscribersOf } from './subscribers.ts';

/** A dated fact. It carries ids and plain values, never a name, an address or a text somebody wrote. */
export interface Fact {
  readonly id: string;
  readonly type: string;
  readonly personId: string | null;
  readonly dossierId: string | null;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly sequence: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface NewFact {
  /** Final at birth; the same id again changes nothing. */
  readonly id?: string;
  /** `module.noun-past-participle.vN` */
  readonly type: string;
  readonly personId?: string | null;
  readonly dossierId?: string | null;
  /** When it happened; absent: now. */
  readonly occurredAt?: Date;
  readonly payload?: Record<string, unknown>;
}

/**
 * Appends facts and, in the same transaction, one job for each subscriber of each fact.
 * @returns the ids of the facts that were new; a repeated id is skipped in silence, because repeating is normal
 */
export async function appendFacts(tx: Tx, facts: readonly NewFact[]): Promise<ReadonlySet<string>> {
  if (facts.length === 0) return new Set();
  const rows = facts.map((fact) => ({
    id: fact.id ?? tx.newId(),
    type: fact.type,
    person_id: fact.personId ?? null,
    dossier_id: fact.dossierId ?? null,
    occurred_at: fact.occurredAt ?? tx.now,
    recorded_at: tx.now,
    recorded_by: tx.actor.accountId ?? null,
    payload: JSON.stringify(fact.payload ?? {}),
  }));
  // Without `returning`: the policy for reading may hide from the actor what the actor may append.
  const before = new Set(
    await existing(
      tx,
      rows.map((row) => row.id),
    ),
  );
  const fresh = rows.filter((row) => !before.has(row.id));
  if (fresh.length === 0) return new Set();
  await tx.db
    .insertInto('ledger.fact')
    .values(fresh)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const row of fresh) {
    for (const subscriber of subscribersOf(row.type)) {
      await addJob(tx, 'fact', { subscriber, factId: row.id }, { key: `${subscriber}:${row.id}` });
    }
  }
  return new Set(fresh.map((row) => row.id));
}

/** Appends one fact; see `appendFacts`. True when it was new. */
export async function appendFact(tx: Tx, fact: NewFact): Promise<boolean> {
  return (await appendFacts(tx, [fact])).size === 1;
}

async function existing(tx: Tx, ids: string[]): Promise<string[]> {
  const rows = await tx.db.selectFrom('ledger.fact').select('id').where('id', 'in', ids).execute();
  return rows.map((row) => row.id);
}

/** The facts of a dossier in the order they were recorded. */
export async function factsOfDossier(tx: Tx, dossierId: string): Promise<Fact[]> {
  const rows = await tx.db
    .selectFrom('ledger.fact')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('sequence')
    .execute();
  return rows.map(toFact);
}

/** One fact by id; throws when it is not there or not visible. */
export async function getFact(tx: Tx, id: string): Promise<Fact> {
  return toFact(await tx.db.selectFrom('ledger.fact').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

interface FactRow {
  id: string;
  type: string;
  person_id: string | null;
  dossier_id: string | null;
  occurred_at: Date;
  recorded_at: Date;
  sequence: number | string;
  payload: unknown;
}

function toFact(row: FactRow): Fact {
  return {
    id: row.id,
    type: row.type,
    personId: row.person_id,
    dossierId: row.dossier_id,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    sequence: Number(row.sequence),
    payload: row.payload as Record<string, unknown>,
  };
}
