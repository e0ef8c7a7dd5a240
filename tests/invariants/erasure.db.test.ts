import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { expectOk, ok } from '#kernel/result.ts';
import { ensurePersonas } from '#modules/access/server/index.ts';
import { agencyOf, handOver, openTraveller, type Traveller } from '#modules/arrival/testing/traveller.ts';
import { getConnection, tellProcedure } from '#modules/arrival/server/index.ts';
import {
  determineTrajectory,
  getTerms,
  getTrajectory,
  listTrajectories,
  openTraject,
  suspendTrajectory,
} from '#modules/inburgeringstraject/server/index.ts';
import { addHouseholdMember, erasePerson, getDossier, listErasures, recordIntake, searchForDossiers, signAgreement, stop } from '#modules/voortraject/server/index.ts'; // prettier-ignore
import { counsellorOf, GOOD_INTAKE, newcomer, registered } from '#modules/voortraject/testing/people.ts';
import { openTestPlatform, TEST_NOW, type TestPlatform } from '#platform/testing/test-platform.ts';

const COORDINATOR = { role: 'coordinator', accountId: crypto.randomUUID() } as const;
/** The term is 24 months; the clock starts at TEST_NOW, 22 November 2026. */
const [DAY_BEFORE, OVER] = ['2028-11-21T12:00:00Z', '2028-11-22T12:00:00Z'];

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  await platform.system(async (tx) => ok(await ensurePersonas(tx)));
});
afterAll(() => platform.close());
beforeEach(() => platform.at(TEST_NOW));

/** The job at a moment, and all that follows from it. */
async function erase(at: string): Promise<void> {
  platform.at(at);
  await platform.jobs.find(({ name }) => name === 'voortraject.erase-after-retention')?.run(platform, {});
  await platform.drain();
}

const count = async (sql: string, ...values: unknown[]): Promise<number> => {
  const { rows } = await platform.ownerPool.query<{ count: string }>(`select count(*) from ${sql}`, values);
  return Number(rows[0]?.count);
};

/** Every sealed column of every table about a person that still holds something of this one. */
async function sealedOf(personId: string): Promise<string[]> {
  const { rows } = await platform.ownerPool.query<{ place: string; column: string }>(`
    select c.table_schema || '.' || c.table_name as place, c.column_name as column
    from information_schema.columns c
    where c.column_name like '%sealed' and exists (
      select from information_schema.columns p
      where p.table_schema = c.table_schema and p.table_name = c.table_name and p.column_name = 'person_id')`);
  expect(rows.length).toBeGreaterThan(10);
  const found: string[] = [];
  for (const { place, column } of rows) {
    if ((await count(`${place} where person_id = $1 and ${column} is not null`, personId)) > 0)
      found.push(`${place}.${column}`);
  }
  return found;
}

/** Somebody who registered, talked, signed and named their family, and was then stopped. */
async function stopped() {
  const els = await counsellorOf(platform, 'Els (fictief)');
  const salma = await newcomer(platform);
  const dossier = await registered(platform, salma);
  const said = { alone: 'yes', diploma: 'yes', outcome: 'admitted' } as const;
  const intake = { ...GOOD_INTAKE, ...said, dossierId: dossier.id, moments: [...GOOD_INTAKE.moments] };
  expectOk(await platform.as(els, (tx) => recordIntake(tx, intake)));
  expectOk(
    await platform.as(salma, (tx) =>
      signAgreement(tx, { version: '2026-11', name: 'سلمى حداد', read: 'yes', language: 'ar' }),
    ),
  );
  expectOk(
    await platform.as(salma, (tx) => addHouseholdMember(tx, { name: 'Omar', relation: 'partner', adult: 'yes' })),
  );
  await platform.drain();
  expectOk(
    await platform.as(els, (tx) => stop(tx, { dossierId: dossier.id, reason: 'absent', note: 'Drie keer afwezig' })),
  );
  return { els, salma, dossier };
}

test('U02 when the term is over nothing that was sealed is left, nor the key, nor the account; facts stay', async () => {
  const { els, salma, dossier } = await stopped();
  const { personId } = salma;
  expect((await sealedOf(personId)).length).toBeGreaterThan(5);
  const facts = await count('ledger.fact where person_id = $1', personId);
  await erase(DAY_BEFORE);
  expect(await count('platform.data_key where subject_id = $1', personId)).toBe(1);

  await erase(OVER);
  expect(await sealedOf(personId)).toEqual([]);
  expect(await count('platform.data_key where subject_id = $1', personId)).toBe(0);
  expect(await count('access.account where person_id = $1 and (disabled_at is null or email_sealed is not null)', personId)).toBe(0); // prettier-ignore
  expect(await count('participant.household_member where told_by = $1', personId)).toBe(0);
  expect(await count('participant.person where person_id = $1 and coalesce(nationality, country_of_stay, time_zone) is null', personId)).toBe(1); // prettier-ignore
  expect(await count('ledger.fact where person_id = $1', personId)).toBe(facts + 1);

  const view = expectOk(await platform.as(els, (tx) => getDossier(tx, { dossierId: dossier.id })));
  expect(view).toMatchObject({ number: dossier.number, status: 'stopped', erasedAt: new Date(OVER), intake: null, stopNote: null }); // prettier-ignore
  expect(view.card.latinName).toBe('');
  const found = expectOk(await platform.as(els, (tx) => searchForDossiers(tx, { number: dossier.number })));
  expect(found).toMatchObject([{ number: dossier.number, name: '' }]);
});

test('U02 erasing leaves one audit row, however often the job runs', async () => {
  const { salma } = await stopped();
  const rows = () => count("platform.audit_entry where person_id = $1 and action = 'voortraject.erase-person'", salma.personId); // prettier-ignore
  await erase(OVER);
  await erase('2028-12-22T12:00:00Z');
  expect(await rows()).toBe(1);
});

test('U02 who registered again is not erased with their first dossier', async () => {
  const { salma } = await stopped();
  await registered(platform, salma);
  await erase(OVER);
  expect(await count('platform.data_key where subject_id = $1', salma.personId)).toBe(1);
});

test('U02 nobody but the platform erases, and it only when the term is over', async () => {
  const { els, salma } = await stopped();
  const { personId } = salma;
  expect(await platform.as(els, (tx) => erasePerson(tx, { personId }))).toMatchObject({ code: 'platform.not-allowed' });
  await expect(platform.as(els, async (tx) => ok(await tx.vault.erase(tx, personId)))).rejects.toThrow(
    'only the platform',
  );
  expect(await platform.system((tx) => erasePerson(tx, { personId }))).toEqual({ erased: false });
});

test('U02 a coordinator sees a month ahead what will be erased', async () => {
  const { dossier, els } = await stopped();
  const numbers = async (at: string) => {
    platform.at(at);
    return expectOk(await platform.as(COORDINATOR, (tx) => listErasures(tx, {}))).rows.filter(({ dossierId }) => dossierId === dossier.id); // prettier-ignore
  };
  expect(await numbers('2028-10-22T12:00:00Z')).toEqual([]);
  expect(await numbers('2028-10-23T12:00:00Z')).toMatchObject([{ number: dossier.number, eraseOn: '2028-11-22' }]);
  expect(await platform.as(els, (tx) => listErasures(tx, {}))).toMatchObject({ code: 'platform.not-allowed' });
  await erase(OVER);
  expect(await numbers(OVER)).toEqual([]);
});

test('U02 after a regular trajectory the other modules forget too, and their pages still open', async () => {
  const traveller: Traveller = await openTraveller(platform, { completed: true });
  const handoverId = await handOver(platform, traveller);
  const agency = agencyOf('agii');
  const trajectoryId = expectOk(await platform.as(agency, (tx) => openTraject(tx, { handoverId })));
  expectOk(await platform.as(agency, (tx) => determineTrajectory(tx, { trajectoryId, statuut: 'rechthebbend' })));
  const opschorting = { trajectoryId, reason: 'medisch', from: '2026-11-22', until: '2026-11-30' } as const;
  expectOk(await platform.as(agency, (tx) => suspendTrajectory(tx, opschorting)));
  expectOk(await platform.as(traveller.actor, (tx) => tellProcedure(tx, { gezinshereniger: 'belg' })));
  await platform.drain();
  await erase(OVER);
  expect(await sealedOf(traveller.personId)).toEqual([]);
  expect(await platform.as(agency, (tx) => getTrajectory(tx, { trajectoryId }))).toMatchObject({ ok: false });
  expectOk(await platform.as(agency, (tx) => listTrajectories(tx, {})));
  expectOk(await platform.as(COORDINATOR, (tx) => getConnection(tx, { dossierId: traveller.dossierId })));
  expectOk(await platform.as(COORDINATOR, (tx) => getTerms(tx, { dossierId: traveller.dossierId })));
});
