import type { Language } from '#kernel/languages.ts';
import { SYSTEM_ACTOR, type Actor, type Role } from '#kernel/roles.ts';
import { ok, problem } from '#kernel/result.ts';
import { asSystem, withTx, type Connections, type Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { otherSessions, sessionChoice } from '../contract/forms.ts';
import { sessionEnd, sessionTerms } from '../domain/session-terms.ts';
import { decideLock, isWorthNoting, type Lock } from '../domain/pin.ts';
import { SIGNED_IN } from '../domain/signed-in.ts';
import { actorOf, findAccount, languageOf } from './store.ts';
import { noteUse } from './store-pin.ts';
import { digestOf, findOpenSession, insertSession, noteSession, revokeSessions } from './store-sessions.ts';

export interface Session {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly language: Language;
  /** True when its end was moved, so that the cookie must be written again. */
  readonly renewed: boolean;
  /** The lock on this device; null without a code of one's own. */
  readonly lock: Lock | null;
}

/** What every way of signing in gives. */
export interface SignedIn {
  /** Opens the session; goes into the cookie and nowhere else. */
  readonly token: string;
  /** The account was made just now. */
  readonly isNew: boolean;
  readonly actor: Actor;
  readonly language: Language;
  /** The invitation with which the code was asked for. */
  readonly invitationId: string | null;
}

/**
 * Who holds this token; undefined when the session ended, was revoked or never was. Asked of the database with each
 * request: what is revoked is refused from the next one on.
 */
export async function findSession(connections: Connections, token: string): Promise<Session | undefined> {
  const now = connections.clock.now();
  const row = await findOpenSession(connections.db, token, now);
  if (!row) return undefined;
  const role = row.role as Role;
  const renewed = now.getTime() - row.last_seen_at.getTime() >= sessionTerms(role).noted;
  if (renewed) {
    const end = sessionEnd(role, row.created_at, now);
    await withTx(connections, SYSTEM_ACTOR, async (tx) => ok(await noteSession(tx, row.session_id, end)));
  }
  const lock = row.pin_set ? { unlockDigest: row.unlock_digest, unlockedUntil: row.unlocked_until } : null;
  return { actor: actorOf(row), sessionId: row.session_id, language: languageOf(row), renewed, lock };
}

/**
 * Whether a session with a code shows pages to the browser that sent this secret. Being used keeps it open.
 */
export async function readLock(
  connections: Connections,
  { sessionId, lock }: Pick<Session, 'sessionId' | 'lock'>,
  secret: string | undefined,
): Promise<ReturnType<typeof decideLock>> {
  if (!lock) return 'open';
  const now = connections.clock.now();
  const state = decideLock(lock, secret === undefined ? undefined : digestOf(secret), now);
  if (state === 'open' && isWorthNoting(lock, now))
    await withTx(connections, SYSTEM_ACTOR, async (tx) => ok(await noteUse(tx, sessionId)));
  return state;
}

/** Opens a session of an account. The caller has made sure that it is really them. @returns the token for the cookie */
export async function startSession(tx: Tx, start: { accountId: string; device: string }): Promise<string> {
  const account = await findAccount(tx, { id: start.accountId });
  if (!account || account.disabled_at) throw new Error('no open account for a session');
  return insertSession(tx, { ...start, expiresAt: sessionEnd(account.role as Role, tx.now, tx.now) });
}

/** Ends the session of a token; nothing happens when it was over. */
export async function endSession(tx: Tx, token: string): Promise<void> {
  await asSystem(tx, (system) => revokeSessions(system, { token }));
}

/** Signs out one of one's own sessions. */
export const revokeSession = useCase(
  { name: 'access.revoke-session', roles: SIGNED_IN, input: sessionChoice },
  async (tx, { sessionId }) => {
    const count = await revokeSessions(tx, { accountId: ownAccount(tx), only: sessionId });
    return count === 1 ? ok() : problem('access.session-unknown');
  },
);

/** Signs out everywhere but here. */
export const revokeOtherSessions = useCase(
  { name: 'access.revoke-other-sessions', roles: SIGNED_IN, input: otherSessions },
  async (tx, { sessionId }) =>
    ok({ count: await revokeSessions(tx, { accountId: ownAccount(tx), except: sessionId }) }),
);

/** The account that acts; a role that is signed in always has one. */
export function ownAccount(tx: Tx): string {
  if (!tx.actor.accountId) throw new Error(`no account behind ${tx.actor.role}`);
  return tx.actor.accountId;
}
