import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addToDay, daysBetween } from './dates.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const amount = (most: number) => fc.integer({ min: -most, max: most });

describe('days', () => {
  it('adds years, months and days as Temporal does', () => {
    fc.assert(
      fc.property(day, amount(80), amount(40), amount(800), (from, years, months, days) => {
        const sign = Math.sign(years) || Math.sign(months) || Math.sign(days);
        // Temporal takes no duration of mixed signs.
        const duration = {
          years: sign * Math.abs(years),
          months: sign * Math.abs(months),
          days: sign * Math.abs(days),
        };
        expect(addToDay(from, duration)).toBe(Temporal.PlainDate.from(from).add(duration).toString());
      }),
    );
  });

  it('counts the days between two days as Temporal does', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(from, to)).toBe(
          Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days,
        );
      }),
    );
  });

  it('keeps the end of a month', () => {
    expect(addToDay('2026-01-31', { months: 1 })).toBe('2026-02-28');
    expect(addToDay('2028-02-29', { years: 1 })).toBe('2029-02-28');
  });
});
