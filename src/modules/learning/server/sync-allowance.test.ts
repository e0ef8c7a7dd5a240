import { expect, it } from 'vitest';
import { openAllowance } from './sync-allowance.ts';

it('an account that sends too often waits a minute, and nobody else does', () => {
  const allowance = openAllowance(2);
  const take = (account: string, second: number) => allowance.take(account, second * 1000).ok;
  expect([take('a', 100), take('a', 101), take('a', 102), take('b', 103), take('a', 161)]).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
});
