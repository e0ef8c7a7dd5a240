import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addToDay, BRUSSELS, brusselsDay, daysBetween, wallTime } from './dates.ts';

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

  it('says what the clocks of a zone show as Temporal does, also in the hour in which they change', () => {
    const zone = fc.constantFrom(BRUSSELS, 'Asia/Beirut', 'Asia/Kathmandu', 'Africa/Monrovia', 'Pacific/Apia', 'Africa/Casablanca', 'America/St_Johns', 'Australia/Lord_Howe'); // prettier-ignore
    const changes = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2011-12-30T10:00:00Z', '1919-03-24T00:00:00Z', '1972-01-07T00:44:30Z'].map((text) => Date.parse(text)); // prettier-ignore
    const moment = fc.oneof(
      fc.date({ min: new Date('1880-01-01'), max: new Date('2200-12-31'), noInvalidDate: true }).map((date) => date.getTime()),
      fc.tuple(fc.constantFrom(...changes), amount(4_000_000)).map(([change, away]) => change + away),
    ); // prettier-ignore
    fc.assert(
      fc.property(moment, zone, (at, timeZone) => {
        const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
        // Twice: the second time it may be remembered.
        for (const date of [new Date(at), new Date(at)]) expect(wallTime(date, timeZone)).toBe(there.toString({ smallestUnit: 'minute' })); // prettier-ignore
        if (timeZone === BRUSSELS) expect(brusselsDay(new Date(at))).toBe(there.toPlainDate().toString());
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the end of a month', () => {
    expect(addToDay('2026-01-31', { months: 1 })).toBe('2026-02-28');
    expect(addToDay('2028-02-29', { years: 1 })).toBe('2029-02-28');
  });
});
