import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { prepared } from '#platform/server/database/prepared.ts';
import { asSystem, type Database, type Tx } from '#platform/server/database/transaction.ts';

/** A secret of 256 bits that only its holder knows; the database keeps its digest. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Writes a session and gives the secret that opens it. */
export async function insertSession(
  tx: Tx,
  session: { accountId: string; device: string; expiresAt: Date },
): Promise<string> {
  const token = newSecret();
  const row = {
    id: tx.newId(),
    token_digest: digestOf(token),
    account_id: session.accountId,
    created_at: tx.now,
    last_seen_at: tx.now,
    expires_at: session.expiresAt,
    device: session.device,
  };
  await asSystem(tx, ({ db }) => db.insertInto('access.session').values(row).execute());
  return token;
}

interface OpenSession {
  readonly session_id: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly pin_set: boolean;
  readonly unlock_digest: Buffer | null;
  readonly unlocked_until: Date | null;
  readonly id: string;
  readonly role: string;
  readonly person_id: string | null;
  readonly organisation_id: string | null;
  readonly language: string;
}

const openSession = prepared(
  (_, digest: Buffer, now: Date) => sql<OpenSession>`select * from access.find_open_session(${digest}, ${now})`,
);

/** The open session of a token, with its account. Asked before anybody acts, in one question without a transaction. */
export async function findOpenSession(db: Database, token: string, now: Date): Promise<OpenSession | undefined> {
  return (await openSession({ db }, digestOf(token), now))[0];
}

/** Notes that a session was used and when it now ends. */
export async function noteSession(tx: Tx, id: string, expiresAt: Date): Promise<void> {
  await asSystem(tx, ({ db }) =>
    db
      .updateTable('access.session')
      .set({ last_seen_at: tx.now, expires_at: expiresAt })
      .where('id', '=', id)
      .execute(),
  );
}

/** The open sessions of an account, the last used first. */
export async function openSessionsOf(tx: Tx, accountId: string) {
  return tx.db
    .selectFrom('access.session')
    .select(['id', 'device', 'created_at', 'last_seen_at'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .orderBy('last_seen_at', 'desc')
    .execute();
}

/** Ends open sessions; which ones the row-level security limits to the actor's own. Gives how many. */
export async function revokeSessions(
  tx: Tx,
  which: { accountId: string; only?: string; except?: string } | { token: string },
): Promise<number> {
  // prettier-ignore
  let query = tx.db.updateTable('access.session').set({ revoked_at: tx.now }).where('revoked_at', 'is', null);
  if ('token' in which) query = query.where('token_digest', '=', digestOf(which.token));
  else {
    query = query.where('account_id', '=', which.accountId);
    if (which.only) query = query.where('id', '=', which.only);
    if (which.except) query = query.where('id', '!=', which.except);
  }
  const { numUpdatedRows } = await query.executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Forgets sessions that ended more than a month ago. */
export async function deleteEndedSessions(tx: Tx): Promise<void> {
  const limit = new Date(tx.now.getTime() - 30 * 86_400_000);
  await tx.db
    .deleteFrom('access.session')
    .where((where) => where.or([where('expires_at', '<', limit), where('revoked_at', '<', limit)]))
    .execute();
}
