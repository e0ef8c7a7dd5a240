import { expect, it } from 'vitest';
import { openTurnstile } from './turnstile.ts';

it('lets so many through at a time, the others in the order they came, and sends away who would wait too long', async () => {
  const pass = openTurnstile({ places: 2, waiting: 2 });
  const began: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) => () => {
    began.push(number);
    return new Promise<number>((resolve, reject) => {
      ends[number] = number === 1 ? () => reject(new Error('it went wrong')) : () => resolve(number);
    });
  };
  const [first, second, third, fourth] = [pass(work(0)), pass(work(1)), pass(work(2)), pass(work(3))];
  expect(await pass(work(4))).toMatchObject({ ok: false, code: 'platform.unavailable' });
  expect(began).toEqual([0, 1]);
  ends[1]?.();
  await expect(second).rejects.toThrow('went wrong');
  expect(began).toEqual([0, 1, 2]);
  ends[2]?.();
  expect(await third).toBe(2);
  expect(began).toEqual([0, 1, 2, 3]);
  ends[0]?.();
  ends[3]?.();
  expect([await first, await fourth]).toEqual([0, 3]);
});
