import type { ShelfView } from '../contract/phone.ts';

/** What came of asking the server what there is. */
export type ShelfAnswer =
  | { readonly kind: 'heard'; readonly shelf: ShelfView }
  | { readonly kind: 'sign-in' }
  /** The pages at the server wait for the code; what waits here may be sent. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'no-line' };

const TIMEOUT = 15_000;
const LOCKED = 423;

/** Asks the server what there is to keep and what was written to this person. */
export async function fetchShelf(): Promise<ShelfAnswer> {
  try {
    const response = await fetch('/api/phone', { signal: AbortSignal.timeout(TIMEOUT) });
    if (response.status === 401) return { kind: 'sign-in' };
    if (response.status === LOCKED) return { kind: 'locked' };
    const shelf: unknown = response.ok ? await response.json() : undefined;
    return isShelf(shelf) ? { kind: 'heard', shelf } : { kind: 'no-line' };
  } catch {
    return { kind: 'no-line' }; // no line, or a hotel's own page in its place
  }
}

const isShelf = (value: unknown): value is ShelfView =>
  typeof value === 'object' && value !== null && 'person' in value && 'modules' in value && 'letters' in value;
