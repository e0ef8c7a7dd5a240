import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  findShare,
  printDate,
  readActiveParticipation,
  readAttendance,
  readEndQuiz,
  readExemptionTestScore,
  readIsoDate,
  readPercentage,
  readPrintedDate,
} from './printed-values.ts';

const COURSE = { start: '2024-03-04', end: '2024-04-29' };
const anyDate = fc
  .integer({ min: 0, max: 80_000 })
  .map((days) => Temporal.PlainDate.from('1900-01-01').add({ days }).toString());

describe('printed dates', () => {
  test('every date survives printing and reading', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(readPrintedDate(printDate(date))).toEqual({ ok: true, value: date });
        expect(readIsoDate(date)).toEqual({ ok: true, value: date });
      }),
    );
  });

  test('a day is read exactly when the calendar has it', () => {
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1900, max: 2100 }), (day, month, year) => {
        const days = month >= 1 && month <= 12 ? Temporal.PlainYearMonth.from({ year, month }).daysInMonth : 0;
        expect(readPrintedDate(`${day}/${month}/${year}`).ok).toBe(day >= 1 && day <= days);
      }),
    );
  });

  test.each(['8/1/2025', '8/01/2025', '08/01/2025'])('reads %s as 8 January 2025', (text) => {
    expect(readPrintedDate(text)).toEqual({ ok: true, value: '2025-01-08' });
  });

  test.each(['32/13/2024', '30/02/2024', '29/02/2023', '8/01/25', '8-01-2025', '2025-01-08', ''])(
    'refuses %j',
    (text) => {
      expect(readPrintedDate(text).ok).toBe(false);
    },
  );

  test.each(['2024-02-30', '2024-13-01', '8/01/2025', '2024-2-3', '2024-02-03T00:00'])(
    'refuses %j as an ISO date',
    (text) => {
      expect(readIsoDate(text).ok).toBe(false);
    },
  );
});

describe('printed percentages', () => {
  test('every percentage up to 100 survives printing and reading', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(',', '.'), (tenths, sign) => {
        const pct = tenths / 10;
        const printed = String(pct).replace('.', sign);
        expect(readPercentage(printed)).toEqual({ ok: true, value: pct });
        expect(readAttendance(`${printed}% aanwezig`, COURSE)).toEqual({
          ok: true,
          value: { pct, deregistered: false },
        });
      }),
    );
  });

  test.each(['101', '100,5', '999', '-5', 'NaN', '1e1', '9 4', ''])('refuses %j%%', (digits) => {
    expect(readPercentage(digits).ok).toBe(false);
  });
});

describe('attendance', () => {
  test.each([
    ['94% aanwezig', { pct: 94, deregistered: false }],
    ['0% aanwezig -> uitgeschreven', { pct: 0, deregistered: true }],
    ['20% aanwezig -> uitgeschreven wegens ziekte', { pct: 20, deregistered: true, deregistrationReason: 'ziekte' }],
    ['45% aanwezig [vanaf 25/04 zelfstudie]', { pct: 45, deregistered: false, selfStudyFrom: '2024-04-25' }],
    ['45% aanwezig [vanaf 25/04/2023 zelfstudie]', { pct: 45, deregistered: false, selfStudyFrom: '2023-04-25' }],
    ['88 % aanwezig (ziek in week 2)', { pct: 88, deregistered: false, remark: '(ziek in week 2)' }],
    ['/', undefined],
  ])('reads %j', (text, value) => {
    expect(readAttendance(text, COURSE)).toEqual({ ok: true, value });
  });

  test.each([
    ['5/01', '2024-11-04', '2025-01-31', '2025-01-05'],
    ['20/12', '2024-11-04', '2025-01-31', '2024-12-20'],
    ['30/10', '2024-11-04', '2025-01-31', '2024-10-30'],
    ['2/01', '2024-10-01', '2024-12-30', '2025-01-02'],
    ['29/02', '2024-02-01', '2024-03-30', '2024-02-29'],
  ])('infers the year of %s from a course %s to %s', (day, start, end, expected) => {
    const read = readAttendance(`45% aanwezig [vanaf ${day} zelfstudie]`, { start, end });
    expect(read.ok && read.value?.selfStudyFrom).toBe(expected);
  });

  test.each([
    '101% aanwezig',
    '-5% aanwezig',
    'aanwezig',
    '94 aanwezig',
    'veel% aanwezig',
    '% aanwezig',
    '',
    'aanwezig 94%',
    '45% aanwezig [vanaf 31/04 zelfstudie]',
    '45% aanwezig [vanaf 29/02/2023 zelfstudie]',
    '45% aanwezig [zelfstudie tot 12/13]',
  ])('refuses %j', (text) => {
    expect(readAttendance(text, COURSE).ok).toBe(false);
  });
});

describe('judgement, quiz and test score', () => {
  test.each([
    ['Goed', 'goed'],
    ['Voldoende', 'voldoende'],
    ['Niet  goed', 'niet goed'],
    ['/', undefined],
  ])('reads active participation %j', (text, value) => {
    expect(readActiveParticipation(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['Geslaagd', 'geslaagd'],
    ['Niet geslaagd', 'niet geslaagd'],
    ['Afwezig', 'afwezig'],
    ['/', undefined],
    ['', undefined],
  ])('reads end quiz %j', (text, value) => {
    expect(readEndQuiz(text)).toEqual({ ok: true, value });
  });

  test('refuses a quiz outcome that it does not know', () => {
    expect(readEndQuiz('Misschien').ok).toBe(false);
  });

  test.each([
    ['Algemene score: 86%; Sokkelscore: 100%', { general: 86, sokkel: 100 }],
    ['Algemene score: 79,5% Sokkelscore: 80%', { general: 79.5, sokkel: 80 }],
    ['/', undefined],
    ['', undefined],
  ])('reads test score %j', (text, value) => {
    expect(readExemptionTestScore(text)).toEqual({ ok: true, value });
  });

  test.each([
    'Algemene score: 186%; Sokkelscore: 100%',
    'Algemene score: 86%; Sokkelscore: x%',
    '86%',
    'Algemene score: 86%',
  ])('refuses test score %j', (text) => expect(readExemptionTestScore(text).ok).toBe(false));
});

test.each([
  ['6 van de 8 namen deel', { count: 6, of: 8, all: false }],
  ['zes van de acht', { count: 6, of: 8, all: false }],
  ['Geen van allen (8 van 8)', { count: 8, of: 8, all: true }],
  ['Ze namen allen deel', { all: true }],
  ['Niemand weet het', undefined],
])('finds the share in %j', (text, share) => {
  expect(findShare(text)).toEqual(share);
});
