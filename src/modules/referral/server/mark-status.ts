import { z } from 'zod';
import { ok, problem, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { withdrawalInput } from '../contract/invitation.ts';
import { lastMark, type WithdrawalReason } from '../domain/channels.ts';
import { findInvitation, insertMark, selectMarks } from './store.ts';

export interface NewMark {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly at?: Date;
  readonly reason?: WithdrawalReason;
}

/** Records that the authority that referred confirms the candidate status (B24). */
export async function recordConfirmation(tx: Tx, mark: NewMark): Promise<void> {
  await record(tx, mark, 'confirmed');
}

/** Records that the authority that referred says: no candidate any more (B25). Who follows the dossier learns it by the fact. */
export async function recordWithdrawal(tx: Tx, mark: NewMark & { readonly reason: WithdrawalReason }): Promise<void> {
  await record(tx, mark, 'withdrawn');
}

async function record(tx: Tx, mark: NewMark, kind: 'confirmed' | 'withdrawn'): Promise<void> {
  const at = mark.at ?? tx.now;
  await insertMark(tx, { ...mark, kind, at, reason: mark.reason ?? null });
  await appendFact(tx, {
    type: `referral.status-${kind}.v1`,
    personId: mark.personId,
    occurredAt: at,
    payload: { organisationId: mark.organisationId, ...(mark.reason && { reason: mark.reason }) },
  });
  tx.touch(mark.personId);
}

/** The partner confirms, at the referral or again during the trajectory, that somebody is still a candidate. */
export const confirmStatus = useCase(
  { name: 'referral.confirm-status', roles: ['partner'], input: z.object({ invitationId: z.uuid() }) },
  async (tx, { invitationId }) => markInvited(tx, invitationId, (about) => recordConfirmation(tx, about)),
);

/** The partner says that somebody is no candidate any more, with the reason as a code. */
export const withdrawStatus = useCase(
  { name: 'referral.withdraw-status', roles: ['partner'], input: withdrawalInput },
  async (tx, { invitationId, reason }) =>
    markInvited(tx, invitationId, (about) => recordWithdrawal(tx, { ...about, reason })),
);

async function markInvited(
  tx: Tx,
  invitationId: string,
  work: (about: { personId: string; organisationId: string | null }) => Promise<void>,
): Promise<Result<undefined>> {
  const invitation = await findInvitation(tx, invitationId);
  if (!invitation) return problem('referral.invitation-unknown');
  const marks = (await selectMarks(tx, [invitation.personId])).get(invitation.personId) ?? [];
  if (lastMark(marks)?.kind === 'withdrawn') return problem('referral.status-withdrawn-already');
  await work({ personId: invitation.personId, organisationId: invitation.organisationId });
  return ok();
}
