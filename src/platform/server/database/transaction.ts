import { AbortedTransactionError, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql, Transaction, type CompiledQuery, type DatabaseConnection, type Dialect, type QueryResult } from 'kysely'; // prettier-ignore
import pg from 'pg';
import type { Actor, Role } from '#kernel/roles.ts';
import type { Result } from '#kernel/result.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Ids } from '#kernel/ids.ts';
import type { DB } from './schema.generated.ts';
import type { Vault } from '../vault.ts';
import { PipelineDriver, type PipelineConnection } from './driver.ts';

// Whole numbers fit a JavaScript number here, and a calendar day is a text, never a moment in some zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type Database = Kysely<DB>;

/** Everything a use case needs from the outside; the explicit first parameter of all that reads or writes. */
export interface Tx {
  /** Queries may be asked at once (`Promise.all`): they travel together and are carried out in the order of asking. */
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
  // Every question goes by a key or an index: a plan that fits any value is as good, and is made once. To plan anew for
  // each value costs more than the answer, because the policies are planned with it.
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 12,
    connectionTimeoutMillis: 5000,
    pipeline: true,
    options: `-c statement_timeout=20000 -c plan_cache_mode=force_generic_plan -c idle_in_transaction_session_timeout=20000${options.setRole ? ' -c role=vooraf_app' : ''}`,
  });
  // An idle connection that breaks (database restarted) is replaced by the pool; the next query reports real trouble.
  pool.on('error', () => {});
  // One that breaks in the middle of a transaction while nothing is asked: without an ear for it the process would end.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<DB>({ dialect: dialectOn(() => new PipelineDriver(pool)) });
}

const dialectOn = (createDriver: Dialect['createDriver']): Dialect => ({
  createDriver,
  createAdapter: () => new PostgresAdapter(),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (db) => new PostgresIntrospector(db),
});
const dialect = dialectOn(() => new DummyDriver());
const unused = new DummyDriver();

/** A handle on an open transaction: what is asked of it travels over `connection` at once, in the order of asking. */
function handleOn(connections: Connections, connection: DatabaseConnection): Transaction<DB> {
  const executor = connections.db
    .getExecutor()
    .withConnectionProvider({ provideConnection: (consumer) => consumer(connection) });
  return new Transaction<DB>({ config: { dialect }, dialect, driver: unused, executor });
}

/** SQLSTATE of whatever is asked in a transaction that is lost already. */
const FAILED_BEFORE = '25P02';

/** A transaction that is going on. Once it is over nothing passes any more: the connection may serve somebody else. */
class Open implements DatabaseConnection {
  readonly #connection: PipelineConnection;
  readonly #role: Role;
  readonly #waiting: (() => Promise<unknown>)[] = [];
  readonly #carried: Promise<unknown>[] = [];
  /** What was asked already, where nothing is written; see `once`. */
  answers: Map<string, Promise<unknown>> | undefined;
  #over = false;
  #failure: Error | undefined;

  constructor(connection: PipelineConnection, actor: Actor) {
    this.#connection = connection;
    this.#role = actor.role;
    const settings = [
      ['role', actor.role],
      ['account', actor.accountId],
      ['person', actor.personId],
      ['organisation', actor.organisationId],
    ].filter((setting): setting is [string, string] => Boolean(setting[1]));
    connection.send(['begin', ...settings.map(([name, value]) => setLocal(name, value))].join(';'));
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#sendWaiting();
    return this.#ask<R>(query, false);
  }

  /** One query with the rights of the platform. No other can come between: the three leave together. */
  async executeAsSystem<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#sendWaiting();
    return this.#ask<R>(query, true);
  }

  /** See `carryAlong`. */
  hold(query: CompiledQuery, system: boolean): void {
    if (this.#over) throw new Error('this transaction is over');
    this.#waiting.push(() => this.#ask(query, system));
  }

  /** What went wrong with a query that nobody waited for. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  #ask<R>(query: CompiledQuery, system: boolean): Promise<QueryResult<R>> {
    if (!system) return this.#connection.executeQuery<R>(query);
    this.#connection.send(setLocal('role', 'system'));
    const answer = this.#connection.executeQuery<R>(query);
    // Not carried out when the query fails: then the transaction is lost, and with it what was set.
    this.#connection.send(setLocal('role', this.#role));
    return answer;
  }

  #sendWaiting(): void {
    if (this.#over) throw new Error('this transaction is over');
    for (const ask of this.#waiting.splice(0))
      this.#carried.push(ask().catch((error: Error & { code?: string }) => this.#noteFailure(error)));
  }

  /** One that failed only because another had failed before tells nothing. */
  #noteFailure(error: Error & { code?: string }): void {
    if (error.code !== FAILED_BEFORE) this.#failure ??= error;
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    if (how === 'commit') this.#sendWaiting();
    this.#over = true;
    try {
      await this.#connection[how]();
    } finally {
      await Promise.all(this.#carried);
    }
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('this platform streams no queries');
  }
}

/** Lasts until the end of the transaction. */
const setLocal = (name: string, value: string) => `set local vooraf.${name} = ${pg.escapeLiteral(value)}`;

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
  return connections.db.getExecutor().provideConnection(async (connection) => {
    const open = new Open(connection as PipelineConnection, actor);
    const touched = new Set<string>();
    const db = handleOn(connections, open);
    transactions.set(db, open);
    elevated.set(db, () => {
      const system = handleOn(connections, asSystemOn(open));
      transactions.set(system, open);
      return system;
    });
    try {
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
      await open.end(result.ok || result.kept ? 'commit' : 'rollback');
      return result;
    } catch (error) {
      // A connection that cannot even do this is given up; the first error is the one to tell.
      if (!(error instanceof AbortedTransactionError)) await open.end('rollback').catch(() => {});
      throw open.failure ?? error;
    }
  });
}

/**
 * The same transaction with a list of persons of its own, for pages that read by several use cases at once: the audit
 * row of each names whom it read itself.
 */
export function apart(tx: Tx): Tx {
  const touched = new Set<string>();
  return { ...tx, touched, touch: (personId) => void touched.add(personId) };
}

/**
 * Asks something whose answer nobody needs. It leaves with whatever is asked next in the transaction, at the latest with
 * the commit, and is carried out before it: a packet less. When it fails the transaction fails with it.
 */
export function carryAlong(tx: Tx, query: CompiledQuery): void {
  const open = transactions.get(tx.db);
  if (!open) throw new Error('this is no transaction of withTx');
  open.hold(query, !elevated.has(tx.db));
}

/** Says that nothing is written in this transaction from here on but what reading leaves behind: see `once`. */
export function onlyReads(tx: Tx): void {
  const open = transactions.get(tx.db);
  if (open) open.answers ??= new Map();
}

/**
 * Asks what several parts of a page need, once for them all. Elsewhere it is asked each time: what was read may have been
 * changed since in the same transaction.
 * @param question what is asked, with whatever the answer depends on; the answer is shared, so nobody changes it
 */
export function once<T>(tx: Tx, question: string, ask: () => Promise<T>): Promise<T> {
  const answers = transactions.get(tx.db)?.answers;
  if (!answers) return ask();
  const key = `${tx.actor.role} ${question}`;
  let answer = answers.get(key) as Promise<T> | undefined;
  if (!answer) answers.set(key, (answer = ask()));
  return answer;
}

/** One of these ids, as one value however many they are: `where('person_id', '=', anyOf(ids))`. */
export const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`;

/** For each handle: how to get the one that acts for the platform in the same transaction. */
const elevated = new WeakMap<Transaction<DB>, () => Transaction<DB>>();

/** For each handle: the transaction that it and all other handles of it share. */
const transactions = new WeakMap<Transaction<DB>, Open>();

/** Tells transactions apart, whichever handle is at hand. */
export const identityOf = (tx: Tx): object => transactions.get(tx.db) ?? tx.db;

const asSystemOn = (open: Open): DatabaseConnection => ({
  executeQuery: (query) => open.executeAsSystem(query),
  streamQuery: () => open.streamQuery(),
});

/**
 * The same transaction in the name of the platform, for steps that the actor may cause but not see (routing an event,
 * making an account). Only what is asked through the `Tx` that `work` receives has those rights.
 */
export async function asSystem<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (tx.actor.role === 'system') return work(tx);
  const db = elevated.get(tx.db);
  if (!db) throw new Error('this is no transaction of withTx');
  return work({ ...tx, db: db(), actor: { ...tx.actor, role: 'system' } });
}
