import type { Selectable } from 'kysely';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import type { AccessSignInCode } from '#platform/server/database/schema.generated.ts';
import { CODE_MINUTES } from '../domain/sign-in-code.ts';
import { digestOf, newSecret } from './store-sessions.ts';

export type CodeRow = Selectable<AccessSignInCode>;

/** Data key of addresses that wait for a code: they may belong to nobody we know, and are deleted within a day. */
export const WAITING_ADDRESSES = '00000000-0000-4000-8000-0000000000ac';

export interface NewCode {
  readonly id: string;
  readonly email: string;
  readonly digest: Buffer;
  readonly purpose: string;
  readonly invitationId?: string;
}

/** Writes a code; an earlier one of the same address ends. */
export async function insertCode(tx: Tx, code: NewCode): Promise<void> {
  const index = tx.vault.blindIndex('email', code.email);
  await asSystem(tx, async (system) => {
    await system.db
      .updateTable('access.sign_in_code')
      .set({ used_at: tx.now })
      .where('email_index', '=', index)
      .where('used_at', 'is', null)
      .execute();
    const row = {
      id: code.id,
      email_index: index,
      email_sealed: await tx.vault.seal(system, WAITING_ADDRESSES, code.email),
      code_digest: code.digest,
      created_at: tx.now,
      expires_at: new Date(tx.now.getTime() + CODE_MINUTES * 60_000),
      purpose: code.purpose,
      invitation_id: code.invitationId ?? null,
    };
    await system.db.insertInto('access.sign_in_code').values(row).execute();
  });
}

/** A code by id, locked: two tries at once are counted one after the other. */
export async function findCode(tx: Tx, id: string): Promise<CodeRow | undefined> {
  return asSystem(tx, ({ db }) =>
    db.selectFrom('access.sign_in_code').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
  );
}

export const openCodeEmail = (tx: Tx, code: CodeRow): Promise<string> =>
  tx.vault.open(tx, WAITING_ADDRESSES, code.email_sealed);

export async function updateCode(tx: Tx, id: string, change: { attempts?: number; used_at?: Date }): Promise<void> {
  await asSystem(tx, ({ db }) => db.updateTable('access.sign_in_code').set(change).where('id', '=', id).execute());
}

export type ChallengeKind = 'oidc' | 'passkey-add' | 'passkey-sign-in';

/** Keeps what the second step of a sign-in needs; gives the secret with which the same browser takes it out. */
export async function insertChallenge(
  tx: Tx,
  challenge: { kind: ChallengeKind; accountId?: string; payload: Record<string, unknown>; minutes: number },
): Promise<string> {
  // prettier-ignore
  const secret = newSecret();
  const row = {
    id: tx.newId(),
    kind: challenge.kind,
    secret_digest: digestOf(secret),
    account_id: challenge.accountId ?? null,
    payload: JSON.stringify(challenge.payload),
    expires_at: new Date(tx.now.getTime() + challenge.minutes * 60_000),
  };
  await asSystem(tx, ({ db }) => db.insertInto('access.challenge').values(row).execute());
  return secret;
}

/** Takes out a challenge, once: the second time it is gone. */
export async function takeChallenge(
  tx: Tx,
  kind: ChallengeKind,
  secret: string,
): Promise<{ accountId: string | null; payload: Record<string, unknown> } | undefined> {
  // prettier-ignore
  const row = await asSystem(tx, ({ db }) =>
    db
      .deleteFrom('access.challenge')
      .where('kind', '=', kind)
      .where('secret_digest', '=', digestOf(secret))
      .returning(['account_id', 'payload', 'expires_at'])
      .executeTakeFirst(),
  );
  if (!row || row.expires_at <= tx.now) return undefined;
  return { accountId: row.account_id, payload: row.payload as Record<string, unknown> };
}

/** Forgets codes and challenges that are over. */
export async function deleteExpired(tx: Tx): Promise<void> {
  const yesterday = new Date(tx.now.getTime() - 86_400_000);
  await tx.db.deleteFrom('access.sign_in_code').where('expires_at', '<', yesterday).execute();
  await tx.db.deleteFrom('access.challenge').where('expires_at', '<', tx.now).execute();
}
