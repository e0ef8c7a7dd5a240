import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import { PARTS } from '#composition/modules.ts';
import { ensurePersonas } from '#modules/access/server/index.ts';
import { arrive, COUNSELLOR, openTraveller, settle, type Traveller } from '#modules/arrival/testing/traveller.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { explainDossier, explainOwn, readLaw } from './index.ts';

let platform: TestPlatform;
let traveller: Traveller;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  await platform.system(async (tx) => ok(await ensurePersonas(tx)));
  traveller = await openTraveller(platform, { completed: true });
});
afterAll(() => platform.close());

const explain = async (input: Partial<Parameters<typeof explainDossier>[1]> = {}) =>
  expectOk(await platform.as(COUNSELLOR, (tx) => explainDossier(tx, { dossierId: traveller.dossierId, ...input })));
const receiptOf = ({ decisions }: Awaited<ReturnType<typeof explain>>['own'], question: string) =>
  decisions.find((decision) => decision.question === question)?.receipt;

describe('why?', () => {
  it('Y07 answers every question from what the dossier knows, and asks what it does not know', async () => {
    const { own, other } = await explain();
    expect(other).toBeNull();
    expect(receiptOf(own, 'doelgroep')).toMatchObject({ regime: own.regime, uitkomst: 'onbeslist' });
    expect(receiptOf(own, 'doelgroep')?.ontbreekt).toContain('geboortedatum');
    for (const { receipt } of own.decisions)
      if (receipt?.uitkomst === 'onbeslist') expect(receipt.ontbreekt.length, receipt.vraag).toBeGreaterThan(0);
  });

  it('Y07 lays the same dossier under another regime or day beside it', async () => {
    const { other } = await explain({ regime: 'verplicht-2027', on: '2027-10-01' });
    expect(other).toMatchObject({ regime: 'verplicht-2027', on: '2027-10-01' });
    expect(other && receiptOf(other, 'doelgroep')).toMatchObject({ datum: '2027-10-01' });
    const before = await explain({ on: '2013-01-01' });
    expect(before.other?.decisions.every(({ receipt }) => receipt === null)).toBe(true);
  });

  it('a day that does not exist is refused in words', async () => {
    const refused = await platform.as(COUNSELLOR, (tx) =>
      explainDossier(tx, { dossierId: traveller.dossierId, on: '2026-02-30' }),
    );
    expect(refused).toMatchObject({ fields: { on: 'platform.field-date' } });
  });

  it('the facts grow with the journey', async () => {
    platform.at('2026-12-15T09:00:00Z');
    await arrive(platform, traveller);
    expectOk(await settle(platform, traveller));
    expect(receiptOf((await explain()).own, 'routering')).toMatchObject({ invoer: { gewest: 'vlaams' } });
  });

  it('Y07 what was settled before the arrival is answered with the day that mattered, not with today', async () => {
    platform.at('2027-12-31T09:00:00Z');
    const { own, other } = await explain({ regime: 'decreet-2013' });
    for (const set of [own, other]) {
      const decision = set?.decisions.find(({ question }) => question === 'doelgroep');
      expect(decision).toMatchObject({ past: { what: 'agreed', on: '2026-11-22' }, receipt: { datum: '2026-11-22' } });
      expect(decision?.receipt?.redenen).toContainEqual(
        expect.objectContaining({ regel: 'nog-in-buitenland', voldaan: true }),
      );
    }
    expect(receiptOf(own, 'doelgroep')).toMatchObject({ uitkomst: 'onbeslist' });
    expect(own.decisions.find(({ question }) => question === 'statuut')).toMatchObject({ past: null });
    const onADay = await explain({ on: '2026-12-01' });
    expect(onADay.other && receiptOf(onADay.other, 'doelgroep')).toMatchObject({ datum: '2026-12-01' });
  });

  it('U04 a participant reads their own, a counsellor may not take that road, and each look at a dossier is kept', async () => {
    const { own } = expectOk(await platform.as(traveller.actor, (tx) => explainOwn(tx, {})));
    expect(own.decisions.map(({ question }) => question)).toContain('statuut');
    expect(await platform.as(COUNSELLOR, (tx) => explainOwn(tx, {}))).toMatchObject({ code: 'platform.not-allowed' });
    expect(
      await platform.as(traveller.actor, (tx) => explainDossier(tx, { dossierId: traveller.dossierId })),
    ).toMatchObject({
      code: 'platform.not-allowed',
    });
  });
});

describe('the law as a page', () => {
  it('Y07 lists what is in force on a day, what comes next, and what must still be verified', async () => {
    const view = expectOk(await platform.as(COUNSELLOR, (tx) => readLaw(tx, { on: '2023-02-28' })));
    expect(view.inForce.map(({ parameter }) => parameter.sleutel)).toContain('minimumleeftijd');
    expect(view.next.map(({ op }) => op)).toContain('2023-03-01');
    expect(view.toVerify.every(({ bron }) => ['na-te-kijken', 'aangekondigd'].includes(bron.zekerheid))).toBe(true);
    expect(view.contradictions).toHaveLength(22);
  });
});
