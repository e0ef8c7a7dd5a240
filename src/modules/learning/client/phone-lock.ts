import { hexOf, keyOfCode, keysOf, newDeviceHalf, newLetterBox, newSecret, openBytes, randomBytes, ROUNDS, sealBytes, sealKey, type Bytes, type Keys } from './seal.ts'; // prettier-ignore

/** The lock on what a phone keeps of a person: the secret behind their keys, wrapped twice. Without code or server it opens nothing. */
export interface Lock {
  readonly person: string;
  /** Names this lock to the server, which makes its key from it. */
  readonly device: string;
  readonly salt: Bytes;
  readonly rounds: number;
  /** Signs what a code stretches to; the browser never gives it out. */
  readonly half: CryptoKey;
  /** The secret, wrapped with the code; null: forgotten after too many wrong ones. */
  readonly byCode: Bytes | null;
  /** The secret, wrapped with the key that the server gives to who is signed in: for a code that was forgotten or changed. */
  readonly byServer: Bytes;
  /** Where a page of the server that lost its line puts a form. */
  readonly slot: Bytes;
  readonly slotKey: Bytes;
  /** Which code of the server it was locked with. */
  readonly edition: string;
  readonly tries: number;
  /** When the last code was tried, by the phone's own clock. */
  readonly triedAt: number;
}

/** What opens a phone that is locked. */
export interface Opened {
  readonly keys: Keys;
  readonly slotKey: Bytes;
}

/** Where locks are kept. `change` is one transaction: it reads, and keeps what comes back. */
export interface LockStore {
  find(person: string): Promise<Lock | undefined>;
  change(person: string, to: (lock: Lock | undefined) => Lock | undefined): Promise<Lock | undefined>;
}

/** Wrong codes before the phone forgets what the code opens: more than on the server, for without a line it cannot be fetched. */
export const MOST_TRIES = 10;

/** Minutes to wait after so many wrong codes. */
const PAUSES = [0, 0, 0, 0, 0, 1, 5, 15, 30, 60] as const;
const MINUTE = 60_000;

/** Milliseconds before the next code may be tried. A clock that was set back makes nobody wait. */
export function pauseOf({ tries, triedAt }: Pick<Lock, 'tries' | 'triedAt'>, now: number): number {
  const pause = (PAUSES[tries] ?? 60) * MINUTE;
  return now < triedAt ? 0 : Math.max(0, triedAt + pause - now);
}

const WRAPPED = 'secret';
const SLOT = 'slot';

export const newDevice = (): string => hexOf(randomBytes(16));

interface Making {
  readonly person: string;
  readonly device: string;
  readonly code: string;
  readonly edition: string;
  /** From the server. */
  readonly key: Bytes;
  readonly rounds?: number;
}

/** Makes a lock with keys of its own. Nothing is sealed with it yet. */
export async function makeLock({ person, device, code, edition, key, rounds = ROUNDS }: Making): Promise<Lock> {
  const secret = newSecret();
  const [half, box, { data }] = await Promise.all([newDeviceHalf(), newLetterBox(), keysOf(secret)]);
  const fixed = { salt: randomBytes(16), rounds, half };
  const [byCode, byServer, slotKey] = await Promise.all([
    keyOfCode(code, fixed).then((wrapping) => sealBytes(wrapping, WRAPPED, secret)),
    sealKey(key).then((wrapping) => sealBytes(wrapping, WRAPPED, secret)),
    sealBytes(data, SLOT, box.key),
  ]);
  return { ...fixed, person, device, edition, byCode, byServer, slot: box.slot, slotKey, tries: 0, triedAt: 0 };
}

/** The same lock under another code: what was sealed stays as it is. @throws where the key of the server is another */
export async function changeCode(lock: Lock, { code, edition, key }: Pick<Making, 'code' | 'edition' | 'key'>): Promise<Lock> {
  const secret = await openBytes(await sealKey(key), WRAPPED, lock.byServer);
  const fresh = { ...lock, salt: randomBytes(16) };
  const byCode = await sealBytes(await keyOfCode(code, fresh), WRAPPED, secret);
  return { ...fresh, byCode, edition, tries: 0, triedAt: 0 };
} // prettier-ignore

/** Opens a lock with the key of the server; undefined where that is another. */
export const openByServer = async (lock: Lock, key: Bytes): Promise<Opened | undefined> =>
  opened(lock, await sealKey(key), lock.byServer);

async function opened(lock: Lock, wrapping: CryptoKey, wrapped: Bytes): Promise<Opened | undefined> {
  const secret = await openBytes(wrapping, WRAPPED, wrapped).catch(() => undefined);
  if (!secret) return undefined;
  const keys = await keysOf(secret);
  return { keys, slotKey: await openBytes(keys.data, SLOT, lock.slotKey) };
}

export type Tried =
  | { readonly kind: 'open'; readonly opened: Opened }
  /** `wait`: milliseconds before the next. */
  | { readonly kind: 'wrong'; readonly left: number; readonly wait: number }
  | { readonly kind: 'wait'; readonly wait: number }
  /** Nothing on this phone opens it any more; the server does. */
  | { readonly kind: 'over' };

/** Tries a code. It is counted before it is looked at, so that codes tried at once count too. */
export async function tryCode(store: LockStore, person: string, code: string, now: number): Promise<Tried> {
  let wait = 0;
  const lock = await store.change(person, (known) => {
    if (!known?.byCode) return known;
    wait = pauseOf(known, now);
    if (wait > 0) return known;
    if (known.tries >= MOST_TRIES) return forgotten(known);
    return { ...known, tries: known.tries + 1, triedAt: now };
  });
  if (!lock?.byCode) return { kind: 'over' };
  if (wait > 0) return { kind: 'wait', wait };
  const found = await opened(lock, await keyOfCode(code, lock), lock.byCode);
  const after = await store.change(person, (known) => {
    if (!known || !found) return known && known.tries >= MOST_TRIES ? forgotten(known) : known;
    return { ...known, tries: 0, triedAt: 0 };
  });
  if (found) return { kind: 'open', opened: found };
  if (!after?.byCode) return { kind: 'over' };
  return { kind: 'wrong', left: MOST_TRIES - after.tries, wait: pauseOf(after, now) };
}

const forgotten = (lock: Lock): Lock => ({ ...lock, byCode: null });
