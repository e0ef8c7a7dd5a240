import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/** A migration file: forward only, `YYYYMMDDHHMMSS_table__verb.sql`, in the module it belongs to. */
export interface Migration {
  readonly module: string;
  readonly name: string;
  readonly sql: string;
}

/** All migrations in the order they run: platform first, then the modules from upstream to downstream. */
export function listMigrations(root: string, modules: readonly string[]): Migration[] {
  const folders = [
    ['platform', path.join(root, 'src/platform/server/migrations')],
    ...modules.map((module) => [module, path.join(root, 'src/modules', module, 'server/migrations')]),
  ] as [string, string][];
  return folders.flatMap(([module, folder]) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.sql'))
          .sort()
          .map((name) => ({ module, name, sql: readFileSync(path.join(folder, name), 'utf8') }))
      : [],
  );
}

const digestOf = (migration: Migration) => createHash('sha256').update(migration.sql).digest('hex');

/**
 * Brings the database to the newest schema, under a lock, so that two starts at once do no harm.
 * @returns how many migrations ran
 * @throws when a migration that already ran was changed afterwards: write a new one instead
 */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7301)');
    const done = await recorded(client);
    const open = migrations.filter((migration) => !done.has(`${migration.module}/${migration.name}`));
    for (const migration of migrations) refuseChanged(migration, done);
    if (done.size === 0 || open.length > 0) await runMigrations({ connectionString: ownerUrl });
    for (const migration of open) await apply(client, migration);
    return open.length;
  } finally {
    await client.end();
  }
}

async function recorded(client: pg.Client): Promise<Map<string, string>> {
  await client.query(
    `create table if not exists public.migration
       (name text primary key, digest text not null, applied_at timestamptz not null default now())`,
  );
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from public.migration');
  return new Map(rows.map((row) => [row.name, row.digest]));
}

function refuseChanged(migration: Migration, done: ReadonlyMap<string, string>): void {
  const name = `${migration.module}/${migration.name}`;
  const digest = done.get(name);
  if (digest !== undefined && digest !== digestOf(migration)) {
    throw new Error(`The migration ${name} was changed after it ran. Undo the change and write a new migration.`);
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const name = `${migration.module}/${migration.name}`;
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into public.migration (name, digest) values ($1, $2)', [name, digestOf(migration)]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
