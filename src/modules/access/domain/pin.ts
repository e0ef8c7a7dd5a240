/**
 * The rules of the code that somebody may set on one device. Six digits at least: the same code seals the lessons on a phone, where
 * no server counts the tries (ADR 0025). A shorter one of before still opens pages.
 */
export const PIN_LEAST = 6;
export const PIN_LEAST_BEFORE = 4;
export const PIN_MOST = 8;
export const PIN_TRIES = 5;
export const REST_MINUTES = 10;
const MINUTE = 60_000;

/** What is known of the lock of a session: the secret of the browser counts until some moment. */
export interface Lock {
  readonly unlockDigest: Buffer | null;
  readonly unlockedUntil: Date | null;
}

/** Until when a session stays open that is used at this moment. */
export const restEnd = (usedAt: Date): Date => new Date(usedAt.getTime() + REST_MINUTES * MINUTE);

/**
 * `open`: go on. `rested`: the browser that was unlocked was not used for a while. `locked`: it was closed, or never unlocked.
 * @param held digest of the secret that the browser sent
 */
export function decideLock(lock: Lock, held: Buffer | undefined, now: Date): 'open' | 'rested' | 'locked' {
  if (!held || !lock.unlockDigest?.equals(held) || !lock.unlockedUntil) return 'locked';
  return now < lock.unlockedUntil ? 'open' : 'rested';
}

/** Being used is written down at most once a minute. */
export function isWorthNoting({ unlockedUntil }: Lock, now: Date): boolean {
  return unlockedUntil !== null && restEnd(now).getTime() - unlockedUntil.getTime() >= MINUTE;
}

/** A code that the first who tries would guess: one digit repeated, or digits in a row. */
export function isEasy(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]));
  return [-1, 0, 1].some((step) => steps.every((each) => each === step));
}
