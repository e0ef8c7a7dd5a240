/*
 * What phone and server say to each other, without anything that runs: the phone need not carry the schemas.
 */

/** The protocol of `/api/sync`. A change that an older phone would misread is a new number; the server then speaks both. */
export const SYNC_VERSION = 1;

/** The header in which a phone says whose answers it brings and asks for. */
export const PERSON_HEADER = 'x-vooraf-person';

/** Most observations in one message of a phone. */
export const MAX_BATCH = 200;

/** Most changes in one answer to a phone. */
export const MAX_CHANGES = 500;

/**
 * What somebody did, never a verdict (design §2.4). Its id is final at birth. `asked`: a question to the teacher about a
 * screen, with its words in `response.text`. `reported`: what is wrong with a screen, in `response` as `contract/reports.ts` says.
 * What belongs to no lesson has the name of its page in the place of one: `reading-chosen`, how somebody wants to read;
 * `word-rated`, how well the word in `exercise` was known, of the list that `contentVersion` names.
 */
export interface SentObservation {
  readonly id: string;
  readonly kind:
    'answered' | 'screen-seen' | 'lesson-finished' | 'asked' | 'reported' | 'reading-chosen' | 'word-rated';
  readonly lesson: string;
  readonly screen?: string | null;
  readonly exercise?: string | null;
  readonly contentVersion: string;
  readonly response?: unknown;
  /** When, by the clock of the phone. */
  readonly at: string;
  /** Milliseconds that the phone believed its clock to be behind the server's; absent: it did not know. */
  readonly skew?: number;
}

/** The kinds that are steps in a lesson: they alone enter the ledger of answers, and come back as changes. */
const STEPS = ['answered', 'screen-seen', 'lesson-finished'] as const;
export type Step = (typeof STEPS)[number];
export const isStep = (kind: unknown): kind is Step => STEPS.some((step) => step === kind);

export interface Acknowledgement {
  readonly id: string;
  /** `repeated`: it was already here. `rejected`: it will never be accepted; do not send it again. */
  readonly outcome: 'accepted' | 'repeated' | 'rejected';
  readonly problem?: string;
}

export interface SyncReply {
  readonly version: typeof SYNC_VERSION;
  /** The clock of the server, from which the phone estimates its own error. */
  readonly serverTime: string;
  readonly acknowledgements: readonly Acknowledgement[];
}

/** An observation as it was recorded, of whichever phone: scored, its moment set right. */
export interface Change {
  readonly id: string;
  readonly kind: Step;
  readonly lesson: string;
  readonly screen: string | null;
  readonly exercise: string | null;
  readonly contentVersion: string;
  readonly response: unknown;
  readonly score: number | null;
  readonly at: string;
}

export interface ChangesReply {
  readonly version: typeof SYNC_VERSION;
  readonly serverTime: string;
  readonly changes: readonly Change[];
  /** Where to go on; to be kept together with the changes. */
  readonly cursor: string;
  /** True when there is more to ask for at once. */
  readonly more: boolean;
}
