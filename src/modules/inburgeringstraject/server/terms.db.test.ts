import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import { PARTS } from '#composition/modules.ts';
import { ensurePersonas } from '#modules/access/server/index.ts';
import { agencyOf, arrive, COUNSELLOR, handOver, openTraveller, settle, type Traveller } from '#modules/arrival/testing/traveller.ts'; // prettier-ignore
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { getTerms, openTraject, recordAanmelding } from './index.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  await platform.system(async (tx) => ok(await ensurePersonas(tx)));
});
afterAll(() => platform.close());

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

  it('a participant sees their own only, and an agency has its own pages', async () => {
    const traveller = await openTraveller(platform);
    await arrive(platform, traveller);
    const other = await openTraveller(platform);
    const { dossierId } = traveller;
    expect(expectOk(await platform.as(other.actor, (tx) => getTerms(tx, { dossierId }))).terms).toEqual([]);
    expect(await platform.as(agencyOf('agii'), (tx) => getTerms(tx, { dossierId }))).toMatchObject({ ok: false });
  });
});
