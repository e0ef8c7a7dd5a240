import { expect, test } from 'vitest';
import { safePath } from './safe-path.ts';

test('after signing in one goes on inside this site only', () => {
  expect(safePath('/learn/1?part=2')).toBe('/learn/1?part=2');
  for (const text of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\r\nb',
    '',
    undefined,
    '/@x:y',
  ]) {
    expect(safePath(text), String(text)).toBeUndefined();
  }
});
