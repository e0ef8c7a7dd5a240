import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { PARTS } from '#composition/modules.ts';
import { demonstrationPerson, loadDemonstration } from '#composition/demonstration/load.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';

/** Tables that hold nothing of a person, each with the reason. */
const WITHOUT_POLICY: Readonly<Record<string, string>> = {
  'platform.audit_seal': 'digests only',
  'platform.data_key': 'wrapped keys, useless without the master key',
  'platform.development_mail': 'development only; empty in production',
  'platform.attempt': 'keyed digests only',
  'platform.setting': 'facts of the installation',
};

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  await loadDemonstration(platform);
});
afterAll(() => platform.close());

interface Table {
  readonly name: string;
  readonly secured: boolean;
  readonly hasPerson: boolean;
}

async function tables(): Promise<Table[]> {
  const { rows } = await platform.ownerPool.query<Table>(`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id') as "hasPerson"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')
      and has_table_privilege('vooraf_app', c.oid, 'SELECT')
    order by 1`);
  return rows;
}

/** Everybody who has no business with Salma. */
const STRANGERS: Readonly<Record<string, Actor>> = {
  'nobody at all': { role: 'public' },
  'another participant': { role: 'participant', accountId: crypto.randomUUID(), personId: demonstrationPerson('omar') },
  'a teacher of another group': { role: 'teacher', accountId: crypto.randomUUID() },
  'another partner': { role: 'partner', accountId: crypto.randomUUID(), organisationId: crypto.randomUUID() },
  'an agency without a hand-over': {
    role: 'agency',
    accountId: crypto.randomUUID(),
    organisationId: crypto.randomUUID(),
  },
};

/** Rows about a person that a stranger may read all the same, each with the reason. */
const MAY_READ: Readonly<Record<string, readonly string[]>> = {};

async function rowsOf(actor: Actor, table: string, personId: string): Promise<number> {
  const result = await platform.as(actor, async (tx) => {
    const { rows } = await sql<{
      count: number;
    }>`select count(*) from ${sql.table(table)} where person_id = ${personId}`.execute(tx.db);
    return ok(Number(rows[0]?.count ?? 0));
  });
  return result.ok ? result.value : -1;
}

test('every table has row-level security, or a reason why it needs none', async () => {
  const open = (await tables())
    .filter(({ name, secured }) => !secured && !(name in WITHOUT_POLICY))
    .map(({ name }) => name);
  expect(open).toEqual([]);
});

test('K06 whoever has no business with a person reads none of their rows in any table', async () => {
  const victim = demonstrationPerson('salma');
  const withPerson = (await tables()).filter(({ hasPerson }) => hasPerson).map(({ name }) => name);
  const leaks: string[] = [];
  let filled = 0;
  for (const table of withPerson) {
    if ((await rowsOf({ role: 'system' }, table, victim)) > 0) filled += 1;
    for (const [who, actor] of Object.entries(STRANGERS)) {
      const seen = await rowsOf(actor, table, victim);
      if (seen !== 0 && !MAY_READ[table]?.includes(who)) leaks.push(`${who} sees ${seen} rows of ${table}`);
    }
  }
  expect(leaks).toEqual([]);
  // The test means something only while the demonstration fills many of these tables.
  expect(filled).toBeGreaterThan(10);
});

test('K06 the wall before each table shows exactly whom the one question about visibility names, whoever asks', async () => {
  const { rows: walls } = await platform.ownerPool.query<{ name: string; column: string }>(`
    select n.nspname || '.' || c.relname as name,
           substring(pg_get_expr(p.polqual, p.polrelid) from 'platform\\.sees\\((\\w+)\\)') as column
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where p.polname = 'sees_person'`);
  expect(walls.length).toBeGreaterThan(20);
  const { rows: grants } = await platform.ownerPool.query<{ grantee_id: string }>('select distinct grantee_id from platform.visibility'); // prettier-ignore
  const grantees = grants.flatMap(({ grantee_id: id }): Actor[] => [
    { role: 'teacher', accountId: id },
    { role: 'agency', accountId: crypto.randomUUID(), organisationId: id },
  ]);
  const others: Actor[] = [{ role: 'counsellor', accountId: crypto.randomUUID() }, { role: 'participant', accountId: crypto.randomUUID(), personId: demonstrationPerson('salma') }]; // prettier-ignore
  let seenByGrant = 0;
  for (const { name, column } of walls) {
    const all = (await platform.ownerPool.query<{ id: string }>(`select distinct ${column} as id from ${name}`)).rows.map(({ id }) => id); // prettier-ignore
    for (const actor of [...Object.values(STRANGERS), ...grantees, ...others]) {
      await platform.as(actor, async (tx) => {
        const shown = await sql<{ id: string }>`select distinct ${sql.ref(column)} as id from ${sql.table(name)} order by 1`.execute(tx.db); // prettier-ignore
        const named = await sql<{ id: string }>`select id from unnest(${all}::uuid[]) id where platform.sees(id) order by 1`.execute(tx.db); // prettier-ignore
        expect(shown.rows, `${name} as ${actor.role}`).toEqual(named.rows);
        if (grantees.includes(actor)) seenByGrant += shown.rows.length;
        return ok();
      });
    }
  }
  // The test means something only while teachers and agencies see somebody.
  expect(seenByGrant).toBeGreaterThan(20);
});

test('a fact and an audit row can be neither changed nor deleted by the application, as whoever it acts', async () => {
  for (const statement of ['update ledger.fact set type = type', 'delete from ledger.fact', 'update platform.audit_entry set action = action', 'delete from platform.audit_entry', 'truncate ledger.fact']) {
    const attempt = platform.as({ role: 'system' }, async (tx) => ok(await sql.raw(statement).execute(tx.db)));
    await expect(attempt, statement).rejects.toThrow('permission denied');
  } // prettier-ignore
});
