import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureAttendance } from './attendance.ts';

it('J06 measures attendance in percent of the lesson time', () => {
  expect(measureAttendance([{ minutes: 60, percent: 100 }, { minutes: 180, percent: 50 }], null)).toBe(62.5); // prettier-ignore
  expect(measureAttendance([], 45)).toBe(45);
  expect(measureAttendance([], null)).toBeNull();
});

it('J06 attendance lies between the least and the most attended lesson', () => {
  const lesson = fc.record({ minutes: fc.integer({ min: 15, max: 480 }), percent: fc.integer({ min: 0, max: 100 }) });
  fc.assert(
    fc.property(fc.array(lesson, { minLength: 1 }), (lessons) => {
      const percents = lessons.map(({ percent }) => percent);
      const measured = measureAttendance(lessons, null) ?? -1;
      expect(measured).toBeGreaterThanOrEqual(Math.min(...percents) - 1e-9);
      expect(measured).toBeLessThanOrEqual(Math.max(...percents) + 1e-9);
    }),
  );
});
