import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import { PARTS } from '#composition/modules.ts';
import { ensurePersonas } from '#modules/access/server/index.ts';
import { findNameForms } from '#modules/participant/server/index.ts';
import { openTestPlatform, TEST_NOW, type TestPlatform } from '#platform/testing/test-platform.ts';
import { arrive, COUNSELLOR, dossierOf, openTraveller, settle, type Traveller } from '../testing/traveller.ts';
import { announceTravel, awaitRegistration, cancelTravel, chooseInBrussels, findRegistration, getConnection, getTravel, listConnections, noteOutcomeByStaff, noticeSilence, recordTravelCancelled, reportArrival, tellRegistration } from './index.ts'; // prettier-ignore

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  await platform.system(async (tx) => ok(await ensurePersonas(tx)));
});
afterAll(() => platform.close());
beforeEach(() => platform.at(TEST_NOW));

const travelOf = async ({ actor }: Traveller) => expectOk(await platform.as(actor, (tx) => getTravel(tx, {})));
const signalsOf = ({ dossierId }: Traveller) =>
  platform.system(async (tx) => {
    const rows = await tx.db.selectFrom('voortraject.signal').select('kind').where('dossier_id', '=', dossierId).where('resolved_at', 'is', null).execute();
    return ok(rows.map(({ kind }) => kind));
  }); // prettier-ignore
const factsOf = ({ dossierId }: Traveller) =>
  platform.system(async (tx) => ok(await tx.db.selectFrom('ledger.fact').selectAll().where('dossier_id', '=', dossierId).orderBy('sequence').execute())); // prettier-ignore

describe('the journey', () => {
  it('P07 the participant announces, puts off and cancels a journey, each with its reason', async () => {
    const traveller = await openTraveller(platform, { completed: true });
    expectOk(await platform.as(traveller.actor, (tx) => announceTravel(tx, { plannedOn: '2026-12-10' })));
    expect(await travelOf(traveller)).toMatchObject({ step: 'travelling', plannedOn: '2026-12-10' });
    expectOk(
      await platform.as(traveller.actor, (tx) => cancelTravel(tx, { reason: 'visa-not-yet', plannedOn: '2027-01-15' })),
    );
    expect(await travelOf(traveller)).toMatchObject({ step: 'travelling', plannedOn: '2027-01-15' });
    expectOk(await platform.as(traveller.actor, (tx) => cancelTravel(tx, { reason: 'contract-broken' })));
    expect(await travelOf(traveller)).toMatchObject({ step: 'announce', plannedOn: null });
    expect((await dossierOf(platform, traveller)).status).toBe('completed');
    const cancelled = (await factsOf(traveller)).filter(({ type }) => type === 'arrival.travel-cancelled.v1');
    expect(cancelled.map(({ payload }) => (payload as { reason: string }).reason)).toEqual([
      'visa-not-yet',
      'contract-broken',
    ]);
  });

  it.each([
    ['2026-11-21', 'arrival.date-passed'],
    ['2029-11-23', 'arrival.date-too-far'],
    ['tomorrow', 'platform.field-date'],
  ])('P07 a planned day %s is refused with a sentence beside the field', async (plannedOn, code) => {
    const traveller = await openTraveller(platform);
    const result = await platform.as(traveller.actor, (tx) => announceTravel(tx, { plannedOn }));
    expect(result).toMatchObject({ ok: false, fields: { plannedOn: code } });
  });

  it('P09 a journey that was never announced can be cancelled too, as in the pilots', async () => {
    const traveller = await openTraveller(platform, { completed: true });
    const about = { personId: traveller.personId, dossierId: traveller.dossierId };
    await platform.system((tx) =>
      recordTravelCancelled(tx, { ...about, reason: 'contract-broken', occurredAt: new Date('2024-02-01') }),
    );
    expect((await dossierOf(platform, traveller)).status).toBe('completed');
  });

  it('P07 the counsellor records the same on the word of the person', async () => {
    const traveller = await openTraveller(platform);
    const { dossierId } = traveller;
    expectOk(await platform.as(COUNSELLOR, (tx) => announceTravel(tx, { dossierId, plannedOn: '2026-12-10' })));
    expectOk(await platform.as(COUNSELLOR, (tx) => reportArrival(tx, { dossierId, arrivedOn: '2026-11-20' })));
    expectOk(await platform.as(COUNSELLOR, (tx) => awaitRegistration(tx, { dossierId })));
    expect(await travelOf(traveller)).toMatchObject({
      step: 'awaiting',
      arrivedOn: '2026-11-20',
      // Eight working days: the sources differ, L199 chooses.
      reportBy: '2026-12-02',
    });
    const told = (await factsOf(traveller)).map(({ payload }) => (payload as { toldBy?: string }).toldBy);
    expect(told.filter(Boolean)).toEqual(['counsellor', 'counsellor', 'counsellor']);
  });

  it('a participant cannot report about the dossier of somebody else', async () => {
    const [one, other] = [await openTraveller(platform), await openTraveller(platform)];
    expectOk(
      await platform.as(one.actor, (tx) => reportArrival(tx, { dossierId: other.dossierId, arrivedOn: '2026-11-20' })),
    );
    expect((await dossierOf(platform, other)).status).toBe('registered');
    expect((await dossierOf(platform, one)).status).toBe('arrived');
  });

  it('P10 the page names the last day to sign up, three months after arrival', async () => {
    const traveller = await openTraveller(platform);
    expectOk(await platform.as(traveller.actor, (tx) => reportArrival(tx, { arrivedOn: '2026-11-21' })));
    expect(await travelOf(traveller)).toMatchObject({ step: 'arrived', signUpBy: '2027-02-21' });
  });
});

describe('silence', () => {
  it('P07 a planned day that passed a week ago without a word calls the counsellor, once, until word comes', async () => {
    const traveller = await openTraveller(platform, { completed: true });
    expectOk(await platform.as(traveller.actor, (tx) => announceTravel(tx, { plannedOn: '2026-12-01' })));
    platform.at('2026-12-07T12:00:00Z');
    await platform.system(async (tx) => ok(await noticeSilence(tx)));
    expect(await signalsOf(traveller)).toEqual([]);
    platform.at('2026-12-08T12:00:00Z');
    await platform.system(async (tx) => ok(await noticeSilence(tx)));
    await platform.system(async (tx) => ok(await noticeSilence(tx)));
    expect(await signalsOf(traveller)).toEqual(['arrival.travel-date-passed']);
    expectOk(await platform.as(traveller.actor, (tx) => cancelTravel(tx, { reason: 'family' })));
    expect(await signalsOf(traveller)).toEqual([]);
  });

  it('P07 P08 who arrived and is not registered after thirty days is asked how it goes', async () => {
    const traveller = await openTraveller(platform);
    await arrive(platform, traveller);
    platform.at('2026-12-23T12:00:00Z');
    await platform.system(async (tx) => ok(await noticeSilence(tx)));
    expect(await signalsOf(traveller)).toEqual(['arrival.silent-after-arrival']);
    expectOk(await platform.as(traveller.actor, (tx) => awaitRegistration(tx, {})));
    expect(await signalsOf(traveller)).toEqual([]);
  });
});

describe('the registration', () => {
  it('A07 the municipality decides who follows up, with a receipt that names no municipality', async () => {
    const traveller = await openTraveller(platform);
    await arrive(platform, traveller);
    expectOk(await settle(platform, traveller, { municipality: 'Gent', region: 'vlaams' }));
    const registration = await platform.system(async (tx) => ok(await findRegistration(tx, traveller.dossierId)));
    expect(registration).toMatchObject({
      municipality: 'Gent',
      routing: 'amal',
      receipt: { vraag: 'routering', uitkomst: 'amal' },
    });
    const { rows } = await platform.ownerPool.query('select * from arrival.registration where dossier_id = $1', [
      traveller.dossierId,
    ]);
    expect(JSON.stringify(rows)).not.toContain('Gent');
    expect(await travelOf(traveller)).toMatchObject({ step: 'offered', organisation: { code: 'amal' } });
  });

  it('E04 the spelling of the Rijksregister is kept beside the other forms', async () => {
    const traveller = await openTraveller(platform);
    await arrive(platform, traveller);
    const told = {
      registeredOn: '2026-11-22',
      municipality: 'Leuven',
      region: 'vlaams',
      given: 'Raniah',
      family: 'Salih',
    } as const;
    expectOk(await platform.as(traveller.actor, (tx) => tellRegistration(tx, told)));
    const forms = await platform.system(async (tx) =>
      ok((await findNameForms(tx, [traveller.personId])).get(traveller.personId)),
    );
    expect(forms?.map(({ kind, family }) => [kind, family])).toEqual([['latin', 'Saleh (fictief)'], ['rijksregister', 'Salih']]); // prettier-ignore
  });

  it('V01 in Brussels the newcomer is asked, and only then Bon is offered the dossier', async () => {
    const traveller = await openTraveller(platform);
    await arrive(platform, traveller);
    expectOk(await settle(platform, traveller, { municipality: 'Ixelles', region: 'brussels' }));
    expect(await travelOf(traveller)).toMatchObject({ step: 'choose', organisation: null });
    expect(await signalsOf(traveller)).toEqual(['arrival.brussels-choice']);
    expectOk(await platform.as(traveller.actor, (tx) => chooseInBrussels(tx, { choice: 'bon' })));
    expect(await travelOf(traveller)).toMatchObject({ step: 'offered', organisation: { code: 'bon' } });
    expect(await signalsOf(traveller)).toEqual([]);
  });

  it('V01 a BAPA is outside: nothing is handed over, the person is informed', async () => {
    const traveller = await openTraveller(platform);
    await arrive(platform, traveller);
    expectOk(await settle(platform, traveller, { municipality: 'Brussel', region: 'brussels' }));
    expectOk(await platform.as(traveller.actor, (tx) => chooseInBrussels(tx, { choice: 'bapa' })));
    expect(await travelOf(traveller)).toMatchObject({ step: 'outside', routing: 'bapa' });
    const granted = await platform.ownerPool.query('select from platform.visibility where person_id = $1', [
      traveller.personId,
    ]);
    expect(granted.rowCount).toBe(0);
    expect((await factsOf(traveller)).at(-1)).toMatchObject({
      type: 'arrival.outcome-noted.v1',
      payload: { outcome: 'chose-bapa' },
    });
  });

  it('A07 an unclear place calls the counsellor; the correction leads on', async () => {
    const traveller = await openTraveller(platform);
    await arrive(platform, traveller);
    expectOk(await settle(platform, traveller, { municipality: 'Deurne', region: 'vlaams' }));
    expect(await signalsOf(traveller)).toEqual(['arrival.routing-unclear']);
    expect(await travelOf(traveller)).toMatchObject({ step: 'checking' });
    const right = {
      dossierId: traveller.dossierId,
      registeredOn: '2026-11-22',
      municipality: 'Antwerpen',
      region: 'vlaams',
    } as const;
    expectOk(await platform.as(COUNSELLOR, (tx) => tellRegistration(tx, right)));
    expect(await travelOf(traveller)).toMatchObject({ step: 'offered', organisation: { code: 'atlas' } });
    expect(await signalsOf(traveller)).toEqual([]);
  });

  it('P01 a registration needs an arrival, and cannot lie before it', async () => {
    const traveller = await openTraveller(platform);
    expect(await settle(platform, traveller)).toMatchObject({ code: 'arrival.not-arrived' });
    await arrive(platform, traveller);
    const early = { registeredOn: '2026-11-20', municipality: 'Mechelen', region: 'vlaams' } as const;
    const result = await platform.as(traveller.actor, (tx) => tellRegistration(tx, early));
    expect(result).toMatchObject({ fields: { registeredOn: 'arrival.date-before-arrival' } });
  });
});

describe('the counsellor', () => {
  it('P09 W09 sees everybody on the way and notes what became of them', async () => {
    const traveller = await openTraveller(platform);
    const { dossierId } = traveller;
    await arrive(platform, traveller);
    expectOk(await platform.as(COUNSELLOR, (tx) => noteOutcomeByStaff(tx, { dossierId, outcome: 'pregnancy' })));
    expectOk(await platform.as(COUNSELLOR, (tx) => noteOutcomeByStaff(tx, { dossierId, outcome: 'no-interest' })));
    const list = expectOk(await platform.as(COUNSELLOR, (tx) => listConnections(tx, {})));
    expect(list.rows.find((row) => row.dossierId === dossierId)).toMatchObject({ status: 'arrived', name: 'Rania Saleh (fictief)', due: '2027-02-21' });
    const one = expectOk(await platform.as(COUNSELLOR, (tx) => getConnection(tx, { dossierId })));
    expect(one.outcomes.map(({ outcome }) => outcome)).toEqual(['pregnancy', 'no-interest']);
    expect((await factsOf(traveller)).map(({ type }) => type)).toContain('arrival.interest-withdrawn.v1');
  }); // prettier-ignore
});
