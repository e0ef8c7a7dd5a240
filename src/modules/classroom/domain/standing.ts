import { brusselsDay, daysBetween } from '#kernel/dates.ts';

/**
 * How somebody stands in the course. `stopped`: under way, and nothing was heard for longer than the parameter allows.
 * `ended`: the dossier ended before the course did.
 */
export type Standing = 'not-begun' | 'going' | 'stopped' | 'finished' | 'ended';

export interface Course {
  /** What the dossier says: under way, the course was completed, or it ended before that. */
  readonly dossier: 'open' | 'completed' | 'ended';
  readonly lessonsDone: number;
  readonly lessonsTotal: number;
  readonly lastActiveAt: Date | null;
  /** Since when somebody is in the group. */
  readonly since: Date;
}

/**
 * Where somebody stands, and for how many days nothing was heard: since the last work, or since they joined.
 * @param silentDays so many days without work ask for attention (P07)
 */
export function standingOf(
  { dossier, lessonsDone, lessonsTotal, lastActiveAt, since }: Course,
  now: Date,
  silentDays: number,
): { readonly standing: Standing; readonly quietDays: number } {
  const quietDays = Math.max(0, daysBetween(brusselsDay(lastActiveAt ?? since), brusselsDay(now)));
  if (dossier === 'ended') return { standing: 'ended', quietDays };
  if (dossier === 'completed') return { standing: 'finished', quietDays };
  if (lessonsTotal > 0 && lessonsDone >= lessonsTotal) return { standing: 'finished', quietDays };
  if (!lastActiveAt) return { standing: 'not-begun', quietDays };
  return { standing: quietDays >= silentDays ? 'stopped' : 'going', quietDays };
}
