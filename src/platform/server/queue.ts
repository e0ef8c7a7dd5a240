import { sql } from 'kysely';
import type { Tx } from './database/transaction.ts';

/** Adds a job in the caller's transaction: it exists if and only if the change does. */
export async function addJob(
  tx: Tx,
  task: string,
  payload: Record<string, string>,
  options: { at?: Date; key?: string } = {},
): Promise<void> {
  await sql`select platform.add_job(${task}, ${JSON.stringify(payload)}::jsonb, ${options.at ?? null}::timestamptz, ${options.key ?? null})`.execute(
    tx.db,
  );
}
