import { z } from 'zod';
import { ok, problem, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { readingInput } from '../contract/reading.ts';
import { parseReading, type Reading } from '../domain/reading.ts';

/** Keeps how somebody reads, so that another device shows pages the same way. */
export const changeReading = useCase(
  { name: 'participant.change-reading', roles: ['participant'], input: readingInput },
  async (tx, reading) => {
    const { personId } = tx.actor;
    if (!personId) return problem('platform.not-allowed');
    await keepReading(tx, personId, reading, tx.now);
    return ok();
  },
);

/** Keeps what was chosen at a moment, on a phone without a line perhaps; what was chosen later stays. */
export async function keepReading(
  tx: Tx,
  personId: string,
  { size, contrast, spacing }: Reading,
  at: Date,
): Promise<void> {
  tx.touch(personId);
  const values = { size, contrast, spacing, updated_at: at };
  await tx.db
    .insertInto('participant.reading_preference')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet(values).where('participant.reading_preference.updated_at', '<=', at),
    )
    .execute();
}

/** How somebody reads; null when they never said. */
export const getReading = useCase(
  { name: 'participant.get-reading', roles: ['participant'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<Reading | null>> => {
    const row = await tx.db
      .selectFrom('participant.reading_preference')
      .select(['size', 'contrast', 'spacing'])
      .where('person_id', '=', tx.actor.personId ?? null)
      .executeTakeFirst();
    return ok(row ? parseReading(`${row.size}.${row.contrast}.${row.spacing}`) : null);
  },
);
