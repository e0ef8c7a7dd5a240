import { expect, test } from 'vitest';
import { attendancePercent } from './attendance.ts';

test('J06 attendance is the share of the held lessons, in percent', () => {
  expect(attendancePercent([true, true, true, true, false])).toBe(80);
  expect(attendancePercent([true, false, false])).toBe(33.3);
});

test('J06 before the first lesson there is no attendance, which is not the same as none', () => {
  expect(attendancePercent([])).toBeNull();
  expect(attendancePercent([false])).toBe(0);
});
