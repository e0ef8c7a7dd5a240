import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ok, problem, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { sendMail } from '#platform/server/mail.ts';
import { useCase } from '#platform/server/use-case.ts';
import { getOrganisation } from '#modules/access/server/index.ts';
import { invitationInput } from '../contract/invitation.ts';
import { asChannel, type Channel } from '../domain/channels.ts';
import { recordConfirmation } from './mark-status.ts';
import { findInvitation, insertInvitation, isInvited, renewInvitation, type Invitation } from './store.ts';

/**
 * Invites somebody to register (D01, D13). The person exists from now on as an id only: nothing of them is kept apart
 * from the invitation until they come themselves.
 */
export const invite = useCase(
  { name: 'referral.invite', roles: ['partner', 'counsellor', 'coordinator'], input: invitationInput },
  async (tx, input): Promise<Result<{ invitationId: string; personId: string }>> => {
    const organisationId = tx.actor.role === 'partner' ? (tx.actor.organisationId ?? null) : null;
    if (await isInvited(tx, input.email, organisationId)) {
      return problem('referral.invited-already', { fields: { email: 'referral.invited-already' } });
    }
    const invitation: Invitation = {
      id: tx.newId(),
      organisationId,
      // Only the agency may say which person it is: a partner could otherwise invite itself into somebody's file.
      personId: (tx.actor.role === 'partner' ? undefined : input.personId) ?? tx.newId(),
      name: { given: input.given, family: input.family },
      email: input.email,
      channel: input.channel ?? (await channelOf(tx, organisationId)),
      purpose: input.purpose,
      language: input.language,
      sentAt: tx.now,
      acceptedAt: null,
    };
    const token = newToken();
    await insertInvitation(tx, invitation, digestOf(token));
    await mailInvitation(tx, invitation, token);
    await appendFact(tx, {
      type: 'referral.invitation-sent.v1',
      personId: invitation.personId,
      payload: { channel: invitation.channel, organisationId, purpose: invitation.purpose },
    });
    if (input.statusConfirmed && organisationId) {
      await recordConfirmation(tx, { personId: invitation.personId, organisationId });
    }
    tx.touch(invitation.personId);
    return ok({ invitationId: invitation.id, personId: invitation.personId });
  },
);

/** Sends an invitation again with a new link. */
export const sendAgain = useCase(
  {
    name: 'referral.send-again',
    roles: ['partner', 'counsellor', 'coordinator'],
    input: z.object({ invitationId: z.uuid() }),
  },
  async (tx, { invitationId }) => {
    const invitation = await findInvitation(tx, invitationId);
    if (!invitation) return problem('referral.invitation-unknown');
    if (!invitation.email) return problem('referral.invitation-expired');
    if (invitation.acceptedAt) return problem('referral.invitation-accepted-already');
    const token = newToken();
    await renewInvitation(tx, invitation.id, digestOf(token));
    await mailInvitation(tx, invitation, token);
    tx.touch(invitation.personId);
    return ok();
  },
);

/** Keeps an invitation that was sent before; its link opens for nobody. */
export async function recordInvitation(tx: Tx, invitation: Invitation): Promise<void> {
  await insertInvitation(tx, invitation, digestOf(newToken()));
  tx.touch(invitation.personId);
}

async function channelOf(tx: Tx, organisationId: string | null): Promise<Channel> {
  if (!organisationId) return 'eigen-werving';
  return asChannel((await getOrganisation(tx, organisationId)).channel);
}

async function mailInvitation(tx: Tx, invitation: Invitation, token: string): Promise<void> {
  await sendMail(tx, {
    subjectId: invitation.personId,
    to: invitation.email,
    language: invitation.language,
    template: 'referral.mail.invitation',
    values: { name: invitation.name.given, token, language: invitation.language },
  });
}

function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Only the digest of a link is kept: who reads the database cannot open an invitation. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
