import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptProblem, ok, problem } from '#kernel/result.ts';
import { PUBLIC_ACTOR } from '#kernel/roles.ts';
import { openTestPlatform, type TestPlatform } from '../testing/test-platform.ts';
import { asSystem, type Tx } from './database/transaction.ts';
import { addJob } from './queue.ts';
import { countAttempt, forgetAttempts } from './rate-limit.ts';
import { findSetting, setSetting } from './setting.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform({ modules: [], jobs: [] });
});
afterAll(() => platform.close());

const setting = (name: string) => platform.system(async (tx) => ok(await findSetting(tx, name)));
const roleOf = async (tx: Tx) =>
  (await sql<{ role: string }>`select platform.role() as role`.execute(tx.db)).rows[0]?.role;

test('a problem undoes all that was written, the jobs too', async () => {
  const result = await platform.as(PUBLIC_ACTOR, async (tx) => {
    await setSetting(tx, 'undone', 1);
    await addJob(tx, 'test.never', {});
    return problem('platform.not-found');
  });
  expect(result).toEqual({ ok: false, code: 'platform.not-found' });
  expect(await setting('undone')).toBeUndefined();
  expect(await platform.db.selectFrom('platform.job').selectAll().execute()).toEqual([]);
});

test('a refusal that says so keeps what was written, so that a failed try counts', async () => {
  const result = await platform.as(PUBLIC_ACTOR, async (tx) => {
    await setSetting(tx, 'kept', 1);
    return keptProblem('platform.not-allowed');
  });
  expect(result).toMatchObject({ ok: false, code: 'platform.not-allowed' });
  expect(await setting('kept')).toBe(1);
});

test('a fault undoes all and is heard as it is', async () => {
  const work = platform.as(PUBLIC_ACTOR, (tx) =>
    asSystem(tx, async ({ db }) => ok(await sql`select 1 / 0 as never`.execute(db))),
  );
  await expect(work).rejects.toThrow(/division by zero/);
});

test('a step in the name of the platform ends with the step, also when it fails and somebody catches that', async () => {
  await platform.as(PUBLIC_ACTOR, async (tx) => {
    expect(await asSystem(tx, roleOf)).toBe('system');
    expect(await roleOf(tx)).toBe('public');
    await expect(asSystem(tx, () => Promise.reject(new Error('fails')))).rejects.toThrow('fails');
    expect(await roleOf(tx)).toBe('public');
    await asSystem(tx, async (system) => asSystem(system, async () => {}));
    expect(await roleOf(tx)).toBe('public');
    return ok();
  });
});

test('attempts are counted per key and window, and the key is not kept readable', async () => {
  const limit = { bucket: 'test.tries', max: 2, windowMinutes: 10 };
  const attempt = (key: string) => platform.as(PUBLIC_ACTOR, (tx) => countAttempt(tx, limit, key));
  expect([await attempt('a@b.be'), await attempt('a@b.be')].map((result) => result.ok)).toEqual([true, true]);
  platform.at('2026-11-22T09:03:30Z');
  expect(await attempt('a@b.be')).toMatchObject({ code: 'platform.too-many-attempts', values: { minutes: 7 } });
  expect(await attempt('c@d.be')).toMatchObject({ ok: true });
  const { rows } = await platform.ownerPool.query('select a::text as line from platform.attempt a');
  expect(JSON.stringify(rows)).not.toContain(Buffer.from('a@b.be').toString('hex'));
  platform.at('2026-11-22T09:10:00Z');
  expect(await attempt('a@b.be')).toMatchObject({ ok: true });
  platform.at('2026-11-24T09:10:00Z');
  await platform.system(async (tx) => ok(await forgetAttempts(tx)));
  expect((await platform.ownerPool.query('select from platform.attempt')).rowCount).toBe(0);
});
