import type { Change, SentObservation } from '../contract/sync-protocol.ts';

/** Something that was observed, as a phone keeps it. */
export interface Attempt {
  readonly id: string;
  readonly lesson: string;
  readonly sent: SentObservation;
  /** Scored on the phone for feedback at once; the server's score takes its place. */
  readonly score: number | null;
  readonly screen: string | null;
  /** The server's own words for it, once they came back. */
  readonly recorded: Change | null;
  /** Why the server will never keep it. */
  readonly refused: string | null;
}

export interface ClockEstimate {
  /** Milliseconds that this phone's clock is behind the server's; negative: ahead. */
  readonly skew: number;
  /** How wrong that can be. */
  readonly uncertainty: number;
}

export interface SyncState {
  /** Where the changes of the server were read to; null: from the beginning. */
  readonly cursor: string | null;
  readonly clock: ClockEstimate | null;
}

export const FIRST_STATE: SyncState = { cursor: null, clock: null };

export interface Settlement {
  readonly id: string;
  /** Set: the server will never keep it. */
  readonly refused: string | null;
}

/** What a phone remembers. Each method is one transaction: all of it is kept, or nothing. */
export interface DeviceStore {
  /** Keeps an attempt and puts it in the outbox. An attempt of that id that is there already stays as it is. */
  addAttempt(attempt: Attempt): Promise<void>;
  /** The oldest that wait to be sent. */
  waiting(limit: number): Promise<readonly Attempt[]>;
  countWaiting(): Promise<number>;
  /** How many the server will never keep. */
  countRefused(): Promise<number>;
  /** Takes answered ones out of the outbox; the attempts stay. */
  settle(settlements: readonly Settlement[]): Promise<void>;
  /** Keeps what the server recorded, and how far it was read. */
  applyChanges(changes: readonly Change[], cursor: string): Promise<void>;
  attemptsOf(lesson: string): Promise<readonly Attempt[]>;
  state(): Promise<SyncState>;
  saveClock(clock: ClockEstimate): Promise<void>;
}

/** An attempt after the server's words for it came; it may have been made on another phone. */
export function withChange(known: Attempt | undefined, change: Change): Attempt {
  const { id, kind, lesson, screen, exercise, contentVersion, response, score, at } = change;
  const sent = known?.sent ?? { id, kind, lesson, screen, exercise, contentVersion, response, at };
  return { id, lesson, sent, score, screen, recorded: change, refused: null };
}
