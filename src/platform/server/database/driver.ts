import { AbortedTransactionError, CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import type pg from 'pg';
import { askOn } from './question.ts';

/**
 * Kysely on `pg` in pipeline mode. Queries that are asked at once leave in one packet and are answered in the order
 * they were asked; what is asked often is parsed and planned by PostgreSQL once per connection.
 */
export class PipelineDriver implements Driver {
  readonly #pool: pg.Pool;
  readonly #statements = new StatementNames();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PipelineConnection> {
    return new PipelineConnection(await this.#pool.connect(), this.#statements);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PipelineConnection).commit();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PipelineConnection).rollback();
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    (connection as PipelineConnection).release();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

/** SQLSTATE of a kept plan whose result has another shape since a migration. */
const STALE_PLAN = '0A000';

export class PipelineConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  readonly #statements: StatementNames;
  #corked = false;
  #broken = false;

  constructor(client: pg.PoolClient, statements: StatementNames) {
    this.#client = client;
    this.#statements = statements;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    this.#gather();
    const name = this.#statements.nameOf(sql, parameters.length);
    try {
      const { command, rowCount, rows } = await askOn(this.#client, sql, parameters, name);
      return CHANGES.has(command) ? { rows: rows as R[], numAffectedRows: BigInt(rowCount) } : { rows: rows as R[] };
    } catch (error) {
      if ((error as { code?: string }).code === STALE_PLAN) this.#broken = true;
      // The stack of the moment it came is of no use; this one leads to whoever asked.
      if (error instanceof Error) Error.captureStackTrace(error, this.executeQuery);
      throw error;
    }
  }

  /**
   * Sends a statement without waiting; all that is asked afterwards is carried out after it. When it fails within a
   * transaction, the transaction is lost and so is all that follows.
   */
  send(statement: string): void {
    this.#gather();
    this.#client.query(statement).catch(() => {});
  }

  async commit(): Promise<void> {
    const { command } = await this.#client.query('commit');
    // PostgreSQL answers so when an error that somebody swallowed had ended the transaction before.
    if (command === 'ROLLBACK') throw new AbortedTransactionError();
  }

  async rollback(): Promise<void> {
    try {
      await this.#client.query('rollback');
    } catch (error) {
      this.#broken = true;
      throw error;
    }
  }

  release(): void {
    this.#client.release(this.#broken);
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('this platform streams no queries');
  }

  /** Keeps back what is written until nothing else is asked at this moment, so that it leaves as one packet. */
  #gather(): void {
    if (this.#corked) return;
    this.#corked = true;
    const { stream } = (this.#client as unknown as { connection: { stream: NodeJS.WritableStream & { cork(): void; uncork(): void } } }).connection; // prettier-ignore
    stream.cork();
    process.nextTick(() => {
      this.#corked = false;
      stream.uncork();
    });
  }
}

const CHANGES: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

const OFTEN = 5;
const MOST_NAMES = 300;
const MOST_COUNTED = 2000;

/**
 * Names for statements that are asked often, so that a connection keeps their plan. A statement whose text differs with
 * the number of its values would fill the memory of the server: many values, no name.
 */
class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #seen = new Map<string, number>();

  nameOf(text: string, values: number): string | undefined {
    const name = this.#names.get(text);
    if (name !== undefined) return name;
    if (values > 20 || this.#names.size >= MOST_NAMES) return undefined;
    const times = (this.#seen.get(text) ?? 0) + 1;
    if (times < OFTEN) {
      if (this.#seen.size >= MOST_COUNTED) this.#seen.clear();
      this.#seen.set(text, times);
      return undefined;
    }
    this.#seen.delete(text);
    const fresh = `s${this.#names.size}`;
    this.#names.set(text, fresh);
    return fresh;
  }
}
