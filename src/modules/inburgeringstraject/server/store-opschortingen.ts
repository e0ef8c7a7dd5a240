import type { Day } from '#kernel/dates.ts';
import type { Motivering } from '#law/kern/vraag.ts';
import type { Tx } from '#platform/server/database/transaction.ts';

export interface Opschorting {
  readonly from: Day;
  /** Null: it still runs. */
  readonly until: Day | null;
}

/** The opschortingen of a trajectory, the oldest first. */
export async function selectOpschortingen(tx: Tx, trajectoryId: string): Promise<Opschorting[]> {
  const rows = await tx.db
    .selectFrom('inburgeringstraject.opschorting')
    .select(['from_day', 'until_day'])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('from_day')
    .execute();
  return rows.map(({ from_day: from, until_day: until }) => ({ from, until }));
}

/** Keeps an opschorting; the reason is sealed. */
export async function insertOpschorting(
  tx: Tx,
  opschorting: Opschorting & { trajectoryId: string; personId: string; reason: string; receipt: Motivering },
): Promise<void> {
  await tx.db
    .insertInto('inburgeringstraject.opschorting')
    .values({
      id: tx.newId(),
      trajectory_id: opschorting.trajectoryId,
      person_id: opschorting.personId,
      from_day: opschorting.from,
      until_day: opschorting.until,
      reason_sealed: await tx.vault.seal(tx, opschorting.personId, opschorting.reason),
      receipt: JSON.stringify(opschorting.receipt),
      recorded_by: tx.actor.accountId ?? null,
      recorded_at: tx.now,
    })
    .execute();
}

/** Gives the opschorting that still runs its last day. */
export async function endOpschorting(tx: Tx, trajectoryId: string, until: Day): Promise<void> {
  await tx.db
    .updateTable('inburgeringstraject.opschorting')
    .set({ until_day: until })
    .where('trajectory_id', '=', trajectoryId)
    .where('until_day', 'is', null)
    .execute();
}
