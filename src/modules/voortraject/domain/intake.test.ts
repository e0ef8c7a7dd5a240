import { expect, test } from 'vitest';
import { inOwnHoursFirst, isInHours } from './intake.ts';

const BEIRUT = { timeZone: 'Asia/Beirut', hours: { from: '09:00', to: '20:00' } };
const at = (iso: string, minutes = 45) => ({ startsAt: new Date(iso), minutes });

test('J07 an appointment is within somebody’s hours by their own clock, from its beginning to its end', () => {
  expect(isInHours(at('2026-12-01T07:00:00Z'), BEIRUT)).toBe(true);
  expect(isInHours(at('2026-12-01T06:59:00Z'), BEIRUT)).toBe(false);
  expect(isInHours(at('2026-12-01T17:15:00Z'), BEIRUT)).toBe(true);
  expect(isInHours(at('2026-12-01T17:16:00Z'), BEIRUT)).toBe(false);
});

test('an appointment that goes past midnight is within nobody’s hours', () => {
  const always = { ...BEIRUT, hours: { from: '00:00', to: '23:59' } };
  expect(isInHours(at('2026-12-01T21:30:00Z'), always)).toBe(false);
});

test('F01 moments within the person’s own hours come first, each list in the order of time', () => {
  const moments = ['2026-12-01T04:00:00Z', '2026-12-01T10:00:00Z', '2026-12-01T18:00:00Z', '2026-12-02T10:00:00Z'];
  const ordered = inOwnHoursFirst(
    moments.map((iso) => at(iso)),
    BEIRUT,
  );
  expect(ordered.map(({ startsAt, inHours }) => [startsAt.toISOString().slice(0, 13), inHours])).toEqual([
    ['2026-12-01T10', true],
    ['2026-12-02T10', true],
    ['2026-12-01T04', false],
    ['2026-12-01T18', false],
  ]);
});
