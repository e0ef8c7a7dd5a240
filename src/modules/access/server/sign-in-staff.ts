import { z } from 'zod';
import { ROLES } from '#kernel/roles.ts';
import { keptProblem, ok, problem, type Problem, type Result } from '#kernel/result.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { staffClaims, staffSignInStart, staffSignInTake } from '../contract/forms.ts';
import { decideStaffRole, ROLE_CLAIM, type StaffGrant } from '../domain/staff-roles.ts';
import { newChecks, type Checks } from './identity-provider.ts';
import { startSession, type SignedIn } from './sessions.ts';
import { actorOf, findAccount, findOrganisation, insertAccount, languageOf, openName, updateAccount, type AccountRow } from './store.ts'; // prettier-ignore
import { insertChallenge, takeChallenge } from './store-sign-in.ts';
import { revokeSessions } from './store-sessions.ts';

const MINUTES = 15;

/** First step of signing in at the identity provider: keeps state, nonce and PKCE verifier. @returns them, and the secret for the browser */
export const beginStaffSignIn = useCase(
  { name: 'access.begin-staff-sign-in', roles: ROLES, input: staffSignInStart },
  async (tx, { next }) => {
    const checks = newChecks();
    const secret = await insertChallenge(tx, { kind: 'oidc', payload: { ...checks, next }, minutes: MINUTES });
    return ok({ checks, secret });
  },
);

const kept = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string().optional() });

/** Second step, in the browser that began: gives the checks, once. */
export const takeStaffSignIn = useCase(
  { name: 'access.take-staff-sign-in', roles: ROLES, input: staffSignInTake },
  async (tx, { secret }): Promise<Result<{ checks: Checks; next: string | undefined }>> => {
    const challenge = await takeChallenge(tx, 'oidc', secret);
    if (!challenge) return keptProblem('access.staff-sign-in-expired');
    const { next, ...checks } = kept.parse(challenge.payload);
    return ok({ checks, next });
  },
);

/**
 * Last step: signs in whom the identity provider vouches for. The account is made the first time; role, organisation
 * and name follow the claims each time. Without a role here nobody comes in, and sessions that were open end.
 */
export const finishStaffSignIn = useCase(
  { name: 'access.finish-staff-sign-in', roles: ROLES, input: staffClaims },
  async (tx, { issuer, claims, device }): Promise<Result<SignedIn>> => {
    const known = await findAccount(tx, { issuer, subject: claims.sub });
    if (known?.disabled_at) return problem('access.account-closed');
    const grant = decideStaffRole(claims[ROLE_CLAIM]);
    if (!grant) return refuse(tx, known, 'access.role-missing');
    const organisationId = await organisationOf(tx, grant);
    if (organisationId === undefined) return refuse(tx, known, 'access.organisation-unknown');
    const name = [claims.given_name, claims.family_name].filter(Boolean).join(' ') || undefined;
    const id = known?.id ?? tx.newId();
    if (known) await follow(tx, known, { role: grant.role, organisationId, name });
    else {
      await insertAccount(tx, {
        id,
        role: grant.role,
        organisationId: organisationId ?? undefined,
        name,
        language: 'nl',
        oidcIssuer: issuer,
        oidcSubject: claims.sub,
      });
    }
    const account = (await findAccount(tx, { id })) as AccountRow;
    const token = await startSession(tx, { accountId: id, device });
    return ok({ token, isNew: !known, actor: actorOf(account), language: languageOf(account), invitationId: null });
  },
);

/** The organisation of a grant; null: the role has none; undefined: there is no such organisation. */
async function organisationOf(tx: Tx, grant: StaffGrant): Promise<string | null | undefined> {
  if (!grant.organisation || !grant.organisationCode) return null;
  return (await findOrganisation(tx, grant.organisation, grant.organisationCode))?.id;
}

async function refuse(
  tx: Tx,
  known: AccountRow | undefined,
  code: 'access.role-missing' | 'access.organisation-unknown',
): Promise<Problem> {
  // prettier-ignore
  if (known) await asSystem(tx, (system) => revokeSessions(system, { accountId: known.id }));
  return keptProblem(code);
}

async function follow(
  tx: Tx,
  account: AccountRow,
  now: { role: string; organisationId: string | null; name: string | undefined },
): Promise<void> {
  // prettier-ignore
  const moved = account.role !== now.role || account.organisation_id !== now.organisationId;
  if (moved) {
    await updateAccount(tx, account.id, { role: now.role, organisation_id: now.organisationId });
    await asSystem(tx, (system) => revokeSessions(system, { accountId: account.id }));
  }
  if (now.name && now.name !== (await openName(tx, account))) {
    await updateAccount(tx, account.id, { name_sealed: await tx.vault.seal(tx, account.id, now.name) });
  }
}
