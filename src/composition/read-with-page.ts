import type { RequestEvent } from '@sveltejs/kit';
import { ok, type Result } from '#kernel/result.ts';
import { onlyReads, withTx, type Tx } from '#platform/server/database/transaction.ts';

/** The reading that goes on for a request: frame and page of it begin at the same moment. */
const going = new WeakMap<App.Locals, Reading>();

/**
 * Reads in the transaction in which the rest of the page is read, for as long as that is open: what frame and page ask first
 * leaves in one packet, and what both need is asked once (`once`). It is there for reading: a problem takes nothing back.
 * @returns what the work gives, once all that was written about it (who looked at whom) is kept
 */
export async function readWithPage<T>(
  { locals }: RequestEvent,
  work: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> {
  let reading = going.get(locals);
  if (!reading?.isOpen) going.set(locals, (reading = new Reading(locals)));
  return reading.join(work);
}

class Reading {
  readonly #parts: Promise<unknown>[] = [];
  readonly #tx = Promise.withResolvers<Tx>();
  readonly #end: Promise<unknown>;
  #open = true;

  constructor({ platform, actor, correlationId }: App.Locals) {
    this.#end = withTx(platform, actor, (tx) => this.#read(tx), correlationId).finally(() => (this.#open = false));
    // Whoever joined hears of it too.
    this.#end.catch((error: Error) => this.#tx.reject(error));
  }

  get isOpen(): boolean {
    return this.#open;
  }

  async join<T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
    const part = this.#tx.promise.then(work);
    this.#parts.push(part);
    const result = await part.catch(async (error: Error) => {
      await this.#end; // knows best what went wrong
      throw error;
    });
    await this.#end;
    return result;
  }

  /** Until no part is left; the one that failed decides. */
  async #read(tx: Tx): Promise<Result<undefined>> {
    onlyReads(tx);
    this.#tx.resolve(tx);
    for (let settled = 0; settled < this.#parts.length;) {
      const known = this.#parts.length;
      await Promise.allSettled(this.#parts);
      settled = known;
    }
    this.#open = false;
    await Promise.all(this.#parts);
    return ok();
  }
}
