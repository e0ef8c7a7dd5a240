import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Actor } from '#kernel/roles.ts';
import { keptProblem, ok, problem, type Result } from '#kernel/result.ts';
import { withTx, type Connections, type Tx } from '#platform/server/database/transaction.ts';
import { invalidInput, useCase } from '#platform/server/use-case.ts';
import { pinChoice, pinTry } from '../contract/forms.ts';
import { ownAccount } from './sessions.ts';
import { countTry, findPinHash, forgetPin, unlock } from './store-pin.ts';
import { digestOf, newSecret, revokeSessions } from './store-sessions.ts';

/** Whose session it is, on this request. */
export interface PinHolder {
  readonly actor: Actor;
  readonly sessionId: string;
  /** The session has a code already. */
  readonly set: boolean;
}

const derive = promisify<Buffer, Buffer, number, { N: number; r: number; p: number }, Buffer>(scrypt);
const COST = { N: 2 ** 14, r: 8, p: 1 };
const SALT = 16;

/** Four digits are guessed at once by who has the hash; the digest keyed with the platform's own key is what makes it worthless. */
async function stretch({ vault }: Connections, { sessionId }: PinHolder, pin: string, salt: Buffer): Promise<Buffer> {
  return derive(vault.blindIndex('pin', `${sessionId}:${pin}`), salt, 32, COST);
}

async function hashOf(connections: Connections, holder: PinHolder, pin: string): Promise<Buffer> {
  const salt = randomBytes(SALT);
  return Buffer.concat([salt, await stretch(connections, holder, pin, salt)]);
}

const sessionInput = z.object({ sessionId: z.uuid() });
const ROLES = ['participant'] as const;

const tryPin = useCase({ name: 'access.try-pin', roles: ROLES, input: sessionInput }, async (tx, { sessionId }) => {
  const counted = await countTry(tx, sessionId);
  return counted ? ok(counted) : refuseForGood(tx, sessionId);
});

const refusePin = useCase(
  { name: 'access.refuse-pin', roles: ROLES, input: sessionInput.extend({ left: z.number() }) },
  async (tx, { sessionId, left }) => {
    if (left <= 0) return refuseForGood(tx, sessionId);
    return problem('access.pin-wrong', { fields: { pin: 'access.pin-wrong' }, values: { left } });
  },
);

/** Too many wrong tries end the session: whoever it really is signs in again. */
async function refuseForGood(tx: Tx, sessionId: string) {
  await revokeSessions(tx, { accountId: ownAccount(tx), only: sessionId });
  return keptProblem('access.pin-over');
}

const openWithPin = useCase(
  { name: 'access.open-with-pin', roles: ROLES, input: sessionInput.extend({ hash: z.instanceof(Buffer).optional() }) },
  async (tx, { sessionId, hash }): Promise<Result<string>> => {
    const secret = newSecret();
    await unlock(tx, sessionId, digestOf(secret), hash);
    return ok(secret);
  },
);

const dropPin = useCase({ name: 'access.drop-pin', roles: ROLES, input: sessionInput }, async (tx, { sessionId }) => {
  await forgetPin(tx, sessionId);
  return ok();
});

/** Whether a code is the right one. The try is counted first; the stretching happens outside any transaction. */
async function checkPin(connections: Connections, holder: PinHolder, pin: string): Promise<Result<undefined>> {
  const { actor, sessionId } = holder;
  const counted = await withTx(connections, actor, (tx) => tryPin(tx, { sessionId }));
  if (!counted.ok) return counted;
  const { hash, left } = counted.value;
  const found = await stretch(connections, holder, pin, hash.subarray(0, SALT));
  if (timingSafeEqual(found, hash.subarray(SALT))) return ok();
  const refused = await withTx(connections, actor, (tx) => refusePin(tx, { sessionId, left }));
  return refused.ok ? problem('access.pin-wrong') : refused;
}

/**
 * Opens a locked session with its code.
 * @returns the secret that the browser holds from now on; `access.pin-wrong` with the tries that are left; `access.pin-over`
 * when there were too many and the session has ended
 */
export async function unlockWithPin(
  connections: Connections,
  holder: PinHolder,
  form: unknown,
): Promise<Result<string>> {
  const typed = pinTry.safeParse(form);
  if (!typed.success) return invalidInput(typed.error);
  const checked = await checkPin(connections, holder, typed.data.pin);
  if (!checked.ok) return checked;
  return withTx(connections, holder.actor, (tx) => openWithPin(tx, { sessionId: holder.sessionId }));
}

/**
 * Sets a code on this device; in place of an older one only by who knows that.
 * @returns the secret that the browser holds from now on, so that nobody has to type it at once
 */
export async function choosePin(connections: Connections, holder: PinHolder, form: unknown): Promise<Result<string>> {
  const typed = pinChoice.safeParse(form);
  if (!typed.success) return invalidInput(typed.error);
  const known = await knows(connections, holder, form);
  if (!known.ok) return known;
  const hash = await hashOf(connections, holder, typed.data.next);
  return withTx(connections, holder.actor, (tx) => openWithPin(tx, { sessionId: holder.sessionId, hash }));
}

/** Takes the code of this device away, by who knows it. */
export async function removePin(
  connections: Connections,
  holder: PinHolder,
  form: unknown,
): Promise<Result<undefined>> {
  const known = await knows(connections, holder, form);
  return known.ok ? withTx(connections, holder.actor, (tx) => dropPin(tx, { sessionId: holder.sessionId })) : known;
}

async function knows(connections: Connections, holder: PinHolder, form: unknown): Promise<Result<undefined>> {
  if (!holder.set) return ok();
  const typed = pinTry.safeParse(form);
  return typed.success ? checkPin(connections, holder, typed.data.pin) : invalidInput(typed.error);
}

/** A name for the code that is on a device now, null without one: it tells that there is another code, and nothing of what it is. */
export async function findPinEdition(tx: Tx, sessionId: string): Promise<string | null> {
  const hash = await findPinHash(tx, sessionId);
  return hash ? createHash('sha256').update(hash).digest('hex').slice(0, 16) : null;
}
