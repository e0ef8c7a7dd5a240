import { expect, test } from 'vitest';
import { decideDisplay, isInForce, keptWish } from './display.ts';

test.each([
  ['advised', true, 'discreet'],
  ['advised', false, 'normal'],
  ['discreet', true, 'discreet'],
  ['discreet', false, 'discreet'],
  ['open', true, 'normal'],
  ['open', false, 'normal'],
] as const)('U05 a wish %s where discretion is advised (%s) shows the %s variant', (wish, advised, variant) => {
  expect(decideDisplay(wish, advised)).toEqual({ variant, wish, advised });
});

test('U05 whoever chose the normal variant without a warning becomes discreet when their country comes on the list', () => {
  const before = keptWish('open', false);
  expect(decideDisplay(before, true).variant).toBe('discreet');
  expect(decideDisplay(keptWish('open', true), true).variant).toBe('normal');
});

test('an advice counts on its first day and no longer on the day it ended', () => {
  const advice = { from: '2026-11-20', until: '2026-11-22' } as const;
  expect(['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map((day) => isInForce(advice, day))).toEqual([false, true, true, false]); // prettier-ignore
  expect(isInForce({ from: '2026-11-20', until: null }, '2031-01-01')).toBe(true);
});
