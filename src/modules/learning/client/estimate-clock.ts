import type { ClockEstimate } from './device-store.ts';

/** One answer of the server: when we asked and heard by our own clock, and what the server's clock said. */
export interface ClockSample {
  readonly askedAt: number;
  readonly heardAt: number;
  readonly serverTime: string;
}

/**
 * How far this phone's clock is from the server's. The server spoke somewhere between asking and hearing, so the faster
 * the answer, the surer the estimate; the surest is kept, until an answer contradicts it: then somebody set the clock.
 */
export function estimateClock(known: ClockEstimate | null, sample: ClockSample): ClockEstimate | null {
  const { askedAt, heardAt, serverTime } = sample;
  const server = Date.parse(serverTime);
  // A clock that went back between asking and hearing tells nothing.
  if (Number.isNaN(server) || heardAt < askedAt) return known;
  const uncertainty = Math.ceil((heardAt - askedAt) / 2);
  const fresh = { skew: Math.round(server - (askedAt + heardAt) / 2), uncertainty };
  if (!known) return fresh;
  const contradicted = Math.abs(fresh.skew - known.skew) > fresh.uncertainty + known.uncertainty + TOLERANCE;
  return contradicted || fresh.uncertainty <= known.uncertainty ? fresh : known;
}

/** Clocks drift a little by themselves. */
const TOLERANCE = 250;
