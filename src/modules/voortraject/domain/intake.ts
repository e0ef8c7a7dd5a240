import { wallTime } from '#kernel/dates.ts';
import type { MoveType, StopReason } from './states.ts';

/** What the intake can lead to (F11). */
export const OUTCOMES = ['admitted', 'admitted-self-study', 'admitted-with-support', 'referred-on', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const DEVICES = ['own-computer', 'own-phone', 'shared', 'none'] as const;
export const INTERNET = ['steady', 'at-times', 'hardly'] as const;
export const DIGITAL_SKILLS = ['alone', 'with-help', 'not-yet'] as const;
export const READING = ['well', 'slowly', 'no'] as const;
export const SELF_DIRECTION = ['strong', 'with-structure', 'needs-support'] as const;
export const MOMENTS = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export const SCHOOLING = ['under-6', '6-12', 'over-12'] as const;

/** What the counsellor found (F02, F03, B20–B23): what the conditions are, never who somebody is. */
export interface IntakeAnswers {
  readonly device: (typeof DEVICES)[number];
  readonly internet: (typeof INTERNET)[number];
  readonly digitalSkills: (typeof DIGITAL_SKILLS)[number];
  readonly reading: (typeof READING)[number];
  readonly languages: string;
  readonly selfDirection: (typeof SELF_DIRECTION)[number];
  readonly moments: readonly (typeof MOMENTS)[number][];
  readonly hoursPerWeek: number;
  readonly schooling: (typeof SCHOOLING)[number];
  /** Has a diploma that may have to be recognised (H08, K13). */
  readonly diploma: boolean;
  /** Own story and plans, in the person's words (F12). */
  readonly plans: string;
}

/** True when the outcome lets the person begin. */
export function isAdmission(outcome: Outcome): boolean {
  return outcome.startsWith('admitted');
}

/** Whoever is sent elsewhere or refused is told why. */
export function needsReason(outcome: Outcome): boolean {
  return !isAdmission(outcome);
}

/** The move that an outcome makes in the table of states. */
export function moveOf(outcome: Outcome): { readonly type: MoveType; readonly reason?: StopReason } {
  if (isAdmission(outcome)) return { type: 'voortraject.intake-admitted.v1' };
  return { type: 'voortraject.intake-declined.v1', reason: outcome === 'referred-on' ? 'referred-on' : 'not-admitted' };
}

const HOUR = 3_600_000;

/** An appointment can be taken or given up until this long before it starts. */
export const BOOKING_NOTICE = 2 * HOUR;

/** A reminder goes out from this long before the appointment. */
export const REMIND_BEFORE = 24 * HOUR;

/** True when it is early enough to take, move or give up an appointment. */
export function mayStillChange(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() - now.getTime() >= BOOKING_NOTICE;
}

/** Where somebody's clock stands and between which wall times they can be reached safely. */
export interface Reach {
  readonly timeZone: string;
  readonly hours: { readonly from: string; readonly to: string };
}

/** True when the whole appointment falls within the hours that the person gave, on their own clock (E02, J07). */
export function isInHours({ startsAt, minutes }: { startsAt: Date; minutes: number }, reach: Reach): boolean {
  const [day, from] = wallTime(startsAt, reach.timeZone).split('T') as [string, string];
  const [lastDay, to] = wallTime(new Date(startsAt.getTime() + minutes * 60_000), reach.timeZone).split('T') as [string, string]; // prettier-ignore
  return day === lastDay && from >= reach.hours.from && to <= reach.hours.to;
}

/** The same moments, those within the person's own hours first; marked, so that nobody takes another one unaware. */
export function inOwnHoursFirst<Moment extends { startsAt: Date; minutes: number }>(
  moments: readonly Moment[],
  reach: Reach,
): (Moment & { readonly inHours: boolean })[] {
  const marked = moments.map((moment) => ({ ...moment, inHours: isInHours(moment, reach) }));
  return [...marked.filter(({ inHours }) => inHours), ...marked.filter(({ inHours }) => !inHours)];
}
