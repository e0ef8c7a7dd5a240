import { keepReading } from '#modules/participant/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { phoneReading } from '../contract/reading.ts';
import type { Acknowledgement } from '../contract/sync-protocol.ts';
import { observedAt } from '../domain/observed-at.ts';

/**
 * Keeps what a phone chose while it was away, as of when it was chosen: sending it twice is harmless, and what was chosen
 * later elsewhere stays.
 * @returns an acknowledgement for each, in order
 */
export async function keepReadings(tx: Tx, personId: string, raw: readonly unknown[]): Promise<Acknowledgement[]> {
  const answers: Acknowledgement[] = [];
  for (const each of raw) {
    const parsed = phoneReading.safeParse(each);
    const { id } = each as { id: string };
    if (!parsed.success) answers.push({ id, outcome: 'rejected', problem: 'learning.wrong-form' });
    else {
      const at = new Date(observedAt(parsed.data));
      await keepReading(tx, personId, parsed.data.response, at > tx.now ? tx.now : at);
      answers.push({ id, outcome: 'accepted' });
    }
  }
  return answers;
}
