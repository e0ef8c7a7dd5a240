import { expect, test } from 'vitest';
import { readCode } from './sign-in-code.ts';

test('a code may be typed with spaces or with the digits of the own script', () => {
  expect(readCode(' 123 456 ')).toBe('123456');
  expect(readCode('١٢٣٤٥٦')).toBe('123456');
  expect(readCode('۱۲۳-۴۵۶')).toBe('123456');
  expect(readCode('12a456')).toBe('12a456');
});
