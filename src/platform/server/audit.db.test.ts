import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { keptProblem, ok, problem } from '#kernel/result.ts';
import { SYSTEM_ACTOR, type Actor } from '#kernel/roles.ts';
import { openTestPlatform, type TestPlatform } from '../testing/test-platform.ts';
import { sealAudit, verifyAudit, writeAudit } from './audit.ts';
import { apart } from './database/transaction.ts';
import { useCase } from './use-case.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform({ modules: [], jobs: [] });
});
afterAll(() => platform.close());

const personId = '01980000-0000-7000-8000-000000000001';
const counsellor: Actor = { role: 'counsellor', accountId: '01980000-0000-7000-8000-000000000009' };

const write = (action: string) =>
  platform.as(counsellor, async (tx) => ok(writeAudit(tx, { action, outcome: 'ok', personIds: [personId] })));
/** Seals until so many more rows are sealed: transactions of the other test databases of this server may hold it up. */
async function seal(count: number): Promise<void> {
  let sealed = 0;
  await expect.poll(async () => (sealed += await platform.system(async (tx) => ok(await sealAudit(tx)))), { interval: 20, timeout: 15_000 }).toBe(count); // prettier-ignore
}
const verify = () => platform.system(async (tx) => ok(await verifyAudit(tx)));
const rows = async () =>
  (await platform.ownerPool.query('select action, outcome, person_id from platform.audit_entry order by id')).rows;

test.each([
  'update platform.audit_entry set action = action',
  'delete from platform.audit_entry',
  'update platform.audit_seal set entries = 0',
  'delete from platform.audit_seal',
])('the application cannot change or take away what was written in the audit trail: %s', async (statement) => {
  await write('test.read-person');
  await expect(platform.as(SYSTEM_ACTOR, async ({ db }) => ok(await sql.raw(statement).execute(db)))).rejects.toThrow(/permission denied/); // prettier-ignore
});

test('the audit trail is sealed into a chain, and a row that its owner changes or removes afterwards is found', async () => {
  await seal((await rows()).length);
  await write('test.read-person');
  await seal(1);
  await write('test.change-person');
  await seal(1);
  await seal(0);
  // The last seal holds that row; how many there were before depends on what else the server was busy with.
  const { seals, brokenAt } = await verify();
  expect(brokenAt).toBeUndefined();

  const change = (to: string) =>
    platform.ownerPool.query("update platform.audit_entry set role = $1 where action = 'test.change-person'", [to]);
  await change('teacher');
  expect((await verify()).brokenAt).toBe(seals);
  await change('counsellor');
  expect((await verify()).brokenAt).toBeUndefined();

  const { rows: taken } = await platform.ownerPool.query('delete from platform.audit_entry where id = (select min(id) from platform.audit_entry) returning id'); // prettier-ignore
  expect(taken).toHaveLength(1);
  expect((await verify()).brokenAt).toBe(1);
});

test('a row that was written before a seal but committed after it is in the next seal', async () => {
  const client = await platform.ownerPool.connect();
  try {
    await client.query('begin');
    await client.query("insert into platform.audit_entry (at, role, action, outcome, correlation_id) values (now(), 'system', 'test.slow', 'ok', gen_random_uuid())"); // prettier-ignore
    await write('test.quick');
    // The quick row waits for the slow one, so that no row ever slips in behind a seal.
    expect(await platform.system(async (tx) => ok(await sealAudit(tx)))).toBe(0);
    await client.query('commit');
  } finally {
    client.release();
  }
  await seal(2);
});

const spec = { roles: ['counsellor', 'participant'], input: z.object({}), kind: 'read' } as const;
const readPerson = useCase({ ...spec, name: 'test.read-somebody' }, async (tx) => ok(tx.touch(personId)));
const refusePerson = useCase({ ...spec, name: 'test.refuse-somebody', kind: 'write' }, async () =>
  problem('platform.not-found'),
);
const countPerson = useCase({ ...spec, name: 'test.count-somebody', kind: 'write' }, async (tx) => {
  tx.touch(personId);
  return keptProblem('platform.not-allowed');
});

test('reading a person leaves a row that names who was read; reading oneself does not', async () => {
  const before = (await rows()).length;
  await platform.as({ role: 'participant', personId }, (tx) => readPerson(tx, {}));
  expect(await rows()).toHaveLength(before);
  await platform.as(counsellor, (tx) => readPerson(tx, {}));
  expect((await rows()).slice(before)).toEqual([{ action: 'test.read-somebody', outcome: 'ok', person_id: personId }]);
});

test('who has not the role is refused before anything is done, and nothing of a refused action remains but what must', async () => {
  const before = (await rows()).length;
  expect(await platform.as({ role: 'partner' }, (tx) => readPerson(tx, {}))).toMatchObject({
    code: 'platform.not-allowed',
  });
  expect(await platform.as(counsellor, (tx) => refusePerson(tx, {}))).toMatchObject({ code: 'platform.not-found' });
  expect(await rows()).toHaveLength(before);
  await platform.as(counsellor, (tx) => countPerson(tx, {}));
  expect((await rows()).slice(before)).toEqual([{ action: 'test.count-somebody', outcome: 'platform.not-allowed', person_id: personId }]); // prettier-ignore
});

test('use cases that share a transaction each leave a row of their own, which names whom it read itself', async () => {
  const other = '01980000-0000-7000-8000-000000000002';
  const reading = (name: `test.${string}`, id: string) =>
    useCase({ name, roles: ['counsellor'], input: z.object({}), kind: 'read' }, async (tx) => {
      tx.touch(id);
      return ok();
    });
  const [one, two] = [reading('test.read-one', personId), reading('test.read-two', other)];
  await platform.as(counsellor, async (tx) => ok(await Promise.all([one(apart(tx), {}), two(apart(tx), {})])));
  const named = (await rows()).filter(({ action }) => action === 'test.read-one' || action === 'test.read-two');
  expect(named.map(({ action, person_id: id }) => [action, id])).toEqual([
    ['test.read-one', personId],
    ['test.read-two', other],
  ]);
});
