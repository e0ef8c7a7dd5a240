import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok, problem } from '#kernel/result.ts';
import { PUBLIC_ACTOR, type Actor } from '#kernel/roles.ts';
import { openTestPlatform, type TestPlatform } from '../../testing/test-platform.ts';
import { findSetting, setSetting } from '../setting.ts';
import { asSystem, carryAlong, openDatabase, withTx, type Connections, type Database, type Tx } from './transaction.ts';

let platform: TestPlatform;
let single: Database;
let narrow: Connections;
beforeAll(async () => {
  platform = await openTestPlatform({ modules: [], jobs: [] });
  await platform.ownerPool.query('create table public.shape (one integer); grant select on public.shape to vooraf_app');
  await platform.ownerPool.query('insert into public.shape values (1)');
  // One connection only: whatever a transaction leaves behind, the next one finds.
  single = openDatabase(String(platform.ownerPool.options.connectionString), { setRole: true, max: 1 });
  narrow = { ...platform, db: single };
});
afterAll(async () => {
  await single.destroy();
  await platform.close();
});

const person = (): Actor => ({ role: 'participant', accountId: randomUUID(), personId: randomUUID() });
const whoIs = async ({ db }: Pick<Tx, 'db'> | { db: Database }) => {
  const { rows } = await sql<Record<'role' | 'account' | 'person' | 'organisation', string | null>>`
    select platform.role() as role, platform.account() as account, platform.person() as person,
           platform.organisation() as organisation`.execute(db);
  return rows[0];
};
const NOBODY = { role: '', account: null, person: null, organisation: null };

test('who acts ends with the transaction, whatever its outcome: the next on the same connection finds nobody', async () => {
  const one = person();
  const outcomes = [
    () => withTx(narrow, one, async (tx) => ok(await whoIs(tx))),
    () => withTx(narrow, one, async () => problem('platform.not-found')),
    () => withTx(narrow, one, (tx) => asSystem(tx, async () => ok())),
    () => withTx(narrow, one, async (tx) => ok(await sql`select 1 / 0`.execute(tx.db))).catch(() => {}),
    () => withTx(narrow, one, (tx) => asSystem(tx, async ({ db }) => ok(await sql`select 1 / 0`.execute(db)))).catch(() => {}), // prettier-ignore
  ];
  for (const run of outcomes) {
    await run();
    expect(await whoIs({ db: single })).toEqual(NOBODY);
    expect(await withTx(narrow, PUBLIC_ACTOR, async (tx) => ok(await whoIs(tx)))).toEqual(ok({ ...NOBODY, role: 'public' })); // prettier-ignore
  }
});

test('many transactions at once on few connections each act as their own', async () => {
  const actors = Array.from({ length: 40 }, person);
  const seen = await Promise.all(
    actors.map((actor) =>
      platform.as(actor, async (tx) => {
        const [first, system, last] = await Promise.all([whoIs(tx), asSystem(tx, whoIs), whoIs(tx)]);
        return ok({ first, system, last });
      }),
    ),
  );
  for (const [index, { accountId: account, personId }] of actors.entries()) {
    const own = { ...NOBODY, role: 'participant', account, person: personId };
    expect(seen[index]).toEqual(ok({ first: own, system: { ...own, role: 'system' }, last: own }));
  }
});

test('only what is asked in the name of the platform has its rights, also while other queries are under way', async () => {
  const result = await platform.as(PUBLIC_ACTOR, (tx) =>
    asSystem(tx, async (system) => ok(await Promise.all([whoIs(tx), whoIs(system), whoIs(tx), whoIs(system)]))),
  );
  expect(result.ok && result.value.map((each) => each?.role)).toEqual(['public', 'system', 'public', 'system']);
});

test('nothing passes through a transaction that is over, though its connection serves the next', async () => {
  let kept: Tx | undefined;
  let elevated: Tx | undefined;
  await withTx(narrow, person(), async (tx) => {
    kept = tx;
    await asSystem(tx, async (system) => void (elevated = system));
    return ok();
  });
  await withTx(narrow, { role: 'system' }, async () => {
    await expect(whoIs(kept as Tx)).rejects.toThrow('over');
    await expect(whoIs(elevated as Tx)).rejects.toThrow('over');
    return ok();
  });
});

test('queries asked at once are carried out in that order, and one that fails undoes all', async () => {
  const read = await platform.as(PUBLIC_ACTOR, async (tx) => {
    const [, first, , second] = await Promise.all([
      setSetting(tx, 'order', 1), findSetting(tx, 'order'), setSetting(tx, 'order', 2), findSetting(tx, 'order'),
    ]); // prettier-ignore
    return ok([first, second]);
  });
  expect(read).toEqual(ok([1, 2]));
  const failing = platform.as(PUBLIC_ACTOR, async (tx) =>
    ok(await Promise.all([setSetting(tx, 'order', 3), sql`select 1 / 0`.execute(tx.db), setSetting(tx, 'order', 4)])),
  );
  await expect(failing).rejects.toThrow('division by zero');
  expect(await platform.system(async (tx) => ok(await findSetting(tx, 'order')))).toBe(2);
});

test('what nobody waits for is carried out before what is asked next, in the name of whoever asked it', async () => {
  const set = (tx: Tx, value: number) => carryAlong(tx, sql`update platform.setting set value = to_jsonb(${value}::integer) where name = 'order'`.compile(tx.db)); // prettier-ignore
  const note = (tx: Tx) => carryAlong(tx, sql`insert into public.role_seen select platform.role()`.compile(tx.db));
  await platform.ownerPool.query('create table public.role_seen (role text); grant insert on public.role_seen to vooraf_app'); // prettier-ignore
  const read = await platform.as(PUBLIC_ACTOR, async (tx) => {
    await setSetting(tx, 'order', 5);
    set(tx, 6);
    const first = await findSetting(tx, 'order');
    note(tx);
    await asSystem(tx, async (system) => note(system));
    note(tx);
    set(tx, 7);
    return ok(first);
  });
  expect(read).toEqual(ok(6));
  expect(await platform.system(async (tx) => ok(await findSetting(tx, 'order')))).toBe(7);
  const { rows } = await platform.ownerPool.query('select role from public.role_seen');
  expect(rows.map(({ role }) => role)).toEqual(['public', 'system', 'public']);
});

test('when what nobody waits for fails, the transaction fails and says why', async () => {
  const fail = (tx: Tx) => carryAlong(tx, sql`select 1 / 0`.compile(tx.db));
  const last = platform.as(PUBLIC_ACTOR, async (tx) => {
    await setSetting(tx, 'carried', 1);
    fail(tx);
    return ok();
  });
  await expect(last).rejects.toThrow('division by zero');
  const inBetween = platform.as(PUBLIC_ACTOR, async (tx) => {
    fail(tx);
    return ok(await findSetting(tx, 'carried'));
  });
  await expect(inBetween).rejects.toThrow('division by zero');
  expect(await platform.system(async (tx) => ok(await findSetting(tx, 'carried')))).toBeUndefined();
});

test('an error that somebody swallows does not become a success', async () => {
  const work = platform.as(PUBLIC_ACTOR, async (tx) => {
    await setSetting(tx, 'swallowed', 1);
    await sql`select 1 / 0`.execute(tx.db).catch(() => {});
    return ok();
  });
  await expect(work).rejects.toThrow();
  expect(await platform.system(async (tx) => ok(await findSetting(tx, 'swallowed')))).toBeUndefined();
});

test('what is asked often is planned once, and a plan that a migration made stale costs one failure', async () => {
  const look = () => withTx(narrow, PUBLIC_ACTOR, async (tx) => ok((await sql`select * from public.shape where one = ${1}`.execute(tx.db)).rows)); // prettier-ignore
  for (let time = 0; time < 8; time += 1) expect(await look()).toEqual(ok([{ one: 1 }]));
  const { rows } = await sql<{ uses: number }>`
    select (generic_plans + custom_plans)::int as uses from pg_prepared_statements where statement like '%public.shape%'`.execute(
    single,
  );
  expect(rows).toEqual([{ uses: 4 }]);
  await platform.ownerPool.query('alter table public.shape add column two integer');
  await expect(look()).rejects.toThrow('cached plan');
  expect(await look()).toEqual(ok([{ one: 1, two: null }]));
});

test('what is asked often means the same as what is asked once: every kind of value goes in and comes out as it was', async () => {
  const sent = {
    text: 'a "b" \\\\ {c},\'d\' é 🙂', list: ['x,"y"', '\\\\', 'NULL', '', '{}', '"\n\t"', '"🙂\u2028"', '\\\\u0041', '"\u007f"'], numbers: [1, 2.5], ids: [randomUUID()],
    bytes: Buffer.from([0, 92, 255]), several: [Buffer.from([0, 1]), Buffer.from('é')], at: new Date('2026-03-29T00:59:59.123Z'),
    moments: [new Date('1969-12-31T23:00:00.001Z')], yes: true, marks: [true, false], count: 9_007_199_254_740_991, nothing: null, json: { a: [1, null, '"'] },
  }; // prettier-ignore
  const ask = () =>
    withTx(narrow, PUBLIC_ACTOR, async (tx) => ok((await sql<typeof sent>`
      select ${sent.text}::text as text, ${sent.list}::text[] as list, ${sent.numbers}::float8[] as numbers, ${sent.ids}::uuid[]::text[] as ids,
        ${sent.bytes}::bytea as bytes, ${sent.several}::bytea[] as several, ${sent.at}::timestamptz as at, ${sent.moments}::timestamptz[] as moments,
        ${sent.yes}::boolean as yes, ${sent.marks}::boolean[] as marks, ${sent.count}::bigint as count, ${sent.nothing}::text as nothing, ${sent.json}::jsonb as json`.execute(tx.db)).rows)); // prettier-ignore
  for (let time = 0; time < 8; time += 1) expect(await ask()).toEqual(ok([sent]));
});

test('an answer that cannot be read is an error of who asked it, and of nobody else', async () => {
  const read = (text: string) => withTx(narrow, PUBLIC_ACTOR, async (tx) => ok((await sql<{ of: Record<string, unknown> }>`select ${text}::json as of`.execute(tx.db)).rows)); // prettier-ignore
  for (let time = 0; time < 7; time += 1) expect(await read('{"a":1}')).toEqual(ok([{ of: { a: 1 } }]));
  await expect(read('{')).rejects.toThrow('invalid input syntax');
  const invalid = withTx(narrow, PUBLIC_ACTOR, async (tx) => ok(await sql`select ${new Date(Number.NaN)}::timestamptz`.execute(tx.db))); // prettier-ignore
  await expect(invalid).rejects.toThrow('Invalid time value');
  expect(await read('{"a":2}')).toEqual(ok([{ of: { a: 2 } }]));
});
