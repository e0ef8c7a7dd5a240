import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import { PARTS } from '#composition/modules.ts';
import { ensurePersonas } from '#modules/access/server/index.ts';
import { agencyOf, arrive, COUNSELLOR, dossierOf, handOver, openTraveller, runningHandover, settle } from '#modules/arrival/testing/traveller.ts'; // prettier-ignore
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { findAftercare, getTrajectory, listTrajectories, openTraject, recordAanmelding, recordExemptionTest, tellAanmelding, tellExemptionTest } from './index.ts'; // prettier-ignore

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  await platform.system(async (tx) => ok(await ensurePersonas(tx)));
});
afterAll(() => platform.close());

const AGII = agencyOf('agii');

describe('opening the regular trajectory', () => {
  it('P01 P11 the agency that accepted opens it once, with its receipt and four pillars to be determined', async () => {
    const traveller = await openTraveller(platform, { completed: true });
    const handoverId = await handOver(platform, traveller);
    const id = expectOk(await platform.as(AGII, (tx) => openTraject(tx, { handoverId })));
    expect(expectOk(await platform.as(AGII, (tx) => openTraject(tx, { handoverId })))).toBe(id);
    expect((await dossierOf(platform, traveller)).status).toBe('regular-started');
    const view = expectOk(await platform.as(AGII, (tx) => getTrajectory(tx, { trajectoryId: id })));
    expect(view.pillars).toEqual(
      ['maatschappelijke-orientatie', 'nt2', 'vdab', 'pnt'].map((pillar) => ({ pillar, state: 'te-bepalen' })),
    );
    expect(view.reasons.map(({ voldaan }) => voldaan)).toEqual([true, true, true]);
    expect(view.person).toMatchObject({ name: 'Rania Saleh (fictief)', advice: { uitkomst: 'eerst-gesprek' } });
    const list = expectOk(await platform.as(AGII, (tx) => listTrajectories(tx, {})));
    expect(list.rows.map(({ trajectoryId }) => trajectoryId)).toContain(id);
  });

  it('E06 P01 an offer that was not accepted opens nothing', async () => {
    const traveller = await openTraveller(platform);
    await arrive(platform, traveller);
    expectOk(await settle(platform, traveller));
    const { id: handoverId } = await runningHandover(platform, traveller);
    expect(await platform.as(AGII, (tx) => openTraject(tx, { handoverId }))).toMatchObject({
      code: 'inburgeringstraject.may-not-open',
    });
    expect((await dossierOf(platform, traveller)).status).toBe('handover-offered');
  });

  it('P11 another agency cannot open it or look at it', async () => {
    const handoverId = await handOver(platform, await openTraveller(platform));
    const unknown = { code: 'inburgeringstraject.trajectory-unknown' };
    expect(await platform.as(agencyOf('amal'), (tx) => openTraject(tx, { handoverId }))).toMatchObject(unknown);
    const trajectoryId = expectOk(await platform.as(AGII, (tx) => openTraject(tx, { handoverId })));
    expect(await platform.as(agencyOf('amal'), (tx) => getTrajectory(tx, { trajectoryId }))).toMatchObject(unknown);
    expect(await platform.as(COUNSELLOR, (tx) => openTraject(tx, { handoverId }))).toMatchObject({
      code: 'platform.not-allowed',
    });
  });
});

describe('signing up and the exemption test', () => {
  it('P10 signing up needs an arrival but no hand-over, and is judged by calendar months', async () => {
    const traveller = await openTraveller(platform);
    const about = { personId: traveller.personId, dossierId: traveller.dossierId };
    expect(await platform.as(COUNSELLOR, (tx) => recordAanmelding(tx, { ...about, on: '2026-11-22' }))).toMatchObject({ code: 'inburgeringstraject.not-arrived' });
    await arrive(platform, traveller);
    const early = await platform.as(COUNSELLOR, (tx) => recordAanmelding(tx, { ...about, on: '2026-11-20' }));
    expect(early).toMatchObject({ fields: { on: 'inburgeringstraject.before-arrival' } });
    expect(expectOk(await platform.as(COUNSELLOR, (tx) => recordAanmelding(tx, { ...about, on: '2027-02-22' })))).toEqual({ withinTerm: false });
    expect(expectOk(await platform.as(COUNSELLOR, (tx) => recordAanmelding(tx, { ...about, on: '2027-02-22' })))).toEqual({ withinTerm: false });
    const other = await platform.as(COUNSELLOR, (tx) => recordAanmelding(tx, { ...about, on: '2027-02-21' }));
    expect(other).toMatchObject({ code: 'inburgeringstraject.signed-up-already' });
  }); // prettier-ignore

  it('P10 what staff types is not in the future', async () => {
    const traveller = await openTraveller(platform);
    await arrive(platform, traveller);
    const result = await platform.as(COUNSELLOR, (tx) =>
      tellAanmelding(tx, { dossierId: traveller.dossierId, on: '2026-11-23' }),
    );
    expect(result).toMatchObject({ fields: { on: 'inburgeringstraject.date-in-future' } });
  });

  it('M04 keeps scores, verdict and receipt of an exemption test, typed as people type', async () => {
    const traveller = await openTraveller(platform);
    const handoverId = await handOver(platform, traveller);
    expectOk(await platform.as(AGII, (tx) => openTraject(tx, { handoverId })));
    const { dossierId, personId } = traveller;
    const typed = { dossierId, on: '2026-11-22', general: '80,0 %', sokkel: '81.82' };
    expect(expectOk(await platform.as(AGII, (tx) => tellExemptionTest(tx, typed)))).toEqual({ passed: true });
    const failed = { dossierId, personId, on: '2026-11-21', general: 79, sokkel: 100 };
    expect(await platform.system((tx) => recordExemptionTest(tx, failed))).toEqual({ passed: false });
    const after = expectOk(await platform.as(AGII, async (tx) => ok(await findAftercare(tx, dossierId))));
    expect(after.tests.map(({ on, passed }) => [on, passed])).toEqual([['2026-11-21', false], ['2026-11-22', true]]);
    const wrong = await platform.as(AGII, (tx) => tellExemptionTest(tx, { ...typed, general: 'goed', sokkel: '101' }));
    expect(wrong).toMatchObject({ fields: { general: 'inburgeringstraject.not-a-percentage', sokkel: 'inburgeringstraject.not-a-percentage' } });
  }); // prettier-ignore

  it('M04 a test before arrival does not exist: only in Belgium', async () => {
    const traveller = await openTraveller(platform);
    const test = {
      personId: traveller.personId,
      dossierId: traveller.dossierId,
      on: '2026-11-22',
      general: 90,
      sokkel: 90,
    };
    expect(await platform.as(AGII, (tx) => recordExemptionTest(tx, test))).toMatchObject({ ok: false });
    expect(await platform.as({ role: 'system' }, (tx) => recordExemptionTest(tx, test))).toMatchObject({
      code: 'inburgeringstraject.not-arrived',
    });
  });
});
