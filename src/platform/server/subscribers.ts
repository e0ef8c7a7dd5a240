import type { Result } from '#kernel/result.ts';
import type { Tx } from './database/transaction.ts';
import type { Fact } from './ledger.ts';

/** What a module does when a fact of a module upstream was recorded. Runs as a job, at least once: must be idempotent. */
export interface Subscriber {
  /** `module.what-it-does` */
  readonly name: string;
  readonly on: readonly string[];
  readonly handle: (tx: Tx, fact: Fact) => Promise<Result<unknown>>;
}

const registered = new Map<string, Subscriber>();

/** Called once per module by the composition. */
export function registerSubscribers(subscribers: readonly Subscriber[]): void {
  for (const subscriber of subscribers) registered.set(subscriber.name, subscriber);
}

/** Names of the subscribers of a type of fact. */
export function subscribersOf(type: string): string[] {
  return [...registered.values()].filter((subscriber) => subscriber.on.includes(type)).map(({ name }) => name);
}

/** A subscriber by name; throws when nobody registered it. */
export function getSubscriber(name: string): Subscriber {
  const subscriber = registered.get(name);
  if (!subscriber) throw new Error(`no subscriber ${name}`);
  return subscriber;
}
