import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import { PARTS } from '#composition/modules.ts';
import { ensurePersonas } from '#modules/access/server/index.ts';
import { factsOfDossier } from '#platform/server/ledger.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { agencyOf, arrive, COUNSELLOR, handOver, openTraveller, type Traveller } from '../testing/traveller.ts';
import { awaitRegistration, findProcedure, getTravel, getWindow, tellProcedure } from './index.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  await platform.system(async (tx) => ok(await ensurePersonas(tx)));
});
afterAll(() => platform.close());

const KNOWN = { gezinshereniger: 'belg', gezinsvorming: 'no', dossierVolledigOp: '2026-10-01' } as const;
const tell = ({ actor }: Traveller, told: Omit<Parameters<typeof tellProcedure>[1], 'dossierId'>) =>
  platform.as(actor, (tx) => tellProcedure(tx, told));
const windowOf = async ({ actor }: Traveller) => expectOk(await platform.as(actor, (tx) => getWindow(tx, {})));

describe('what is told of the visa', () => {
  it('A14 C04 gives a window, always with the sentence that it is for planning; nothing told asks what is missing', async () => {
    const traveller = await openTraveller(platform);
    expect((await windowOf(traveller)).receipt).toMatchObject({
      uitkomst: 'onbeslist',
      ontbreekt: ['dossierVolledigOp'],
    });
    expectOk(await tell(traveller, KNOWN));
    const { receipt, told, open, toldOn } = await windowOf(traveller);
    expect({ told, open, toldOn }).toEqual({ told: KNOWN, open: true, toldOn: '2026-11-22' });
    expect(receipt).toMatchObject({
      uitkomst: 'venster',
      waarden: { eindeTermijn: '2027-04-01', voorbehoud: 'law.alleen-planning' },
    });
    expect(receipt.redenen).toContainEqual(expect.objectContaining({ regel: 'geen-invloed', voldaan: true }));
  });

  it('C05 a visa that was received, and its printed last day, say until when somebody can travel', async () => {
    const traveller = await openTraveller(platform);
    const visa = { beslissingOp: '2026-11-01', visumToegekendOp: '2026-11-10', visumGeldigTot: '2027-02-10' };
    expectOk(await tell(traveller, { ...KNOWN, ...visa }));
    expect((await windowOf(traveller)).receipt.waarden.fasen?.reis).toMatchObject({ laatst: '2027-02-10' });
  });

  it('a day to come, or before the one that comes first, is refused at its field', async () => {
    const traveller = await openTraveller(platform);
    expect(await tell(traveller, { ...KNOWN, beslissingOp: '2026-11-23' })).toMatchObject({
      fields: { beslissingOp: 'arrival.date-in-future' },
    });
    expect(await tell(traveller, { ...KNOWN, beslissingOp: '2026-09-30' })).toMatchObject({
      fields: { beslissingOp: 'arrival.day-before-earlier' },
    });
    expect(await tell(traveller, { visumToegekendOp: '2026-11-10', visumGeldigTot: '2026-11-09' })).toMatchObject({
      fields: { visumGeldigTot: 'arrival.day-before-earlier' },
    });
    expect((await windowOf(traveller)).told).toEqual({});
  });

  it('the counsellor records it on the person’s word, and the newest word holds', async () => {
    const traveller = await openTraveller(platform);
    expectOk(await tell(traveller, KNOWN));
    const { dossierId } = traveller;
    expectOk(await platform.as(COUNSELLOR, (tx) => tellProcedure(tx, { dossierId, ...KNOWN, gezinshereniger: 'derdelander' }))); // prettier-ignore
    expect((await windowOf(traveller)).told).toMatchObject({ gezinshereniger: 'derdelander' });
    expect(expectOk(await platform.as(COUNSELLOR, (tx) => getWindow(tx, { dossierId }))).told).toEqual({
      ...KNOWN,
      gezinshereniger: 'derdelander',
    });
  });

  it('U02 the ledger tells that something was told and which, never a day or who waits for somebody', async () => {
    const traveller = await openTraveller(platform);
    expectOk(await tell(traveller, KNOWN));
    const facts = await platform.system(async (tx) => ok(await factsOfDossier(tx, traveller.dossierId)));
    const told = facts.filter(({ type }) => type === 'arrival.procedure-told.v1');
    expect(told.map(({ payload }) => payload)).toEqual([
      { known: ['dossierVolledigOp', 'gezinshereniger', 'gezinsvorming'], toldBy: 'participant' },
    ]);
  });

  it('K06 an agency that took somebody on reads nothing of it, nor does another participant', async () => {
    const traveller = await openTraveller(platform, { completed: true });
    expectOk(await tell(traveller, KNOWN));
    await handOver(platform, traveller);
    const dossier = { id: traveller.dossierId, personId: traveller.personId };
    const other = await openTraveller(platform);
    for (const actor of [agencyOf('agii'), other.actor]) {
      const read = await platform.as(actor, async (tx) => ok(await findProcedure(tx, dossier)));
      expect(read).toEqual({ ok: true, value: { procedure: {}, at: null } });
    }
    expect(
      await platform.as(agencyOf('agii'), (tx) => getWindow(tx, { dossierId: traveller.dossierId })),
    ).toMatchObject({ ok: false });
  });
});

describe('the day at the municipality', () => {
  const wait = ({ actor }: Traveller, reportedOn?: string) =>
    platform.as(actor, (tx) => awaitRegistration(tx, reportedOn === undefined ? {} : { reportedOn }));
  const travelOf = async ({ actor }: Traveller) => expectOk(await platform.as(actor, (tx) => getTravel(tx, {})));

  it('C06 is told with the waiting or later, and then the last day to go there is asked no more', async () => {
    const traveller = await openTraveller(platform);
    await arrive(platform, traveller);
    expectOk(await wait(traveller));
    expect(await travelOf(traveller)).toMatchObject({ step: 'awaiting', reportBy: '2026-12-02', reportedOn: null });
    expectOk(await wait(traveller, '2026-11-22'));
    expect(await travelOf(traveller)).toMatchObject({ step: 'awaiting', reportBy: null, reportedOn: '2026-11-22' });
  });

  it('C06 a day before the arrival or to come is refused; the day of the arrival is not', async () => {
    const traveller = await openTraveller(platform);
    await arrive(platform, traveller);
    expect(await wait(traveller, '2026-11-20')).toMatchObject({ fields: { reportedOn: 'arrival.date-before-arrival' } }); // prettier-ignore
    expect(await wait(traveller, '2026-11-23')).toMatchObject({ fields: { reportedOn: 'arrival.date-in-future' } });
    expect(await travelOf(traveller)).toMatchObject({ step: 'arrived', reportedOn: null });
    expectOk(await wait(traveller, '2026-11-21'));
  });
});
