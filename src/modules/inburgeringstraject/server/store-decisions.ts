import type { Day } from '#kernel/dates.ts';
import type { Motivering } from '#law/kern/vraag.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { Circumstances } from '../contract/circumstances.ts';

interface About {
  readonly id: string;
  readonly personId: string;
}

/** What the agency last told; empty when it told nothing yet. */
export async function findCircumstances(tx: Tx, { id, personId }: About): Promise<Circumstances> {
  const row = await tx.db
    .selectFrom('inburgeringstraject.circumstances')
    .select('facts_sealed')
    .where('trajectory_id', '=', id)
    .executeTakeFirst();
  return row ? (JSON.parse(await tx.vault.open(tx, personId, row.facts_sealed)) as Circumstances) : {};
}

/** Keeps what the agency tells, in place of what it told before. */
export async function saveCircumstances(tx: Tx, { id, personId }: About, told: Circumstances): Promise<void> {
  const kept = {
    facts_sealed: await tx.vault.seal(tx, personId, JSON.stringify(told)),
    recorded_by: tx.actor.accountId ?? null,
    recorded_at: tx.now,
  };
  await tx.db
    .insertInto('inburgeringstraject.circumstances')
    .values({ trajectory_id: id, person_id: personId, ...kept })
    .onConflict((conflict) => conflict.column('trajectory_id').doUpdateSet(kept))
    .execute();
}

/** Keeps receipts; the older ones stay. */
export async function insertDecisions(tx: Tx, about: About, receipts: readonly Motivering[]): Promise<void> {
  await tx.db
    .insertInto('inburgeringstraject.decision')
    .values(
      receipts.map((receipt) => ({
        id: tx.newId(),
        trajectory_id: about.id,
        person_id: about.personId,
        question: receipt.vraag,
        outcome: receipt.uitkomst,
        decided_on: receipt.datum,
        receipt: JSON.stringify(receipt),
        decided_by: tx.actor.accountId ?? null,
        decided_at: tx.now,
      })),
    )
    .execute();
}

/** The receipts of the last time that the law was asked, in the order of the questions. */
export async function selectLastDecisions(tx: Tx, trajectoryId: string): Promise<Motivering[]> {
  const rows = await tx.db
    .selectFrom('inburgeringstraject.decision')
    .select('receipt')
    .where('trajectory_id', '=', trajectoryId)
    .where('decided_at', '=', (last) =>
      last
        .selectFrom('inburgeringstraject.decision')
        .select((each) => each.fn.max('decided_at').as('at'))
        .where('trajectory_id', '=', trajectoryId),
    )
    .orderBy('id')
    .execute();
  // Asked twice in one moment: the last answer of each question.
  return [
    ...new Map(rows.map(({ receipt }) => receipt as unknown as Motivering).map((each) => [each.vraag, each])).values(),
  ];
}

/** Has the law ever come to this word about the trajectory? */
export async function hasDecision(
  tx: Tx,
  trajectoryId: string,
  question: string,
  outcome: string,
  on?: Day,
): Promise<boolean> {
  let query = tx.db
    .selectFrom('inburgeringstraject.decision')
    .select('id')
    .where('trajectory_id', '=', trajectoryId)
    .where('question', '=', question)
    .where('outcome', '=', outcome);
  if (on !== undefined) query = query.where('decided_on', '=', on);
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}

/** The day on which the law first came to this word about the trajectory. */
export async function findFirstDecision(tx: Tx, trajectoryId: string, question: string, outcome: string): Promise<Day | undefined> {
  const row = await tx.db
    .selectFrom('inburgeringstraject.decision')
    .select('decided_on')
    .where('trajectory_id', '=', trajectoryId)
    .where('question', '=', question)
    .where('outcome', '=', outcome)
    .orderBy('decided_on')
    .executeTakeFirst();
  return row?.decided_on;
} // prettier-ignore

/** Keeps what the law says of each pillar. */
export async function savePillars(
  tx: Tx,
  trajectoryId: string,
  states: readonly { pillar: string; state: string }[],
): Promise<void> {
  for (const { pillar, state } of states) {
    await tx.db
      .updateTable('inburgeringstraject.pillar')
      .set({ state })
      .where('trajectory_id', '=', trajectoryId)
      .where('pillar', '=', pillar)
      .execute();
  }
}
