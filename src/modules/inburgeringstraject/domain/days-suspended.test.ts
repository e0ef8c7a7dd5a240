import { expect, it } from 'vitest';
import { daysSuspended } from './days-suspended.ts';

const SIGNED = '2026-03-01';

it('R03 counts the days after the signing, first and last included, up to today', () => {
  const week = [{ from: '2026-03-02', until: '2026-03-08' }];
  expect(['2026-03-01', '2026-03-02', '2026-03-07', '2026-03-08', '2026-03-09'].map((today) => daysSuspended(week, SIGNED, today))).toEqual([0, 1, 6, 7, 7]); // prettier-ignore
});

it('R03 what lies before the signing or is still to come does not count; what still runs counts until today', () => {
  expect(daysSuspended([{ from: '2026-02-20', until: '2026-03-01' }], SIGNED, '2026-04-01')).toBe(0);
  expect(daysSuspended([{ from: '2026-02-20', until: '2026-03-03' }], SIGNED, '2026-04-01')).toBe(2);
  expect(daysSuspended([{ from: '2026-05-01', until: '2026-05-03' }], SIGNED, '2026-04-01')).toBe(0);
  const two = [{ from: '2026-03-10', until: '2026-03-11' }, { from: '2026-03-30', until: null }]; // prettier-ignore
  expect(daysSuspended(two, SIGNED, '2026-04-01')).toBe(5);
  expect(daysSuspended(two, undefined, '2026-04-01')).toBe(0);
});
