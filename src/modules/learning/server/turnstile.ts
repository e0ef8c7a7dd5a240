import { problem, type Problem } from '#kernel/result.ts';

/**
 * Lets so many through at a time; the others wait unread, in the order they came. After an hour without network all
 * phones come at once: what is read of them all at the same time fills the memory, and what they ask of the database
 * all at the same time leaves no connection to whoever opens a page.
 * @returns a function that runs work in its turn; `platform.unavailable` when too many wait already
 */
export function openTurnstile({ places, waiting: most }: { places: number; waiting: number }) {
  const waiting: (() => void)[] = [];
  let free = places;
  return async function pass<T>(work: () => Promise<T>): Promise<T | Problem> {
    if (free > 0) free -= 1;
    else if (waiting.length >= most) return problem('platform.unavailable');
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** A phone waits twenty seconds for an answer: who waits here is answered within ten. */
export const passSync = openTurnstile({ places: 6, waiting: 800 });
