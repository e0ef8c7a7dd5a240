import { problem, ok, type Result } from '#kernel/result.ts';
import type { Tx } from './database/transaction.ts';

export interface Limit {
  /** What is counted, e.g. `access.sign-in-code`. */
  readonly bucket: string;
  readonly max: number;
  readonly windowMinutes: number;
}

/**
 * Counts one attempt and refuses when there were too many in this window. The key (an address, an IP) is kept as a
 * keyed digest only. Call it in a transaction of its own that is kept also when the attempt fails.
 */
export async function countAttempt(tx: Tx, limit: Limit, key: string): Promise<Result<undefined>> {
  const milliseconds = limit.windowMinutes * 60_000;
  const windowStart = new Date(Math.floor(tx.now.getTime() / milliseconds) * milliseconds);
  const row = await tx.db
    .insertInto('platform.attempt')
    .values({ bucket: limit.bucket, key: tx.vault.blindIndex(limit.bucket, key), window_start: windowStart, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['bucket', 'key', 'window_start'])
        .doUpdateSet((eb) => ({ count: eb('platform.attempt.count', '+', 1) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  if (row.count <= limit.max) return ok();
  const minutes = Math.max(1, Math.ceil((windowStart.getTime() + milliseconds - tx.now.getTime()) / 60_000));
  return problem('platform.too-many-attempts', { values: { minutes } });
}

/** Forgets windows that are over. */
export async function forgetAttempts(tx: Tx): Promise<void> {
  await tx.db
    .deleteFrom('platform.attempt')
    .where('window_start', '<', new Date(tx.now.getTime() - 24 * 3_600_000))
    .execute();
}
