import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import { PARTS } from '#composition/modules.ts';
import { ensurePersonas } from '#modules/access/server/index.ts';
import { agencyOf, arrive, COUNSELLOR, handOver, openTraveller, settle, type Traveller } from '#modules/arrival/testing/traveller.ts'; // prettier-ignore
import { awaitRegistration, tellProcedure } from '#modules/arrival/server/index.ts';
import { ensurePerson } from '#modules/participant/server/index.ts';
import { factsOfDossier } from '#platform/server/ledger.ts';
import { openTestPlatform, TEST_NOW, type TestPlatform } from '#platform/testing/test-platform.ts';
import { determineTrajectory, getTerms, openTraject, recordAanmelding, resumeTrajectory, suspendTrajectory } from './index.ts'; // prettier-ignore

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  await platform.system(async (tx) => ok(await ensurePersonas(tx)));
});
afterAll(() => platform.close());

async function opened() {
  const traveller = await openTraveller(platform, { completed: true });
  const { personId } = traveller;
  await platform.system(async (tx) =>
    ok(await ensurePerson(tx, { personId, language: 'ar', birthDate: '1990-05-01' })),
  );
  const handoverId = await handOver(platform, traveller);
  const trajectoryId = expectOk(await platform.as(agencyOf('agii'), (tx) => openTraject(tx, { handoverId })));
  return { ...traveller, trajectoryId };
}

const termsOf = async ({ actor }: Traveller) => expectOk(await platform.as(actor, (tx) => getTerms(tx, {})));
const endsOf = async (traveller: Traveller) =>
  Object.fromEntries((await termsOf(traveller)).terms.map(({ id, end, state }) => [id, [end, state]]));

describe('the terms of a dossier', () => {
  it('P10 C06 begin with the arrival, and move on with the registration and the hand-over', async () => {
    const traveller = await openTraveller(platform);
    expect(await endsOf(traveller)).toEqual({});
    await arrive(platform, traveller);
    // Which region is not known yet, so whether the Flemish term holds is not sure.
    const arrived = await termsOf(traveller);
    expect(arrived.planningOnly).toBe('law.alleen-planning');
    expect(arrived.terms).toMatchObject([
      { id: 'melding-gemeente', end: '2026-12-02', otherReading: '2026-11-29', state: 'loopt', missing: [] },
      { id: 'aanmelding', end: '2027-02-21', state: 'loopt', missing: ['gewest'] },
    ]);
    expectOk(await settle(platform, traveller));
    expect(await endsOf(traveller)).toEqual({
      overdracht: ['2026-12-06', 'loopt'],
      aanmelding: ['2027-02-21', 'loopt'],
    });
  });

  it('G11 P10 run on into the regular trajectory, and what is done is done', async () => {
    const traveller = await openTraveller(platform, { completed: true });
    const handoverId = await handOver(platform, traveller);
    const { personId, dossierId } = traveller;
    expectOk(await platform.as(agencyOf('agii'), (tx) => openTraject(tx, { handoverId })));
    expectOk(await platform.as(COUNSELLOR, (tx) => recordAanmelding(tx, { personId, dossierId, on: '2026-11-22' })));
    expect(await endsOf(traveller)).toEqual({
      overdracht: ['2026-12-06', 'voldaan'],
      aanmelding: ['2027-02-21', 'voldaan'],
      richttermijn: ['2027-11-22', 'loopt'],
      bewaring: ['2028-11-22', 'loopt'],
    });
    const seen = expectOk(await platform.as(COUNSELLOR, (tx) => getTerms(tx, { dossierId })));
    expect(seen.terms.map(({ id }) => id)).toContain('richttermijn');
  });

  it('C05 C06 follow what was told of the visa and of the municipality', async () => {
    const traveller = await openTraveller(platform);
    const visa = { gezinshereniger: 'belg', gezinsvorming: 'no', dossierVolledigOp: '2026-06-01', beslissingOp: '2026-11-01', visumToegekendOp: '2026-11-10', visumGeldigTot: '2027-02-10' } as const; // prettier-ignore
    expectOk(await platform.as(traveller.actor, (tx) => tellProcedure(tx, visa)));
    expect(await endsOf(traveller)).toEqual({
      verblijfsbeslissing: ['2026-12-01', 'voldaan'],
      'geldigheid-beslissing': ['2027-05-01', 'voldaan'],
      'visum-d': ['2027-02-10', 'loopt'],
    });
    await arrive(platform, traveller);
    expectOk(await platform.as(traveller.actor, (tx) => awaitRegistration(tx, { reportedOn: '2026-11-22' })));
    expect(await endsOf(traveller)).toMatchObject({
      'visum-d': ['2027-02-10', 'voldaan'],
      'melding-gemeente': ['2026-12-02', 'voldaan'],
    });
  });

  it('R03 Q04 follow what the agency tells: contract, registration for work, and every opschorting', async () => {
    const { trajectoryId, ...traveller } = await opened();
    const AGII = agencyOf('agii');
    const contract = { trajectoryId, statuut: 'verplicht', magWerken: 'yes', werkt: 'no', studeert: 'no', contractGetekendOp: '2026-11-22', pntVoldaan: 'no' } as const; // prettier-ignore
    expectOk(await platform.as(AGII, (tx) => determineTrajectory(tx, contract)));
    expect(await endsOf(traveller)).toMatchObject({
      vdab: ['2027-01-22', 'loopt'],
      richttermijn: ['2027-11-22', 'loopt'],
    });
    const suspend = (from: string, until?: string) =>
      platform.as(AGII, (tx) =>
        suspendTrajectory(tx, { trajectoryId, reason: 'medisch', from, ...(until && { until }) }),
      );
    platform.at('2027-01-10T09:00:00Z');
    expectOk(
      await platform.as(AGII, (tx) => determineTrajectory(tx, { ...contract, vdabIngeschrevenOp: '2027-01-10' })),
    );
    expectOk(await suspend('2027-01-04'));
    expect(await endsOf(traveller)).toMatchObject({
      vdab: [null, 'voldaan'],
      richttermijn: [null, 'opgeschort'],
    });
    expectOk(await platform.as(AGII, (tx) => resumeTrajectory(tx, { trajectoryId, until: '2027-01-08' })));
    expect(await endsOf(traveller)).toMatchObject({
      vdab: ['2027-01-27', 'voldaan'],
      richttermijn: ['2027-11-27', 'loopt'],
    });
    // What the agency reads of the registration for work is the same last day.
    const again = expectOk(await platform.as(AGII, (tx) => determineTrajectory(tx, { ...contract, vdabIngeschrevenOp: '2027-01-10' }))); // prettier-ignore
    expect(again.vdab?.waarden).toMatchObject({ uiterste: '2027-01-27' });
    expectOk(await suspend('2027-02-01', '2027-02-10'));
    expect(await endsOf(traveller)).toMatchObject({ richttermijn: ['2027-12-07', 'loopt'] });
    platform.at(TEST_NOW);
  });

  it('R03 an opschorting has an end after its beginning, begins in the trajectory, and no day is suspended twice', async () => {
    const { trajectoryId } = await opened();
    const suspend = (from: string, until?: string, agency = 'agii') =>
      platform.as(agencyOf(agency), (tx) => suspendTrajectory(tx, { trajectoryId, reason: 'persoonlijk', from, ...(until && { until }) })); // prettier-ignore
    expect(await suspend('2026-11-21')).toMatchObject({ fields: { from: 'inburgeringstraject.before-trajectory' } });
    expect(await suspend('2026-12-02', '2026-12-01')).toMatchObject({ fields: { until: 'inburgeringstraject.ends-before-it-begins' } }); // prettier-ignore
    expectOk(await suspend('2026-12-02', '2026-12-10'));
    expect(await suspend('2026-12-10')).toMatchObject({
      fields: { from: 'inburgeringstraject.opschorting-recorded-already' },
    });
    const resume = (until: string) =>
      platform.as(agencyOf('agii'), (tx) => resumeTrajectory(tx, { trajectoryId, until }));
    expect(await resume('2026-12-11')).toMatchObject({ code: 'inburgeringstraject.not-suspended' });
    expectOk(await suspend('2026-12-11'));
    expect(await resume('2026-12-10')).toMatchObject({
      fields: { until: 'inburgeringstraject.ends-before-it-begins' },
    });
    expect(await suspend('2027-01-01', undefined, 'atlas')).toMatchObject({ code: 'inburgeringstraject.trajectory-unknown' }); // prettier-ignore
  });

  it('U02 the receipt and the fact of an opschorting do not tell the reason', async () => {
    const { trajectoryId, dossierId } = await opened();
    expectOk(await platform.as(agencyOf('agii'), (tx) => suspendTrajectory(tx, { trajectoryId, reason: 'medisch', from: '2026-11-22' }))); // prettier-ignore
    const { rows } = await platform.ownerPool.query('select * from inburgeringstraject.opschorting where trajectory_id = $1', [trajectoryId]); // prettier-ignore
    const facts = await platform.system(async (tx) => ok(await factsOfDossier(tx, dossierId)));
    expect(facts.at(-1)).toMatchObject({
      type: 'inburgeringstraject.opschorting-recorded.v1',
      payload: { from: '2026-11-22' },
    });
    expect(JSON.stringify([rows, facts])).not.toContain('medisch');
  });

  it('a participant sees their own only, and an agency has its own pages', async () => {
    const traveller = await openTraveller(platform);
    await arrive(platform, traveller);
    const other = await openTraveller(platform);
    const { dossierId } = traveller;
    expect(expectOk(await platform.as(other.actor, (tx) => getTerms(tx, { dossierId }))).terms).toEqual([]);
    expect(await platform.as(agencyOf('agii'), (tx) => getTerms(tx, { dossierId }))).toMatchObject({ ok: false });
  });
});
