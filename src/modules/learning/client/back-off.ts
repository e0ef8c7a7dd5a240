export interface Patience {
  /** Milliseconds before the second try. */
  readonly first: number;
  /** The longest pause. */
  readonly longest: number;
}

export const PATIENCE: Patience = { first: 2000, longest: 300_000 };

/**
 * How long to wait after so many failures in a row: twice as long each time, and somewhere between half of it and all,
 * so that a thousand phones do not come back in the same second.
 * @param random from 0 to 1
 */
export function pauseAfter(failures: number, random: number, { first, longest }: Patience = PATIENCE): number {
  if (failures <= 0) return 0;
  const whole = Math.min(longest, first * 2 ** Math.min(failures - 1, 30));
  return Math.round(whole / 2 + (whole / 2) * random);
}
