import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import { PARTS } from '#composition/modules.ts';
import { ensurePersonas } from '#modules/access/server/index.ts';
import { agencyOf, handOver, openTraveller } from '#modules/arrival/testing/traveller.ts';
import { ensurePerson } from '#modules/participant/server/index.ts';
import { factsOfDossier } from '#platform/server/ledger.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { determineTrajectory, getTrajectory, openTraject } from './index.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  await platform.system(async (tx) => ok(await ensurePersonas(tx)));
});
afterAll(() => platform.close());

const AGII = agencyOf('agii');
const WORKLESS = { statuut: 'verplicht', werkt: 'no', studeert: 'no', magWerken: 'yes' } as const;
const NONE = { resultaatMaatschappelijkeOrientatie: 'niet-afgelegd', nt2Resultaat: 'niet-afgelegd', pntVoldaan: 'no' } as const; // prettier-ignore

async function opened() {
  const traveller = await openTraveller(platform);
  await platform.system(async (tx) => {
    await ensurePerson(tx, { personId: traveller.personId, language: 'ar', birthDate: '1990-05-01' });
    return ok();
  });
  const handoverId = await handOver(platform, traveller);
  const trajectoryId = expectOk(await platform.as(AGII, (tx) => openTraject(tx, { handoverId })));
  return { ...traveller, trajectoryId };
}
type Told = Parameters<typeof determineTrajectory>[1];
const tell = (told: Told) => platform.as(AGII, (tx) => determineTrajectory(tx, told));
const look = async (trajectoryId: string) =>
  expectOk(await platform.as(AGII, (tx) => getTrajectory(tx, { trajectoryId })));

describe('what the law says of a regular trajectory', () => {
  it('Q01 Q11 keeps the receipt of each decision and gives the pillars their state', async () => {
    const { trajectoryId } = await opened();
    expect((await look(trajectoryId)).decisions).toEqual([]);
    expectOk(await tell({ trajectoryId, ...WORKLESS }));
    const view = await look(trajectoryId);
    expect(view.pillars.map(({ state }) => state)).toEqual(['verplicht', 'verplicht', 'verplicht', 'verplicht']);
    expect(view.decisions.map(({ vraag, uitkomst }) => [vraag, uitkomst])).toEqual([
      ['inburgeringscontract', 'mag-tekenen'],
      ['pijlers', 'alle-verplicht'],
    ]);
    expect(view.decisions[1]).toMatchObject({ versie: 'inburgeringsdecreet/2023-01-01', invoer: { geboortedatum: 'gekend' } }); // prettier-ignore
    expect(view.circumstances).toEqual(WORKLESS);
  });

  it('Q11 somebody who works chooses about participation and network', async () => {
    const { trajectoryId } = await opened();
    expectOk(await tell({ trajectoryId, ...WORKLESS, werkt: 'yes' }));
    const view = await look(trajectoryId);
    expect(view.pillars.at(-1)).toEqual({ pillar: 'pnt', state: 'facultatief' });
    expect(view.decisions[1]?.tegenstrijdigheden).toEqual(['CC15']);
  });

  it('what is not known leaves the pillars to be determined and is named', async () => {
    const { trajectoryId } = await opened();
    expectOk(await tell({ trajectoryId, statuut: 'verplicht' }));
    const view = await look(trajectoryId);
    expect(view.pillars.map(({ state }) => state)).toContain('te-bepalen');
    expect(view.decisions[1]).toMatchObject({ uitkomst: 'onbeslist', ontbreekt: ['magWerken', 'werkt', 'studeert'] });
  });

  it('G06 G08 a contract is kept once; from then on the attest is decided, until all goals are reached', async () => {
    const { trajectoryId, dossierId } = await opened();
    const signed = { trajectoryId, ...WORKLESS, contractGetekendOp: '2026-11-22' };
    expectOk(await tell({ ...signed, ...NONE }));
    const before = await look(trajectoryId);
    expect(before.decisions.map(({ uitkomst }) => uitkomst)).toEqual(['mag-tekenen', 'alle-verplicht', 'loopt', 'nog-niet']); // prettier-ignore
    expectOk(await tell({ ...signed, resultaatMaatschappelijkeOrientatie: 'geslaagd', nt2Resultaat: 'geslaagd', vdabIngeschrevenOp: '2026-11-22', pntVoldaan: 'yes' })); // prettier-ignore
    expectOk(await tell({ ...signed, resultaatMaatschappelijkeOrientatie: 'geslaagd', nt2Resultaat: 'geslaagd', vdabIngeschrevenOp: '2026-11-22', pntVoldaan: 'yes' })); // prettier-ignore
    const after = await look(trajectoryId);
    expect(after.decisions.map(({ uitkomst }) => uitkomst)).toEqual(['mag-tekenen', 'alle-verplicht', 'tijdig', 'behaald']); // prettier-ignore
    const facts = await platform.system(async (tx) => ok(await factsOfDossier(tx, dossierId)));
    expect(facts.map(({ type }) => type).filter((type) => /contract-signed|attest-earned/.test(type))).toEqual(['inburgeringstraject.contract-signed.v1', 'inburgeringstraject.attest-earned.v1']); // prettier-ignore
  });

  it('G06 refuses a contract that the law does not allow, and days that cannot be', async () => {
    const { trajectoryId } = await opened();
    const refused = await tell({ trajectoryId, statuut: 'niet-in-doelgroep', contractGetekendOp: '2026-11-22' });
    expect(refused).toMatchObject({ fields: { contractGetekendOp: 'inburgeringstraject.may-not-sign' } });
    const early = await tell({ trajectoryId, ...WORKLESS, contractGetekendOp: '2020-01-01', nt2EindeVoorzienOp: '2019-12-31' }); // prettier-ignore
    expect(early).toMatchObject({ fields: { contractGetekendOp: 'inburgeringstraject.before-registration', nt2EindeVoorzienOp: 'inburgeringstraject.before-contract' } }); // prettier-ignore
    const late = await tell({ trajectoryId, ...WORKLESS, contractGetekendOp: '2026-11-23' });
    expect(late).toMatchObject({ fields: { contractGetekendOp: 'inburgeringstraject.date-in-future' } });
    expect((await look(trajectoryId)).decisions).toEqual([]);
  });

  it('P11 another agency cannot decide about it', async () => {
    const { trajectoryId } = await opened();
    expect(
      await platform.as(agencyOf('amal'), (tx) => determineTrajectory(tx, { trajectoryId, ...WORKLESS })),
    ).toMatchObject({ code: 'inburgeringstraject.trajectory-unknown' });
  });
});
