import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parameter } from '../parameters.ts';
import {
  dagnummer,
  dagVan,
  eersteWerkdagVanaf,
  feestdagen,
  isWerkdag,
  pasen,
  plusDagen,
  plusMaanden,
  plusWerkdagen,
} from './kalender.ts';

const lijst = parameter('vrije-dagen', '2026-11-22', 'decreet-2013').waarde as readonly string[];
const nummer = fc.integer({ min: dagnummer('1900-01-01'), max: dagnummer('2200-12-31') });
const dag = nummer.map(dagVan);

/** De paasregel van Gauss (1816), onafhankelijk van de rekenregel van de wet. */
function volgensGauss(jaar: number): string {
  const [a, b, c, k] = [jaar % 19, jaar % 4, jaar % 7, Math.floor(jaar / 100)];
  const m = (15 - Math.floor((13 + 8 * k) / 25) + k - Math.floor(k / 4)) % 30;
  const n = (4 + k - Math.floor(k / 4)) % 7;
  const d = (((19 * a + m) % 30) + 30) % 30;
  const e = (((2 * b + 4 * c + 6 * d + n) % 7) + 7) % 7;
  const vroeger = e === 6 && (d === 29 || (d === 28 && (11 * m + 11) % 30 < 19)) ? 7 : 0;
  return plusDagen(`${jaar}-03-22`, d + e - vroeger);
}

describe('kalender', () => {
  it('counts days and months as the calendar library does', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -400, max: 400 }), (van, dagen, maanden) => {
        const begin = Temporal.PlainDate.from(van);
        expect(plusDagen(van, dagen)).toBe(begin.add({ days: dagen }).toString());
        expect(plusMaanden(van, maanden)).toBe(begin.add({ months: maanden }).toString());
        expect(dagVan(dagnummer(van))).toBe(van);
      }),
      { numRuns: 2000 },
    );
  }); // prettier-ignore

  it('a month after the last of a month is the last of the next', () => {
    expect(plusMaanden('2026-01-31', 1)).toBe('2026-02-28');
    expect(plusMaanden('2028-01-31', 1)).toBe('2028-02-29');
    expect(plusMaanden('2026-08-31', 6)).toBe('2027-02-28');
  });

  it.each([
    ['2026-03-31', '2026-04-30'],
    ['2026-05-31', '2026-06-30'],
    ['2026-08-31', '2026-09-30'],
    ['2026-10-31', '2026-11-30'],
    ['2026-11-30', '2026-12-30'],
    ['2026-07-31', '2026-08-31'],
    ['2000-01-31', '2000-02-29'],
    ['2100-01-31', '2100-02-28'],
    ['2099-01-31', '2099-02-28'],
    ['0999-01-31', '0999-02-28'],
    ['1000-01-31', '1000-02-28'],
  ])('a month after %s is %s', (eerder, later) => {
    expect(plusMaanden(eerder, 1)).toBe(later);
  });

  it('the last day of a leap year and of an era, and the first day after', () => {
    for (const bekend of [
      '2024-02-29',
      '2024-12-31',
      '2000-02-29',
      '2000-03-01',
      '1900-02-28',
      '1900-03-01',
      '2100-03-01',
    ])
      expect(dagVan(dagnummer(bekend))).toBe(bekend);
    expect(plusDagen('2024-02-29', 366)).toBe('2025-03-01');
    expect(plusDagen('2000-02-29', 1)).toBe('2000-03-01');
    expect(plusDagen('2023-02-28', 1)).toBe('2023-03-01');
  });

  it.each([
    [2023, '2023-04-09'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2285, '2285-03-22'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (jaar, zondag) => {
    expect(pasen(jaar)).toBe(zondag);
  });

  it('Easter falls where the rule of Gauss puts it, in every year of the Gregorian calendar', () => {
    for (let jaar = 1583; jaar <= 9999; jaar += 1) expect(pasen(jaar), String(jaar)).toBe(volgensGauss(jaar));
  });

  it('Easter is always a Sunday between 22 March and 25 April', () => {
    for (let jaar = 1900; jaar <= 2200; jaar += 1) {
      const zondag = pasen(jaar);
      expect(Temporal.PlainDate.from(zondag).dayOfWeek, zondag).toBe(7);
      expect(zondag >= `${jaar}-03-22` && zondag <= `${jaar}-04-25`, zondag).toBe(true);
    }
  });

  it('the ten holidays of 2026, in order', () => {
    expect(feestdagen(2026, lijst)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it('holidays stand in order, however the list names them, and weekdays are none of them', () => {
    expect(feestdagen(2026, ['12-25', 'zondag', 'pasen+1', 'zaterdag', '01-01'])).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-12-25',
    ]);
    expect(feestdagen(999, ['01-01'])).toEqual(['0999-01-01']);
  });

  it('eight working days pass over weekends and holidays', () => {
    // Friday 18 December 2026; Friday 25 December and Friday 1 January do not count.
    expect(plusWerkdagen('2026-12-18', 8, lijst)).toBe('2026-12-31');
    expect(plusWerkdagen('2026-12-21', 8, lijst)).toBe('2027-01-04');
    expect(plusWerkdagen('2026-11-20', 8, lijst)).toBe('2026-12-02');
    expect(plusWerkdagen('2026-11-21', 0, lijst)).toBe('2026-11-21');
    expect(eersteWerkdagVanaf('2026-12-25', lijst)).toBe('2026-12-28');
    expect(eersteWerkdagVanaf('2026-12-28', lijst)).toBe('2026-12-28');
  });

  it('working days never end before as many calendar days, and end on a working day', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: 1, max: 60 }), (van, aantal) => {
        const einde = plusWerkdagen(van, aantal, lijst);
        expect(einde >= plusDagen(van, aantal)).toBe(true);
        expect(isWerkdag(einde, lijst)).toBe(true);
        expect(plusWerkdagen(van, aantal + 1, lijst) > einde).toBe(true);
      }),
    );
  });

  it('a week without a working day is refused', () => {
    const alles = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
    expect(() => plusWerkdagen('2026-11-22', 1, alles)).toThrow('werkdag');
  });
});
