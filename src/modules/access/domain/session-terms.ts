import type { Role } from '#kernel/roles.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface SessionTerms {
  /** A session ends when nothing was asked for so long. */
  readonly idle: number;
  /** It ends in any case after so long. */
  readonly longest: number;
  /** Seeing it again is written down at most this often. */
  readonly noted: number;
}

const WORK: SessionTerms = { idle: 30 * MINUTE, longest: 12 * HOUR, noted: MINUTE };

/** A participant with a poor line stays signed in; who works with the files of others does not. */
export function sessionTerms(role: Role): SessionTerms {
  return role === 'participant' ? { idle: 30 * DAY, longest: 365 * DAY, noted: 10 * MINUTE } : WORK;
}

/** When a session ends that is used at this moment. */
export function sessionEnd(role: Role, startedAt: Date, usedAt: Date): Date {
  const { idle, longest } = sessionTerms(role);
  return new Date(Math.min(usedAt.getTime() + idle, startedAt.getTime() + longest));
}
