import { describe, expect, test } from 'vitest';
import { isLatin, newestForms, type NameForm } from './names.ts';
import { openQuestion, progressOf, questionBefore, QUESTIONS, timeZoneOf, type Answers } from './registration.ts';
import { dayOfParts } from './typed-date.ts';

const COMPLETE: Answers = {
  language: { language: 'ar' },
  name: { given: 'Salma', family: 'Haddad' },
  'own-script': { choice: 'yes', given: 'سلمى', family: 'حداد' },
  'birth-date': { day: '1994-03-02' },
  nationality: { nationality: 'SY' },
  country: { country: 'LB' },
  purpose: { purpose: 'labour' },
  destination: { destination: 'unknown' },
  household: { members: [], complete: true },
  contact: { safe: true, from: '09:00', to: '20:00' },
  discreet: { discreet: false },
};

describe('the registration', () => {
  test('E01 goes on at the first question that has no answer, whatever was answered after it', () => {
    expect(openQuestion({})).toBe('language');
    expect(openQuestion({ ...COMPLETE, nationality: undefined })).toBe('nationality');
    expect(openQuestion(COMPLETE)).toBeUndefined();
  });

  test('progress is derived from the answers', () => {
    expect(progressOf({})).toEqual({ answered: 0, total: QUESTIONS.length - 1 });
    expect(progressOf(COMPLETE)).toEqual({ answered: 11, total: 11 });
  });

  test('J07 asks for the time zone only in a country with several, and again when the country changes', () => {
    expect(timeZoneOf(COMPLETE)).toBe('Asia/Beirut');
    const inBrazil: Answers = { ...COMPLETE, country: { country: 'BR' } };
    expect(openQuestion(inBrazil)).toBe('time-zone');
    const told: Answers = { ...inBrazil, 'time-zone': { timeZone: 'America/Manaus' } };
    expect(timeZoneOf(told)).toBe('America/Manaus');
    expect(openQuestion({ ...told, country: { country: 'US' } })).toBe('time-zone');
  });

  test('the way back leads to the question before, past those that are not asked', () => {
    expect(questionBefore('language', COMPLETE)).toBeUndefined();
    expect(questionBefore('purpose', COMPLETE)).toBe('country');
    expect(questionBefore('purpose', { ...COMPLETE, country: { country: 'BR' } })).toBe('time-zone');
  });

  test('A13 the household is answered only once the person says that nobody is missing', () => {
    const members = [{ id: 'x', name: 'Omar', relation: 'partner' as const, adult: true }];
    expect(openQuestion({ ...COMPLETE, household: { members, complete: false } })).toBe('household');
  });
});

describe('a typed date', () => {
  test.each([
    ['2', '3', '1994', '1994-03-02'],
    ['٢', '٣', '١٩٩٤', '1994-03-02'],
    ['۰۲', '۰۳', '۱۳۷۲', '1372-03-02'],
    ['31', '2', '1994', undefined],
    ['1', '1', '94', undefined],
    ['', '1', '1994', undefined],
  ])('%s %s %s is %s', (day, month, year, expected) => {
    expect(dayOfParts(day, month, year)).toBe(expected);
  });
});

describe('names', () => {
  const form = (kind: NameForm['kind'], given: string, since: string): NameForm => ({ kind, given, family: 'Haddad', source: 'person', since: new Date(since) }); // prettier-ignore

  test('E04 of each kind the newest form counts, whatever the order they were told in', () => {
    const newest = newestForms([
      form('latin', 'Salmah', '2026-11-03'),
      form('latin', 'Salma', '2026-10-01'),
      form('dvz', 'SALMA', '2026-09-01'),
    ]);
    expect(newest.latin?.given).toBe('Salmah');
    expect(newest.dvz?.given).toBe('SALMA');
    expect(newest.mrz).toBeUndefined();
  });

  test('a name as on a passport has Latin letters only', () => {
    expect(isLatin('Şükrü O’Neill-Van den Brûlé')).toBe(true);
    expect(isLatin('سلمى')).toBe(false);
  });
});
