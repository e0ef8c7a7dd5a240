import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import type { Clock } from '#kernel/clock.ts';
import { systemClock } from '#kernel/clock.ts';
import { systemIds } from '#kernel/ids.ts';
import type { Language } from '#kernel/languages.ts';
import { loadDictionaries } from '../i18n/load-messages.ts';
import type { Dictionary } from '../i18n/translate.ts';
import type { Config } from './config.ts';
import { startEmbedded } from './database/embedded.ts';
import { listMigrations, migrate } from './database/migrate.ts';
import { openDatabase, type Connections, type Database } from './database/transaction.ts';
import type { Job } from './jobs.ts';
import { openLog, type Logger } from './log.ts';
import { makePatient } from './patient-pool.ts';
import { developmentMailer, smtpMailer, type Mailer } from './mail.ts';
import { openVault } from './vault.ts';

/** Everything the edge (routes, jobs, scripts) stands on. */
export interface Platform extends Connections {
  readonly config: Config;
  readonly log: Logger;
  readonly mailer: Mailer;
  readonly jobs: readonly Job[];
  readonly dictionaries: Readonly<Record<Language, Dictionary>>;
  /** Pool of the schema's owner: for the worker and for scripts, never for a request. */
  readonly ownerPool: pg.Pool;
  /** 32-byte seed of the key that signs proofs. */
  readonly signingKey: Buffer;
  readonly clock: MovableClock;
  close(): Promise<void>;
}

/** The clock of the platform; in development it may be moved from /dev. */
export interface MovableClock extends Clock {
  /** Milliseconds added to the machine's time. */
  offset: number;
}

/** What the composition adds to the platform: the modules in order and their jobs. */
export interface Parts {
  readonly modules: readonly string[];
  readonly jobs: readonly Job[];
}

/** Something about the surroundings is wrong; the message is one sentence for whoever starts the platform. */
export class StartError extends Error {}

/** Opens database, keys, mail and texts. Migrates. @throws StartError with one sentence */
export async function openPlatform(config: Config, parts: Parts): Promise<Platform> {
  const log = openLog(config.logLevel);
  const database = await openServer(config, log);
  try {
    const count = await migrate(database.ownerUrl, listMigrations(config.root, parts.modules));
    if (count > 0) log.info({ count }, 'migrated');
  } catch (error) {
    await database.stop();
    throw new StartError(sentenceFor(error as Error, config));
  }
  const ownerPool = new pg.Pool({ connectionString: database.ownerUrl, max: 5 });
  // Broken connections are replaced; whoever runs the next query hears of real trouble.
  ownerPool.on('error', () => {});
  ownerPool.on('connect', (client) => client.on('error', () => {}));
  makePatient(ownerPool);
  const db = openDatabase(database.applicationUrl, { setRole: database.applicationUrl === database.ownerUrl });
  await refuseOwner(db, async () => {
    await db.destroy();
    await ownerPool.end();
    await database.stop();
  });
  const keys = readKeys(config);
  const platform: Platform = {
    config,
    log,
    db,
    ownerPool,
    vault: openVault(keys.master),
    signingKey: keys.signing,
    clock: movableClock(),
    ids: systemIds,
    jobs: parts.jobs,
    dictionaries: loadDictionaries(config.root),
    mailer: config.smtpUrl ? smtpMailer(config.smtpUrl, config.mailFrom) : developmentMailer(() => platform),
    close: async () => {
      await db.destroy();
      await ownerPool.end();
      await database.stop();
    },
  };
  return platform;
}

/** The second wall stands only while the application's login can neither change facts nor skip the policies. */
async function refuseOwner(db: Database, close: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`
    select has_table_privilege(current_user, 'ledger.fact', 'DELETE') or has_table_privilege(current_user, 'platform.audit_entry', 'UPDATE') as may`.execute(
    db,
  );
  if (!rows[0]?.may) return;
  await close();
  throw new StartError(
    'The login of DATABASE_URL could change recorded facts. Give it only the role vooraf_app, or leave DATABASE_OWNER_URL out.',
  );
}

function movableClock(): MovableClock {
  return {
    offset: 0,
    now() {
      return new Date(systemClock.now().getTime() + this.offset);
    },
  };
}

interface Server {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  stop(): Promise<void>;
}

async function openServer(config: Config, log: Logger): Promise<Server> {
  if (config.databaseUrl) {
    return {
      ownerUrl: config.databaseOwnerUrl ?? config.databaseUrl,
      applicationUrl: config.databaseUrl,
      stop: async () => {},
    };
  }
  try {
    return await startEmbedded(config.dataFolder, () => log.error('PostgreSQL ended and is started again'));
  } catch (error) {
    throw new StartError(`The database in ${config.dataFolder} cannot be started: ${(error as Error).message}`);
  }
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'ECONNRESET', 'EAI_AGAIN']);

function sentenceFor(error: Error & { code?: string }, config: Config): string {
  if (!config.databaseUrl) return error.message;
  const host = new URL(config.databaseUrl).host;
  if (error.code && UNREACHABLE.has(error.code)) return `The database at ${host} cannot be reached. Is it running, and is DATABASE_URL right?`; // prettier-ignore
  if (error.code === '28P01' || error.code === '28000') return `The database at ${host} refuses the user or password of DATABASE_URL.`; // prettier-ignore
  if (error.code === '3D000') return `The database named in DATABASE_URL does not exist at ${host}.`;
  return `The database at ${host} cannot be used: ${error.message}`;
}

function readKeys(config: Config): { master: Buffer; signing: Buffer } {
  return {
    master: config.masterKey ?? keptKey(config, 'master.key'),
    signing: config.signingKey ?? keptKey(config, 'signing.key'),
  };
}

/** Outside production: a key made once and kept in the data folder, readable by its owner only. */
function keptKey(config: Config, name: string): Buffer {
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const file = path.join(config.dataFolder, name);
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(32).toString('base64'), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}
