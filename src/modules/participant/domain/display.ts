import type { Day } from '#kernel/dates.ts';

/** How text and pictures are shown: as they are written, or without what could bring somebody in danger (U05, H32). */
export type Variant = 'normal' | 'discreet';

/**
 * What somebody wants to see. `advised`: whatever the agency advises for the country where they are. `open`: the normal
 * variant although the agency advises the discreet one; only somebody who was warned can have it.
 */
export const DISPLAY_WISHES = ['advised', 'discreet', 'open'] as const;
export type DisplayWish = (typeof DISPLAY_WISHES)[number];

/** The variant for somebody, with what it comes from. */
export interface Display {
  readonly variant: Variant;
  readonly wish: DisplayWish;
  /** The agency advises the discreet variant where they are. */
  readonly advised: boolean;
}

/** One's own wish goes before the advice of the agency. */
export function decideDisplay(wish: DisplayWish, advised: boolean): Display {
  const discreet = wish === 'discreet' || (wish === 'advised' && advised);
  return { variant: discreet ? 'discreet' : 'normal', wish, advised };
}

/** The wish that is kept: who is not advised otherwise needs no exception, and gets none that outlives a later advice. */
export function keptWish(wish: DisplayWish, advised: boolean): DisplayWish {
  return wish === 'open' && !advised ? 'advised' : wish;
}

/** An advice counts from its first day until the day on which it ended; that day no longer. */
export function isInForce(advice: { readonly from: Day; readonly until: Day | null }, day: Day): boolean {
  return advice.from <= day && (advice.until === null || day < advice.until);
}
