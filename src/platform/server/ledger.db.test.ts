import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import { SYSTEM_ACTOR, type Actor } from '#kernel/roles.ts';
import { openTestPlatform, type TestPlatform } from '../testing/test-platform.ts';
import { appendFact, appendFacts, factsOfDossier } from './ledger.ts';
import { registerSubscribers } from './subscribers.ts';

let platform: TestPlatform;
const handled: string[] = [];

beforeAll(async () => {
  registerSubscribers([
    { name: 'test.note', on: ['test.thing-done.v1'], handle: async (_tx, fact) => ok(void handled.push(fact.id)) },
  ]);
  platform = await openTestPlatform({ modules: [], jobs: [] });
});
afterAll(() => platform.close());

const personId = '01980000-0000-7000-8000-000000000001';
const dossierId = '01980000-0000-7000-8000-000000000002';

test.each(['update ledger.fact set type = type', 'delete from ledger.fact', 'truncate ledger.fact'])(
  'a fact that was recorded cannot be changed or taken away by the application: %s',
  async (statement) => {
    await platform.system(async (tx) => ok(await appendFact(tx, { type: 'test.thing-seen.v1', personId })));
    await expect(platform.as(SYSTEM_ACTOR, async ({ db }) => ok(await sql.raw(statement).execute(db)))).rejects.toThrow(/permission denied/); // prettier-ignore
  },
);

test('the same fact sent again changes nothing and starts nothing a second time', async () => {
  const fact = { id: '01980000-0000-7000-8000-00000000000a', type: 'test.thing-done.v1', personId, dossierId, payload: { score: 3 } }; // prettier-ignore
  expect(await platform.system(async (tx) => ok(await appendFact(tx, fact)))).toBe(true);
  await platform.drain();
  expect(await platform.system(async (tx) => ok(await appendFact(tx, { ...fact, payload: { score: 9 } })))).toBe(false);
  await platform.drain();
  const facts = await platform.system(async (tx) => ok(await factsOfDossier(tx, dossierId)));
  expect(facts.map(({ payload }) => payload)).toEqual([{ score: 3 }]);
  expect(handled).toEqual([fact.id]);
});

test('of a batch only what is new is recorded, in the order in which it came', async () => {
  const ids = ['b', 'c', 'd'].map((end) => `01980000-0000-7000-8000-00000000000${end}`);
  const facts = ids.map((id) => ({
    id,
    type: 'test.thing-seen.v1',
    dossierId: '01980000-0000-7000-8000-000000000003',
  }));
  await platform.system(async (tx) => ok(await appendFacts(tx, facts.slice(1, 2))));
  const fresh = await platform.system(async (tx) => ok(await appendFacts(tx, facts)));
  expect([...fresh]).toEqual([ids[0], ids[2]]);
  const kept = await platform.system(async (tx) =>
    ok(await factsOfDossier(tx, '01980000-0000-7000-8000-000000000003')),
  );
  expect(kept.map(({ id }) => id)).toEqual([ids[1], ids[0], ids[2]]);
});

test('a fact keeps when it happened apart from when it was recorded', async () => {
  const happened = new Date('2026-11-01T08:00:00Z');
  const dossier = '01980000-0000-7000-8000-000000000004';
  await platform.system(async (tx) => ok(await appendFact(tx, { type: 'test.thing-seen.v1', dossierId: dossier, occurredAt: happened }))); // prettier-ignore
  const [fact] = await platform.system(async (tx) => ok(await factsOfDossier(tx, dossier)));
  expect(fact).toMatchObject({ occurredAt: happened, recordedAt: platform.clock.now() });
});

test('a participant reads the facts about themselves and of nobody else; without a role nothing is seen', async () => {
  const own = '01980000-0000-7000-8000-000000000011';
  await platform.system(async (tx) => ok(await appendFact(tx, { type: 'test.thing-seen.v1', personId: own })));
  const seenBy = async (actor: Actor) =>
    expectOk(
      await platform.as(actor, async ({ db }) => ok(await db.selectFrom('ledger.fact').select('person_id').execute())),
    );
  expect(await seenBy({ role: 'participant', personId: own })).toEqual([{ person_id: own }]);
  expect(await seenBy({ role: 'partner', organisationId: own })).toEqual([]);
  expect(await seenBy({ role: 'public' })).toEqual([]);
  expect(await platform.db.selectFrom('ledger.fact').selectAll().execute()).toEqual([]);
});
