import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { expectOk, ok } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { ensureAccount } from '#modules/access/server/index.ts';
import { openTestPlatform, TEST_NOW, type TestPlatform } from '#platform/testing/test-platform.ts';
import { answersWith } from '../testing/answers.ts';
import { adviseDiscreet, changeDisplay, endDiscreetAdvice, ensurePerson, findDisplay, findPersonCard, finishRegistration, getRegistration, listDiscreetCountries, saveAnswer, variantFor } from './index.ts'; // prettier-ignore

let platform: TestPlatform;
let ines: Actor & { accountId: string };
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  ines = { role: 'coordinator', accountId: platform.ids.next() };
  await platform.system(
    async (tx) =>
    ok(await ensureAccount(tx, { id: ines.accountId, role: 'coordinator', name: 'Ines (fictief)', language: 'nl', oidcSubject: ines.accountId })), // prettier-ignore
  );
});
afterAll(() => platform.close());
beforeEach(() => platform.at(TEST_NOW));

const REASON = 'Een verzonnen reden voor deze toets (fictief).';
const advise = (country: string, from = '2026-11-22') =>
  platform.as(ines, (tx) => adviseDiscreet(tx, { country, from, reason: REASON }));
const lines = async () => expectOk(await platform.as(ines, (tx) => listDiscreetCountries(tx, {})));
const lineOf = async (country: string) => (await lines()).find((line) => line.country === country);

async function personIn(country: string): Promise<Actor & { personId: string }> {
  const personId = platform.ids.next();
  await platform.system(async (tx) => ok(await ensurePerson(tx, { personId, language: 'ar', countryOfStay: country })));
  return { role: 'participant', accountId: platform.ids.next(), personId };
}
const seenBy = (actor: Actor & { personId: string }) =>
  platform.as(actor, async (tx) => ok(await variantFor(tx, actor.personId))).then(expectOk);
const choose = (actor: Actor, display: 'open' | 'discreet' | 'advised', sure?: 'yes') =>
  platform.as(actor, (tx) => changeDisplay(tx, { display, sure }));

test('U05 H32 a country on the list makes discreet what people there see, from its day and until it is taken off', async () => {
  const [salma, ama] = [await personIn('LB'), await personIn('GH')];
  expectOk(await advise('LB', '2026-11-24'));
  expect(await seenBy(salma)).toBe('normal');
  platform.at('2026-11-24T09:00:00Z');
  expect([await seenBy(salma), await seenBy(ama)]).toEqual(['discreet', 'normal']);
  const line = await lineOf('LB');
  expect(line).toMatchObject({
    state: 'counts',
    from: '2026-11-24',
    until: null,
    reason: REASON,
    by: 'Ines (fictief)',
  });
  const end = { id: line?.id ?? '', reason: 'Het advies is herzien (fictief).' };
  expectOk(await platform.as(ines, (tx) => endDiscreetAdvice(tx, end)));
  expect(await seenBy(salma)).toBe('normal');
  expect(await lineOf('LB')).toMatchObject({ state: 'ended', until: '2026-11-24', endReason: end.reason, endedBy: 'Ines (fictief)' }); // prettier-ignore
  expect(await platform.as(ines, (tx) => endDiscreetAdvice(tx, end))).toMatchObject({ code: 'participant.advice-unknown' }); // prettier-ignore
});

test('U05 the list starts empty of any country that nobody decided, and every decision is in the audit trail', async () => {
  const { rows } = await platform.ownerPool.query("select from platform.audit_entry where action = 'participant.advise-discreet' and account_id = $1", [ines.accountId]); // prettier-ignore
  expect(await lines()).toHaveLength(rows.length);
});

test('U05 a decision needs a reason, a day that is not past, and a country that is not listed yet', async () => {
  expect(await platform.as(ines, (tx) => adviseDiscreet(tx, { country: 'CI', from: '2026-11-22', reason: 'kort' }))).toMatchObject({ fields: { reason: 'participant.reason-too-short' } }); // prettier-ignore
  expect(await advise('CI', '2026-11-21')).toMatchObject({ fields: { from: 'participant.advice-in-the-past' } });
  expectOk(await advise('CI'));
  expect(await advise('CI')).toMatchObject({ fields: { country: 'participant.country-listed-already' } });
});

test('U05 nobody but the coordinator changes the list, in the code or in the database', async () => {
  const els: Actor = { role: 'counsellor', accountId: platform.ids.next() };
  const entry = { country: 'SN', from: '2026-11-22', reason: REASON };
  expect(await platform.as(els, (tx) => adviseDiscreet(tx, entry))).toMatchObject({ code: 'platform.not-allowed' });
  const row = {
    id: platform.ids.next(),
    country: 'SN',
    from_day: '2026-11-22',
    reason: REASON,
    decided_at: new Date(),
  };
  for (const role of ['counsellor', 'participant', 'teacher'] as const)
    await expect(platform.as({ role, accountId: platform.ids.next(), personId: platform.ids.next() }, async ({ db }) => ok(await db.insertInto('participant.discreet_country').values(row).execute()))).rejects.toThrow(/row-level security/); // prettier-ignore
});

test('U05 one’s own wish goes before the list; to be open against the advice one is warned first', async () => {
  expectOk(await advise('TN'));
  const nadia = await personIn('TN');
  expect(await choose(nadia, 'open')).toMatchObject({ ok: false, code: 'participant.display-not-advised' });
  expect(await seenBy(nadia)).toBe('discreet');
  expectOk(await choose(nadia, 'open', 'yes'));
  expect(await seenBy(nadia)).toBe('normal');
  expectOk(await choose(nadia, 'advised'));
  expect(await seenBy(nadia)).toBe('discreet');
  const kofi = await personIn('TG');
  expectOk(await choose(kofi, 'discreet'));
  expect(await seenBy(kofi)).toBe('discreet');
});

test('U05 who was open before their country came on the list was not warned, and becomes discreet', async () => {
  const amal = await personIn('MA');
  expectOk(await choose(amal, 'discreet'));
  expectOk(await choose(amal, 'open'));
  expect(await seenBy(amal)).toBe('normal');
  expectOk(await advise('MA'));
  expect(await seenBy(amal)).toBe('discreet');
});

test('U05 whoever follows a person sees that they are discreet, whether by wish or by advice', async () => {
  expectOk(await advise('DZ'));
  const card = async ({ personId }: { personId: string }) =>
    platform.system(async (tx) => ok((await findPersonCard(tx, personId))?.discreet));
  expect([await card(await personIn('DZ')), await card(await personIn('FR'))]).toEqual([true, false]);
});

test('U05 a registration says what the agency advises in the country told; who says no after that keeps to it', async () => {
  const register = async (country: string, discreet: 'yes' | 'no') => {
    const actor = { role: 'participant', accountId: platform.ids.next(), personId: platform.ids.next() } as const;
    for (const answer of answersWith({ question: 'country', country }, { question: 'discreet', discreet }))
      expectOk(await platform.as(actor, (tx) => saveAnswer(tx, answer)));
    const { advised } = expectOk(await platform.as(actor, (tx) => getRegistration(tx, {})));
    expectOk(await platform.as(actor, (tx) => finishRegistration(tx, actor.personId)));
    return { advised, ...(await platform.system(async (tx) => ok(await findDisplay(tx, actor.personId)))) };
  };
  expectOk(await advise('JO'));
  expect(await register('JO', 'no')).toMatchObject({ advised: true, variant: 'normal', wish: 'open' });
  expect(await register('JO', 'yes')).toMatchObject({ advised: true, variant: 'discreet', wish: 'discreet' });
  expect(await register('EG', 'no')).toMatchObject({ advised: false, variant: 'normal', wish: 'advised' });
});
