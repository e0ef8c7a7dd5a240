import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/transaction.ts';
import { PIN_TRIES, restEnd } from '../domain/pin.ts';

/** Counts a try before it is looked at, so that tries at once count too. Undefined when none is left, or no code is set. */
export async function countTry(tx: Tx, sessionId: string): Promise<{ hash: Buffer; left: number } | undefined> {
  const row = await tx.db
    .updateTable('access.session')
    .set({ pin_tries: sql`pin_tries + 1` })
    .where('id', '=', sessionId)
    .where('pin_hash', 'is not', null)
    .where('pin_tries', '<', PIN_TRIES)
    .returning(['pin_hash', 'pin_tries'])
    .executeTakeFirst();
  return row?.pin_hash ? { hash: row.pin_hash, left: PIN_TRIES - row.pin_tries } : undefined;
}

/** Unlocks a session for the browser that holds the secret; with `hash` under a new code. */
export async function unlock(tx: Tx, sessionId: string, unlockDigest: Buffer, hash?: Buffer): Promise<void> {
  await tx.db
    .updateTable('access.session')
    .set({
      pin_tries: 0,
      unlock_digest: unlockDigest,
      unlocked_until: restEnd(tx.now),
      ...(hash && { pin_hash: hash }),
    })
    .where('id', '=', sessionId)
    .execute();
}

/** Notes that an unlocked session was used. */
export async function noteUse(tx: Tx, sessionId: string): Promise<void> {
  await tx.db
    .updateTable('access.session')
    .set({ unlocked_until: restEnd(tx.now) })
    .where('id', '=', sessionId)
    .execute();
}

/** The hash of the code of a session; undefined without one. */
export async function findPinHash(tx: Tx, sessionId: string): Promise<Buffer | undefined> {
  const row = await tx.db
    .selectFrom('access.session')
    .select('pin_hash')
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return row?.pin_hash ?? undefined;
}

/** Takes the code of a session away. */
export async function forgetPin(tx: Tx, sessionId: string): Promise<void> {
  await tx.db
    .updateTable('access.session')
    .set({ pin_hash: null, pin_tries: 0, unlock_digest: null, unlocked_until: null })
    .where('id', '=', sessionId)
    .execute();
}
