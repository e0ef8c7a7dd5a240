import path from 'node:path';
import { expect, test } from 'vitest';
import { loadDictionaries } from '#platform/i18n/load-messages.ts';
import { translatorOf } from '#platform/i18n/translate.ts';
import { clocksForStaff, clocksOf } from './clocks.ts';

const t = translatorOf(loadDictionaries(path.resolve(import.meta.dirname, '../../../..')).nl);
const beirut = { timeZone: 'Asia/Beirut', countryOfStay: 'LB' };
const sameDay = new Date('2026-12-01T09:00:00Z');
const otherDay = new Date('2026-12-01T22:30:00Z');

test('J07 the second clock names its day only where that is another day', () => {
  expect(clocksOf(t, sameDay, beirut).own.day).toContain('1 december');
  expect(clocksOf(t, sameDay, beirut).other).toMatchObject({ day: '', time: '10:00' });
  expect(clocksOf(t, otherDay, beirut).own.day).toContain('2 december');
  expect(clocksOf(t, otherDay, beirut).other.day).toContain('1 december');
  expect(clocksForStaff(t, sameDay, beirut).other.day).toBe('');
  expect(clocksForStaff(t, otherDay, beirut).other.day).toContain('2 december');
});
