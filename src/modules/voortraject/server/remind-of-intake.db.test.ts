import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { expectOk } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { changePreferences } from '#modules/participant/server/index.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { counsellorOf, newcomer, registered, type Participant } from '../testing/people.ts';
import { bookIntake, cancelIntake, getIntake, offerSlots } from './index.ts';

let platform: TestPlatform;
let els: Actor;
let salma: Participant;
let day = 10;

beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  els = await counsellorOf(platform, 'Els (fictief)');
});
afterAll(() => platform.close());
beforeEach(async () => {
  platform.at('2026-11-22T09:00:00Z');
  salma = await newcomer(platform);
  await registered(platform, salma);
});

/** Two free moments of a day that no other test uses. */
async function offered(): Promise<string[]> {
  day += 2;
  const wish = { day: `2026-12-${day}`, from: '10:00', count: 2, minutes: 45 };
  expectOk(await platform.as(els, (tx) => offerSlots(tx, wish)));
  const { slots } = expectOk(await platform.as(salma, (tx) => getIntake(tx, {})));
  return slots.filter(({ startsAt }) => startsAt.toISOString().startsWith(wish.day)).map(({ id }) => id);
}

describe('the reminder', () => {
  const remind = async (at: string) => {
    await platform.drain();
    platform.letters.length = 0;
    platform.at(at);
    await platform.jobs.find(({ name }) => name === 'voortraject.remind-of-intakes')?.run(platform, {});
    await platform.drain();
    return platform.letters.map(({ subject, text }) => `${subject}\n${text}`);
  };
  const book = async () => {
    const [first = '', second = ''] = await offered();
    expectOk(await platform.as(salma, (tx) => bookIntake(tx, { slotId: first })));
    return second;
  };
  /** The appointment is at 09:00 by world time, 11:00 in Beirut; hours are from 09:00 to 20:00 there. */
  const dayBefore = (time: string) => `2026-12-${day - 1}T${time}:00Z`;

  test('F01 who has an intake tomorrow is reminded once, by a mail an onlooker may see', async () => {
    await book();
    expect(await remind(dayBefore('08:59'))).toEqual([]);
    const [letter, ...more] = await remind(dayBefore('09:00'));
    expect(more).toEqual([]);
    expect(letter).toContain('تذكير');
    expect(letter).toContain('/intake');
    expect(letter).not.toContain('Els');
    expect(await remind(dayBefore('10:00'))).toEqual([]);
  });

  test('F01 who gave the appointment up or moved it is not reminded of the old one', async () => {
    const second = await book();
    expectOk(await platform.as(salma, (tx) => cancelIntake(tx, {})));
    expect(await remind(dayBefore('10:00'))).toEqual([]);
    platform.at('2026-11-22T09:00:00Z');
    expectOk(await platform.as(salma, (tx) => bookIntake(tx, { slotId: second })));
    const letters = await remind(dayBefore('10:00'));
    expect(letters).toHaveLength(1);
    expect(letters[0]).toContain('11:45');
  });

  test('U04 a reminder comes at an hour at which the person can be reached, and says nothing to who is not safe', async () => {
    await book();
    const reach = { safe: 'no', from: '13:00', to: '20:00' } as const;
    expectOk(await platform.as(salma, (tx) => changePreferences(tx, reach)));
    expect(await remind(dayBefore('10:59'))).toEqual([]);
    const [letter] = await remind(dayBefore('11:00'));
    expect(letter).toContain('هناك جديد');
    expect(letter).not.toContain('تذكير');
  });

  test('who booked within the last day is not reminded of what they just did', async () => {
    const [first = ''] = await offered();
    platform.at(dayBefore('12:00'));
    expectOk(await platform.as(salma, (tx) => bookIntake(tx, { slotId: first })));
    expect(await remind(dayBefore('14:00'))).toEqual([]);
  });
});
