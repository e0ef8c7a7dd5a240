import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Actor } from '#kernel/roles.ts';
import type { Problem, Result } from '#kernel/result.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Ids } from '#kernel/ids.ts';
import type { DB } from './schema.generated.ts';
import type { Vault } from '../vault.ts';

// Whole numbers fit a JavaScript number here, and a calendar day is a text, never a moment in some zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type Database = Kysely<DB>;

/** Everything a use case needs from the outside; the explicit first parameter of all that reads or writes. */
export interface Tx {
  readonly db: Transaction<DB>;
  readonly actor: Actor;
  readonly now: Date;
  readonly correlationId: string;
  readonly newId: () => string;
  readonly vault: Vault;
  /** Marks a person as read or changed, so that the audit row names them. */
  touch(personId: string): void;
  readonly touched: ReadonlySet<string>;
}

export interface Connections {
  readonly db: Database;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Opens the pool of the application's role. */
export function openDatabase(url: string, options: { max?: number; setRole?: boolean } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 12,
    connectionTimeoutMillis: 5000,
    options: `-c statement_timeout=20000 -c idle_in_transaction_session_timeout=20000${options.setRole ? ' -c role=vooraf_app' : ''}`,
  });
  // An idle connection that breaks (database restarted) is replaced by the pool; the next query reports real trouble.
  pool.on('error', () => {});
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** Carries a Problem out of a transaction so that it is rolled back. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Runs work in one short transaction as an actor; opened only at the edge (route, job, script). A Problem rolls back,
 * unless it says that what was written is kept.
 * Nothing slow inside: no HTTP, no signing, no PDF.
 */
export async function withTx<T>(
  connections: Connections,
  actor: Actor,
  work: (tx: Tx) => Promise<Result<T>>,
  correlationId: string = connections.ids.next(),
): Promise<Result<T>> {
  try {
    return await connections.db.transaction().execute(async (db) => {
      await sql`select set_config('vooraf.role', ${actor.role}, true),
                       set_config('vooraf.account', ${actor.accountId ?? ''}, true),
                       set_config('vooraf.person', ${actor.personId ?? ''}, true),
                       set_config('vooraf.organisation', ${actor.organisationId ?? ''}, true)`.execute(db);
      const touched = new Set<string>();
      const result = await work({
        db,
        actor,
        now: connections.clock.now(),
        correlationId,
        newId: connections.ids.next,
        vault: connections.vault,
        touch: (personId) => void touched.add(personId),
        touched,
      });
      if (!result.ok && !result.kept) throw new Refused(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
}

/** The same transaction in the name of the platform, for steps that the actor may cause but not see (routing an event, making an account). */
export async function asSystem<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (tx.actor.role === 'system') return work(tx);
  await sql`select set_config('vooraf.role', 'system', true)`.execute(tx.db);
  try {
    return await work({ ...tx, actor: { ...tx.actor, role: 'system' } });
  } finally {
    // Fails only where the transaction is already lost; then the first error is the one to tell.
    await sql`select set_config('vooraf.role', ${tx.actor.role}, true)`.execute(tx.db).catch(() => {});
  }
}
