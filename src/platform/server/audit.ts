import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Role } from '#kernel/roles.ts';
import { prepared } from './database/prepared.ts';
import { carryAlong, type Tx } from './database/transaction.ts';

export interface AuditEntry {
  readonly action: string;
  /** `ok` or the code of the problem. */
  readonly outcome: string;
  readonly personIds: readonly string[];
}

const auditRows = prepared(
  (_, at: Date, role: string, account: string | null, organisation: string | null, action: string, outcome: string, correlation: string, persons: readonly (string | null)[]) =>
    sql`insert into platform.audit_entry
        (at, role, account_id, organisation_id, action, person_id, outcome, correlation_id)
      select ${at}::timestamptz, ${role}, ${account}::uuid, ${organisation}::uuid, ${action}, person_id, ${outcome}, ${correlation}::uuid
      from unnest(${persons}::uuid[]) person_id`,
); // prettier-ignore

/**
 * Writes one row per person concerned (one row without a person when there is none), in the caller's transaction. Nobody
 * waits for it: it leaves with the commit, which fails when it does.
 */
export function writeAudit(tx: Tx, { action, outcome, personIds }: AuditEntry): void {
  const { role, accountId = null, organisationId = null } = tx.actor;
  const persons = personIds.length > 0 ? personIds : [null];
  carryAlong(tx, auditRows.of(tx.now, role, accountId, organisationId, action, outcome, tx.correlationId, persons));
}

export interface AuditRow {
  readonly at: Date;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly action: string;
}

/** What was done about a person and succeeded, newest first; the row-level security shows a participant their own only. */
export async function auditOfPerson(
  tx: Tx,
  personId: string,
  choice: { withoutRoles: readonly Role[]; limit: number },
): Promise<AuditRow[]> {
  // prettier-ignore
  const rows = await tx.db
    .selectFrom('platform.audit_entry')
    .select(['at', 'role', 'organisation_id', 'action'])
    .where('person_id', '=', personId)
    .where('outcome', '=', 'ok')
    .where('role', 'not in', [...choice.withoutRoles])
    .orderBy('id', 'desc')
    .limit(choice.limit)
    .execute();
  return rows.map(({ at, role, organisation_id, action }) => ({
    at,
    role: role as Role,
    organisationId: organisation_id,
    action,
  }));
}

const FIRST = Buffer.alloc(32);

/**
 * Seals all rows whose transactions have ended into the chain: one digest over the rows and the digest before it.
 * Writers never wait for it: a row belongs to the seal by the number of its transaction, not by an update.
 * @returns how many rows were sealed
 */
export async function sealAudit(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(7302)`.execute(tx.db);
  const last = await tx.db
    .selectFrom('platform.audit_seal')
    .select(['number', 'digest', sql<string>`to_transaction::text`.as('until')])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { rows } = await sql<{ until: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as until`.execute(
    tx.db,
  );
  const from = last?.until ?? '0';
  const until = rows[0]?.until ?? from;
  const entries = await entriesOf(tx, from, until);
  if (entries.length === 0) return 0;
  const previous = last?.digest ?? FIRST;
  await sql`insert into platform.audit_seal (number, sealed_at, from_transaction, to_transaction, entries, previous, digest)
    values (${Number(last?.number ?? 0) + 1}, ${tx.now}, ${from}::xid8, ${until}::xid8, ${entries.length}, ${previous}, ${digest(previous, entries)})`.execute(
    tx.db,
  );
  return entries.length;
}

async function entriesOf(tx: Tx, from: string, until: string): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select json_build_array(id, written_in::text, extract(epoch from at), role, account_id, organisation_id, action,
                            person_id, outcome, correlation_id)::text as line
    from platform.audit_entry
    where written_in >= ${from}::xid8 and written_in < ${until}::xid8
    order by id`.execute(tx.db);
  return rows.map((row) => row.line);
}

function digest(previous: Uint8Array, entries: readonly string[]): Buffer {
  const hash = createHash('sha256').update(previous);
  for (const entry of entries) hash.update(entry).update('\n');
  return hash.digest();
}

export interface ChainReport {
  readonly seals: number;
  readonly entries: number;
  /** Number of the first seal whose rows are not what was sealed; absent when all agree. */
  readonly brokenAt?: number;
}

/** Checks the whole chain against the rows as they are now. */
export async function verifyAudit(tx: Tx): Promise<ChainReport> {
  const { rows: seals } = await sql<{
    number: string;
    from: string;
    until: string;
    entries: number;
    previous: Buffer;
    digest: Buffer;
  }>`
    select number, from_transaction::text as from, to_transaction::text as until, entries, previous, digest
    from platform.audit_seal order by number`.execute(tx.db);
  let previous: Uint8Array = FIRST;
  let count = 0;
  for (const seal of seals) {
    const entries = await entriesOf(tx, seal.from, seal.until);
    const intact =
      seal.previous.equals(previous) &&
      entries.length === seal.entries &&
      digest(previous, entries).equals(seal.digest);
    if (!intact) return { seals: seals.length, entries: count, brokenAt: Number(seal.number) };
    previous = seal.digest;
    count += entries.length;
  }
  return { seals: seals.length, entries: count };
}
