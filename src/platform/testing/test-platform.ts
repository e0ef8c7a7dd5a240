import { createHash, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { systemIds } from '#kernel/ids.ts';
import { SYSTEM_ACTOR, type Actor } from '#kernel/roles.ts';
import { expectOk, type Result } from '#kernel/result.ts';
import { loadDictionaries } from '../i18n/load-messages.ts';
import { readConfig } from '../server/config.ts';
import { listMigrations, migrate } from '../server/database/migrate.ts';
import { openDatabase, withTx, type Tx } from '../server/database/transaction.ts';
import { drainJobs } from '../server/jobs.ts';
import { openLog } from '../server/log.ts';
import type { Letter } from '../server/mail.ts';
import type { Parts, Platform } from '../server/platform.ts';
import { openVault } from '../server/vault.ts';

/** A platform on a database of its own, made from a migrated template; time stands still. */
export interface TestPlatform extends Platform {
  /** Mails that were handed over, newest last. */
  readonly letters: Letter[];
  /** Sets the frozen moment. */
  at(iso: string): void;
  /** Runs work as an actor; gives the result. */
  as<T>(actor: Actor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>>;
  /** Runs work as the platform itself; a problem fails the test. */
  system<T>(work: (tx: Tx) => Promise<Result<T>>): Promise<T>;
  /** Runs all waiting jobs. */
  drain(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../../..');
export const TEST_NOW = '2026-11-22T09:00:00Z';

/** Opens a fresh platform for a test file. The server is started once for the whole run (see `global-setup.ts`). */
export async function openTestPlatform(parts: Parts): Promise<TestPlatform> {
  const server = process.env['VOORAF_TEST_SERVER'];
  if (!server) throw new Error('the test server is not running: use the vitest project "db"');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await withTemplate(server, parts, async (admin, template) => {
    await admin.query(`create database ${name} template ${template}`);
  });
  const ownerUrl = server.replace(/\/postgres$/, `/${name}`);
  const config = readConfig({ VOORAF_ENV: 'test', VOORAF_DATA: path.join(tmpdir(), 'vooraf-test'), LOG_LEVEL: 'silent' }, root); // prettier-ignore
  const ownerPool = new pg.Pool({ connectionString: ownerUrl, max: 4 });
  ownerPool.on('error', () => {});
  ownerPool.on('connect', (client) => client.on('error', () => {}));
  const db = openDatabase(ownerUrl, { setRole: true, max: 6 });
  const letters: Letter[] = [];
  let now = new Date(TEST_NOW);
  const platform: TestPlatform = {
    config, ownerPool, db, letters,
    log: openLog('silent'),
    vault: openVault(createHash('sha256').update('test').digest()),
    signingKey: createHash('sha256').update('sign').digest(),
    ids: systemIds,
    clock: { offset: 0, now: () => new Date(now) },
    jobs: parts.jobs,
    dictionaries: loadDictionaries(root),
    mailer: { send: async (letter) => void letters.push(letter) },
    at: (iso) => void (now = new Date(iso)),
    as: (actor, work) => withTx(platform, actor, work),
    system: async (work) => expectOk(await withTx(platform, SYSTEM_ACTOR, work)),
    drain: () => drainJobs(platform, ownerPool),
    close: async () => {
      await db.destroy();
      await ownerPool.end();
      const admin = new pg.Client({ connectionString: server });
      await admin.connect();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  }; // prettier-ignore
  return platform;
}

/** The template is migrated once per set of migrations and shared by all files of the run. */
async function withTemplate(
  server: string,
  parts: Parts,
  work: (admin: pg.Client, template: string) => Promise<void>,
): Promise<void> {
  // prettier-ignore
  const migrations = listMigrations(root, parts.modules);
  const digest = createHash('sha256')
    .update(migrations.map(({ sql }) => sql).join('\0'))
    .digest('hex')
    .slice(0, 16);
  const template = `template_${digest}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(7303)');
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      await admin.query(`create database ${template}_new`);
      await migrate(server.replace(/\/postgres$/, `/${template}_new`), migrations);
      await admin.query(`alter database ${template}_new rename to ${template}`);
    }
    await work(admin, template);
  } finally {
    await admin.end();
  }
}
