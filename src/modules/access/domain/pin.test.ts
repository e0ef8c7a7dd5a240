import { expect, test } from 'vitest';
import { decideLock, isEasy, isWorthNoting, restEnd } from './pin.ts';

const now = new Date('2026-11-22T09:00:00Z');
const later = (minutes: number, seconds = 0) => new Date(now.getTime() + minutes * 60_000 + seconds * 1000);
const held = Buffer.from('held');
const lock = { unlockDigest: held, unlockedUntil: restEnd(now) };

test('U06 an unlocked browser stays open while it is used, rests after ten minutes, and is locked once it was closed', () => {
  expect(decideLock(lock, held, later(9, 59))).toBe('open');
  expect(decideLock(lock, held, later(10))).toBe('rested');
  expect(decideLock(lock, undefined, now)).toBe('locked');
  expect(decideLock(lock, Buffer.from('else'), now)).toBe('locked');
  expect(decideLock({ unlockDigest: null, unlockedUntil: null }, held, now)).toBe('locked');
});

test('being used is written down once a minute', () => {
  expect([0, 59, 60].map((seconds) => isWorthNoting(lock, later(0, seconds)))).toEqual([false, false, true]);
});

test.each([
  ['1111', true], ['1234', true], ['87654321', true], ['0123', true], ['1357', false], ['1122', false], ['73019', false],
])('a code %s is easy: %s', (pin, easy) => expect(isEasy(pin)).toBe(easy)); // prettier-ignore
