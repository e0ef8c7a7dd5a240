import { ok, problem, type Result } from '#kernel/result.ts';

const WINDOW = 60_000;
const MAX_BATCHES = 600;

/**
 * How often one account may send a batch: far above what a phone does, far below what harms others. Counted in the
 * memory of this process, because a row per batch would cost as much as the batch; a restart forgives everybody.
 */
export function openAllowance(max = MAX_BATCHES) {
  let windowStart = 0;
  let counts = new Map<string, number>();
  return {
    take(account: string, now: number): Result<undefined> {
      if (now - windowStart >= WINDOW) {
        windowStart = now;
        counts = new Map();
      }
      const count = (counts.get(account) ?? 0) + 1;
      counts.set(account, count);
      return count > max ? problem('platform.too-many-attempts', { values: { minutes: 1 } }) : ok();
    },
  };
}

export const syncAllowance = openAllowance();
