import { expect, test } from 'vitest';
import { eindeBewaring } from './bewaring.ts';

test('U02 de bewaartermijn telt in kalendermaanden vanaf de dag dat ze begint', () => {
  expect(eindeBewaring('2026-11-22', 'voorstel-2025')).toBe('2028-11-22');
  expect(eindeBewaring('2024-02-29', 'decreet-2013')).toBe('2026-02-28');
});
