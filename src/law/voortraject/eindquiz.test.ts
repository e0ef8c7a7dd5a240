import { expect, it } from 'vitest';
import { decideEindquiz } from './eindquiz.ts';

it.each([
  [49.99, false],
  [50, true],
  [50.01, true],
])('M03 an end quiz of %s %% is passed: %s', (percent, verwacht) => {
  const besluit = decideEindquiz(percent, '2024-04-29', 'proeftuin-2023');
  expect(besluit.geslaagd).toBe(verwacht);
  expect(besluit.parameters[0]).toMatchObject({ sleutel: 'eindquiz-slaaggrens', waarde: 50 });
});
