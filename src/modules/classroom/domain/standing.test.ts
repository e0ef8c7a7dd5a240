import { expect, it } from 'vitest';
import { standingOf } from './standing.ts';

const now = new Date('2026-11-22T09:00:00Z');
const course = { dossier: 'open', lessonsDone: 1, lessonsTotal: 3, since: new Date('2026-11-01T09:00:00Z') } as const;
const heard = (day: string) => standingOf({ ...course, lastActiveAt: new Date(`${day}T22:30:00Z`) }, now, 10);

it('P07 the teacher sees who has stopped, and for how many days, by the days of Brussels', () => {
  // 22:30 in UTC is 23:30 in Brussels: still the same day.
  expect(heard('2026-11-12')).toEqual({ standing: 'stopped', quietDays: 10 });
  expect(heard('2026-11-13')).toEqual({ standing: 'going', quietDays: 9 });
  expect(heard('2026-11-22')).toEqual({ standing: 'going', quietDays: 0 });
});

it('who has not begun is counted from the day of joining; who is done has not stopped', () => {
  expect(standingOf({ ...course, lastActiveAt: null }, now, 10)).toEqual({ standing: 'not-begun', quietDays: 21 });
  const done = { ...course, lessonsDone: 3, lastActiveAt: new Date('2026-11-02T09:00:00Z') };
  expect(standingOf(done, now, 10).standing).toBe('finished');
  expect(standingOf({ ...course, lessonsTotal: 0, lessonsDone: 0, lastActiveAt: null }, now, 10).standing).toBe('not-begun'); // prettier-ignore
});

it('whoever completed the course, or whose dossier ended, is not silent', () => {
  const long = { ...course, lastActiveAt: new Date('2026-06-01T09:00:00Z') };
  expect(standingOf({ ...long, dossier: 'completed' }, now, 10).standing).toBe('finished');
  expect(standingOf({ ...long, dossier: 'ended' }, now, 10).standing).toBe('ended');
});
