import { ok, problem, type Result } from '#kernel/result.ts';
import { ROLES } from '#kernel/roles.ts';
import type { Language } from '#kernel/languages.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { contactOfPerson, ensureAccount, findAccountOfEmail, getOrganisation } from '#modules/access/server/index.ts';
import { tokenInput } from '../contract/invitation.ts';
import { isOpen, lastMark, type Purpose } from '../domain/channels.ts';
import { digestOf } from './invite.ts';
import { recordConfirmation, recordWithdrawal } from './mark-status.ts';
import { findInvitationByDigest, findInvitationOfPerson, markAccepted, selectMarks, type Invitation } from './store.ts';

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
    const organisation = organisationId
      ? await asSystem(tx, (system) => getOrganisation(system, organisationId))
      : null;
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
  async (tx, { token }): Promise<Result<{ invitationId: string; email: string; language: Language }>> => {
    const found = await findByToken(tx, token);
    if (!found.ok) return found;
    const { id, email, language, acceptedAt } = found.value;
    if (!acceptedAt) {
      const accepted = await asSystem(tx, (system) => accept(system, found.value));
      if (!accepted.ok) return accepted;
    }
    return ok({ invitationId: id, email, language });
  },
);

async function accept(tx: Tx, invitation: Invitation): Promise<Result<undefined>> {
  const { id, personId, email, language } = invitation;
  const account = await findAccountOfEmail(tx, email);
  // An address of staff is nobody's registration: the code page will say so in its own mail.
  if (account && !account.personId) return ok();
  // Invited at two addresses: the first one that was opened is theirs.
  if (!account && (await contactOfPerson(tx, personId))) return problem('referral.invitation-accepted-already');
  if (!account) await ensureAccount(tx, { id: tx.newId(), role: 'participant', personId, email, language });
  const acceptedBy = account?.personId ?? personId;
  await markAccepted(tx, id, acceptedBy);
  await appendFact(tx, {
    type: 'referral.invitation-accepted.v1',
    personId: acceptedBy,
    payload: { invitationId: id },
  });
  tx.touch(acceptedBy);
  if (acceptedBy !== personId) await carryMark(tx, personId, acceptedBy);
  return ok();
}

/** What was said of the person to be holds for the person who turned out to have registered already. */
async function carryMark(tx: Tx, from: string, to: string): Promise<void> {
  const mark = lastMark((await selectMarks(tx, [from])).get(from) ?? []);
  if (mark?.kind === 'confirmed') await recordConfirmation(tx, { ...mark, personId: to, reason: undefined });
  if (mark?.kind === 'withdrawn') await recordWithdrawal(tx, { ...mark, personId: to, reason: mark.reason ?? 'other' });
}

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
