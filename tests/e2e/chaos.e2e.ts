import { expect, test } from 'vitest';
import { runChaos } from '../chaos/chaos.ts';

test('what was acknowledged to a phone is there once, whatever falls in between, and both show the same progress', async () => {
  const report = await runChaos({ seed: 7, phones: 10, observations: 500, kills: 2 });
  expect(report.faults).toEqual([]);
  expect(report).toMatchObject({ made: 500, acknowledged: 500, stored: 500 });
});
