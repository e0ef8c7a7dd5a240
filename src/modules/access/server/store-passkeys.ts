import type { Selectable } from 'kysely';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import type { AccessPasskey } from '#platform/server/database/schema.generated.ts';

export type PasskeyRow = Selectable<AccessPasskey>;

/** The passkeys of an account, newest first. */
export async function passkeysOf(tx: Tx, accountId: string): Promise<PasskeyRow[]> {
  return tx.db
    .selectFrom('access.passkey')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .execute();
}

/** A passkey by the name that the device gave it, whoever asks. */
export async function findPasskey(tx: Tx, credentialId: string): Promise<PasskeyRow | undefined> {
  return asSystem(tx, ({ db }) =>
    db.selectFrom('access.passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst(),
  );
}

export interface NewPasskey {
  readonly accountId: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly device: string;
}

export async function insertPasskey(tx: Tx, passkey: NewPasskey): Promise<void> {
  await tx.db
    .insertInto('access.passkey')
    .values({
      id: tx.newId(),
      account_id: passkey.accountId,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
      device: passkey.device,
      created_at: tx.now,
    })
    .execute();
}

/** Notes the use of a passkey and the counter of its device. */
export async function notePasskey(tx: Tx, id: string, counter: number): Promise<void> {
  await asSystem(tx, ({ db }) =>
    db.updateTable('access.passkey').set({ counter, last_used_at: tx.now }).where('id', '=', id).execute(),
  );
}

/** Removes a passkey that the actor may see; false when there was none. */
export async function deletePasskey(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.db.deleteFrom('access.passkey').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deletePasskeysOf(tx: Tx, accountId: string): Promise<void> {
  await tx.db.deleteFrom('access.passkey').where('account_id', '=', accountId).execute();
}
