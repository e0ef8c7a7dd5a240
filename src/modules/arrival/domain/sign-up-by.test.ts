import { expect, it } from 'vitest';
import { signUpBy } from './sign-up-by.ts';

it.each([
  ['2026-08-22', 'voorstel-2025', '2026-11-22'],
  ['2026-11-30', 'voorstel-2025', '2027-02-28'],
  ['2024-10-01', 'voorstel-2025', '2025-01-01'],
  ['2024-07-31', 'proeftuin-2023', '2024-10-31'],
])('P10 arrived %s under %s: sign up until %s, also when the arrival is older than the regime', (on, regime, last) => {
  expect(signUpBy(on, regime)).toBe(last);
});
