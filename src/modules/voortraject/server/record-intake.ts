import { brusselsDay } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { alsRegime, rekendag } from '#law/kern/regimes.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { intakeInput } from '../contract/intake.ts';
import { isAdmission, moveOf, type IntakeAnswers, type Outcome } from '../domain/intake.ts';
import { proposePath } from '../domain/learning-path.ts';
import { assignCounsellor } from './assign-counsellor.ts';
import { findBooking, insertIntakeRecord } from './intake-store.ts';
import { storePath } from './set-learning-path.ts';
import { moveDossier } from './move-dossier.ts';
import { findDossier, type Dossier } from './store.ts';
import { mailStop } from './stop-dossier.ts';

export interface IntakeOutcome {
  readonly dossierId: string;
  readonly outcome: Outcome;
  readonly answers: IntakeAnswers;
  readonly reason?: string;
  /** The person spoke for themselves (F13). */
  readonly alone: boolean;
  readonly heldAt?: Date;
}

/** The counsellor records what the intake found and what it leads to (F11). */
export const recordIntake = useCase(
  { name: 'voortraject.record-intake', roles: ['counsellor', 'coordinator'], input: intakeInput },
  async (tx, { dossierId, outcome, reason, alone, ...answers }): Promise<Result<Dossier>> => {
    const dossier = await findDossier(tx, dossierId);
    if (!dossier) return problem('voortraject.dossier-unknown');
    // Nobody may answer for the partner of a labour migrant (F13, A13); the talk is held again, apart.
    if (dossier.profile === 'partner-of-labour' && !alone) {
      return problem('voortraject.must-speak-alone', { fields: { alone: 'voortraject.must-speak-alone' } });
    }
    const decided = await decideIntake(tx, { dossierId, outcome, reason, alone, answers });
    if (decided.ok && !isAdmission(outcome)) await mailStop(tx, decided.value);
    return decided;
  },
);

/** The same without a form: for the demonstration and the replay of the pilots. */
export async function decideIntake(tx: Tx, intake: IntakeOutcome): Promise<Result<Dossier>> {
  const { dossierId, outcome, answers } = intake;
  const booking = await findBooking(tx, dossierId);
  const heldAt = intake.heldAt ?? (booking && booking.startsAt < tx.now ? booking.startsAt : tx.now);
  const { type, reason } = moveOf(outcome);
  const moved = await moveDossier(tx, {
    dossierId,
    type,
    occurredAt: heldAt,
    payload: { outcome, alone: intake.alone, ...(reason && { reason }) },
  });
  if (!moved.ok) return moved;
  await insertIntakeRecord(tx, moved.value, {
    outcome,
    answers,
    reason: intake.reason ?? null,
    alone: intake.alone,
    heldAt,
    heldBy: tx.actor.accountId ?? null,
  });
  // Whoever held the talk is the named counsellor, unless there is one already (K01).
  if (!moved.value.counsellorId && tx.actor.accountId)
    await assignCounsellor(tx, dossierId, tx.actor.accountId, heldAt);
  if (!isAdmission(outcome)) return moved;
  const { profile, regime } = moved.value;
  const law = alsRegime(regime);
  const proposal = proposePath({ profile, outcome, answers }, rekendag(brusselsDay(heldAt), law), law);
  const modules = proposal.modules.map(({ module }) => module);
  const set = await storePath(tx, moved.value, { modules, form: proposal.form, proposal, occurredAt: heldAt });
  return set.ok ? ok(set.value) : set;
}
