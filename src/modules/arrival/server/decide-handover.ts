import { ok, problem, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { revokeVisibility } from '#platform/server/visibility.ts';
import { moveDossier, raiseSignal, writeToPerson } from '#modules/voortraject/server/index.ts';
import { declineInput, handoverInput } from '../contract/telling.ts';
import { basisOf } from './offer-handover.ts';
import { decide, findHandover, type Decision, type Handover } from './store-handovers.ts';

/** The agency takes the person on: from here it may open the regular trajectory (P11). */
export const acceptHandover = useCase(
  { name: 'arrival.accept-handover', roles: ['agency'], input: handoverInput },
  async (tx, { handoverId }) => {
    const open = await findOpen(tx, handoverId);
    if (!open.ok) return open;
    const handover = open.value;
    const moved = await moveDossier(tx, {
      dossierId: handover.dossierId,
      type: 'arrival.handover-accepted.v1',
      payload: { handoverId, organisation: handover.organisationCode },
    });
    if (!moved.ok) return moved;
    await decide(tx, handover, { state: 'accepted' });
    await writeToPerson(tx, { personId: handover.personId, template: 'arrival.mail.taken-on' });
    return ok(handover.id);
  },
);

/** The agency does not take the person on: the reason is kept, the counsellor hears of it, the agency sees nothing more. */
export const declineHandover = useCase(
  { name: 'arrival.decline-handover', roles: ['agency'], input: declineInput },
  async (tx, { handoverId, reason, note }) => {
    if (reason === 'other' && !note)
      return problem('platform.invalid-input', { fields: { note: 'arrival.reason-needs-note' } });
    const open = await findOpen(tx, handoverId);
    if (!open.ok) return open;
    return closeHandover(tx, open.value, { state: 'declined', reason, note });
  },
);

/** Ends an offer without a hand-over: the dossier goes back, the sight ends, the counsellor is called. */
export async function closeHandover(tx: Tx, handover: Handover, decision: Decision): Promise<Result<undefined>> {
  const { personId, dossierId, id } = handover;
  const moved = await moveDossier(tx, {
    dossierId,
    type: 'arrival.handover-declined.v1',
    payload: { handoverId: id, organisation: handover.organisationCode, reason: decision.reason },
  });
  if (!moved.ok) return moved;
  await decide(tx, handover, decision);
  const kind = decision.state === 'expired' ? 'arrival.handover-expired' : 'arrival.handover-declined';
  await raiseSignal(tx, { personId, dossierId, kind, due: tx.now });
  await writeToPerson(tx, { personId, template: 'arrival.mail.not-yet-taken-on' });
  await revokeVisibility(tx, { personId, granteeId: handover.organisationId, basis: basisOf(id) });
  return ok();
}

async function findOpen(tx: Tx, handoverId: string): Promise<Result<Handover>> {
  const handover = await findHandover(tx, handoverId, true);
  if (!handover || handover.organisationId !== tx.actor.organisationId) return problem('arrival.handover-unknown');
  tx.touch(handover.personId);
  return handover.state === 'offered' ? ok(handover) : problem('arrival.handover-decided');
}
