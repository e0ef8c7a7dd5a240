import type { SentObservation } from '../contract/sync-protocol.ts';

/** What one message may hold: small enough to arrive over a bad line in one go. */
export interface BatchLimits {
  readonly observations: number;
  readonly characters: number;
}

export const BATCH_LIMITS: BatchLimits = { observations: 50, characters: 60_000 };

/** The first of what waits that fit in one message; at least one, or nothing would ever leave. */
export function makeBatch(
  waiting: readonly SentObservation[],
  { observations, characters }: BatchLimits = BATCH_LIMITS,
): readonly SentObservation[] {
  const batch: SentObservation[] = [];
  let length = 0;
  for (const observation of waiting.slice(0, observations)) {
    length += JSON.stringify(observation).length;
    if (batch.length > 0 && length > characters) break;
    batch.push(observation);
  }
  return batch;
}
