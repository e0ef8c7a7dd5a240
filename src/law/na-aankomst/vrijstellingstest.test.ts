import { expect, it } from 'vitest';
import { decideVrijstellingstest } from './vrijstellingstest.ts';

it.each([
  [80, 80, true],
  [79.9, 100, false],
  [100, 79.9, false],
  [86, 100, true],
  [90, 91, true],
  // Nine of eleven core-value questions is 81.8 %.
  [80, (9 / 11) * 100, true],
  [80, (8 / 11) * 100, false],
])('M04 %s %% general and %s %% on core values is an exemption: %s', (algemeen, sokkel, verwacht) => {
  expect(decideVrijstellingstest({ algemeen, sokkel }, '2024-12-09').geslaagd).toBe(verwacht);
});

it('M04 says which of the two parts fell short', () => {
  const { redenen } = decideVrijstellingstest({ algemeen: 96, sokkel: 72 }, '2024-12-09');
  expect(redenen.map(({ regel, voldaan }) => [regel, voldaan])).toEqual([
    ['vrijstellingstest-algemeen', true],
    ['vrijstellingstest-sokkel', false],
  ]);
});
