import type { Lock, Opened } from './phone-lock.ts';
import { collect, nameOf, open, post, seal, type Bytes } from './seal.ts';

/**
 * How what a phone keeps is written down: as it is, or sealed. What was written otherwise before can still be read, so that a
 * phone on which a code was just set, or whose page was closed halfway, misses nothing.
 */
export interface Envelope {
  readonly sealed: boolean;
  /** The name that something is kept under. */
  name(of: string): Promise<string>;
  /** @param place where it will lie: it opens nowhere else */
  seal(place: string, value: unknown): Promise<unknown>;
  open(place: string, kept: unknown): Promise<unknown>;
}

const isSealed = (kept: unknown): kept is Bytes => kept instanceof Uint8Array;

/** On a phone without a code. */
export const PLAIN: Envelope = {
  sealed: false,
  name: async (of) => of,
  seal: async (_place, value) => value,
  open: async (_place, kept) => (isSealed(kept) ? closed() : kept),
};

/** A form that was held while nobody had typed the code begins with this. */
const POSTED = 1;
const CLOSED = 0;

/** On a phone with a code, once it is open. */
export function sealedBy({ keys, slotKey }: Opened): Envelope {
  const names = new Map<string, Promise<string>>();
  return {
    sealed: true,
    name: (of) => {
      const known = names.get(of) ?? nameOf(keys, of);
      names.set(of, known);
      return known;
    },
    seal: async (place, value) => marked(CLOSED, await seal(keys.data, place, value)),
    open: async (place, kept) => {
      if (!isSealed(kept)) return kept;
      return kept[0] === POSTED ? collect(slotKey, place, kept.slice(1)) : open(keys.data, place, kept.slice(1));
    },
  };
}

/** On a phone with a code that is closed: something can be put in, and nothing comes out. */
export const postedTo = ({ slot }: Pick<Lock, 'slot'>): Envelope => ({
  sealed: true,
  name: async () => closed(),
  seal: async (place, value) => marked(POSTED, await post(slot, place, value)),
  open: async () => closed(),
});

function closed(): never {
  throw new Error('what this phone keeps is locked');
}

function marked(mark: number, sealed: Bytes): Bytes {
  const whole = new Uint8Array(sealed.length + 1);
  whole[0] = mark;
  whole.set(sealed, 1);
  return whole;
}
