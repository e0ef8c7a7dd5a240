import { expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/languages.ts';
import { formatDay, formatMoment, formatNumber, formatParts } from './format.ts';

const at = new Date('2026-11-03T09:05:00Z');

test.each(LANGUAGES)('a day and a moment in %s have Latin digits, as on letters and in calendars', (language) => {
  expect(formatDay(language, '2026-11-03')).toMatch(/^\D*3\D+2026\D*$/);
  expect(formatMoment(language, at, 'Europe/Brussels')).toMatch(/^\D*3\D+2026\D*10:05$/);
});

test('a count has Latin digits in Arabic too, as in the lessons', () => {
  expect(formatNumber('ar', 12)).toBe('12');
  expect(formatNumber('nl', 12)).toBe('12');
});

test('months in Arabic are called as in the lessons', () => {
  expect(formatDay('ar', '2026-07-03')).toBe('3 يوليو 2026');
});

test('parts that are absent leave no comma, and Arabic has its own', () => {
  expect(formatParts('ar', ['أ', null, 'ب'])).toBe('أ، ب');
  expect(formatParts('fr', ['a', '', 'b'])).toBe('a, b');
});
