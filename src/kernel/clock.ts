/** Time as an argument: nothing but the edge reads the machine's clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still, for tests and replays. */
export function frozenClock(iso: string): Clock & { set(iso: string): void } {
  let at = new Date(iso);
  return {
    now: () => new Date(at),
    set: (next) => {
      at = new Date(next);
    },
  };
}
