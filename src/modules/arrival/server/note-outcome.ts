import { noonInBrussels } from '#kernel/dates.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { outcomeInput } from '../contract/telling.ts';
import type { Outcome } from '../domain/reasons.ts';
import { subjectOf } from './subject.ts';
import { recordInterestWithdrawn } from './report-arrival.ts';
import type { About } from './travel.ts';

export const OUTCOME_NOTED = 'arrival.outcome-noted.v1';

/** Notes what became of somebody after arrival, as a code (P09). Moves nothing: a remark beside the dossier. */
export async function noteOutcome(tx: Tx, about: About & { readonly outcome: Outcome }): Promise<Result<undefined>> {
  await appendFact(tx, {
    id: about.id,
    type: OUTCOME_NOTED,
    personId: about.personId,
    dossierId: about.dossierId,
    occurredAt: about.occurredAt,
    payload: { outcome: about.outcome },
  });
  tx.touch(about.personId);
  return ok();
}

/** The counsellor or the agency picks an outcome from the list. */
export const noteOutcomeByStaff = useCase(
  { name: 'arrival.note-outcome', roles: ['counsellor', 'agency'], input: outcomeInput },
  async (tx, { dossierId, outcome, on }) => {
    const subject = await subjectOf(tx, dossierId);
    if (!subject.ok) return subject;
    const about = { personId: subject.value.personId, dossierId, occurredAt: on ? noonInBrussels(on) : undefined };
    if (outcome === 'no-interest') {
      const withdrawn = await recordInterestWithdrawn(tx, about);
      if (!withdrawn.ok && withdrawn.code !== 'voortraject.move-not-allowed') return withdrawn;
    }
    return noteOutcome(tx, { ...about, outcome: outcome as Outcome });
  },
);
