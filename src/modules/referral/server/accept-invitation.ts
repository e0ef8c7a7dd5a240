import { ok, problem, type Result } from '#kernel/result.ts';
import { ROLES } from '#kernel/roles.ts';
import type { Language } from '#kernel/languages.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { ensureAccount, getOrganisation } from '#modules/access/server/index.ts';
import { tokenInput } from '../contract/invitation.ts';
import { isOpen, type Purpose } from '../domain/channels.ts';
import { digestOf } from './invite.ts';
import { findInvitationByDigest, findInvitationOfPerson, markAccepted, type Invitation } from './store.ts';

/** What whoever holds the link may see: who invites, for what, and to which address the code will go. */
export interface InvitationView {
  readonly givenName: string;
  readonly organisation: string | null;
  readonly purpose: Purpose;
  readonly language: Language;
  /** Shortened, so that a link that leaked gives no address away. */
  readonly emailHint: string;
  readonly accepted: boolean;
}

const ANYONE = ROLES.filter((role) => role !== 'system');

/** Opens an invitation by its link. */
export const openInvitation = useCase(
  { name: 'referral.open-invitation', roles: ANYONE, kind: 'read', input: tokenInput },
  async (tx, { token }): Promise<Result<InvitationView>> => {
    const found = await findByToken(tx, token);
    if (!found.ok) return found;
    const { name, organisationId, purpose, language, email, acceptedAt } = found.value;
    const organisation = organisationId ? await asSystem(tx, (system) => getOrganisation(system, organisationId)) : null;
    return ok({
      givenName: name.given,
      organisation: organisation?.name ?? null,
      purpose,
      language,
      emailHint: shorten(email),
      accepted: acceptedAt !== null,
    });
  },
);

/** Makes the account of the invited person, so that the code by mail opens it. Gives the address the code goes to. */
export const acceptInvitation = useCase(
  { name: 'referral.accept-invitation', roles: ANYONE, input: tokenInput },
  async (tx, { token }): Promise<Result<{ email: string; language: Language }>> => {
    const found = await findByToken(tx, token);
    if (!found.ok) return found;
    const { id, personId, email, language, acceptedAt } = found.value;
    if (!acceptedAt) {
      await asSystem(tx, async (system) => {
        await ensureAccount(system, { email, role: 'participant', personId, language });
        await markAccepted(system, id);
        await appendFact(system, { type: 'referral.invitation-accepted.v1', personId });
      });
    }
    tx.touch(personId);
    return ok({ email, language });
  },
);

async function findByToken(tx: Tx, token: string): Promise<Result<Invitation>> {
  const invitation = await asSystem(tx, (system) => findInvitationByDigest(system, digestOf(token)));
  if (!invitation) return problem('referral.invitation-unknown');
  if (!isOpen(invitation.sentAt, tx.now)) return problem('referral.invitation-expired');
  return ok(invitation);
}

function shorten(email: string): string {
  const [local = '', domain = ''] = email.split('@');
  return `${local.slice(0, 1)}…@${domain}`;
}

/** The invitation that brought a person, also for the person themselves. */
export async function invitationOf(tx: Tx, personId: string): Promise<Invitation | undefined> {
  return asSystem(tx, (system) => findInvitationOfPerson(system, personId));
}
