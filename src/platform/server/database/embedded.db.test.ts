import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { startEmbedded, type EmbeddedDatabase } from './embedded.ts';

const folders: string[] = [];
const running: EmbeddedDatabase[] = [];

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'vooraf-embedded-'));
  folders.push(made);
  return made;
}

async function start(place: string, onCrash?: () => void): Promise<EmbeddedDatabase> {
  const database = await startEmbedded(place, onCrash);
  running.push(database);
  return database;
}

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

async function query<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = (place: string) =>
  Number(readFileSync(path.join(place, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

test('a database killed in the middle of its work starts again by itself on the same address, with what was committed', async () => {
  const place = folder();
  let crashed: () => void = () => {};
  const crash = new Promise<void>((resolve) => (crashed = resolve));
  const database = await start(place, () => crashed());
  await query(database.ownerUrl, 'create table kept (n int); insert into kept values (1), (2)');
  process.kill(postmaster(place), 'SIGKILL');
  await crash;
  let rows: { n: number }[] = [];
  while (rows.length === 0) rows = await query<{ n: number }>(database.ownerUrl, 'select n from kept').catch(() => []);
  expect(rows).toEqual([{ n: 1 }, { n: 2 }]);
});

test('a database whose keeper was killed is taken over and stopped by the next start', async () => {
  const place = folder();
  const script = `const { startEmbedded } = await import(${JSON.stringify(path.join(import.meta.dirname, 'embedded.ts'))});
    await startEmbedded(${JSON.stringify(place)}); process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
  const orphan = postmaster(place);
  const database = await startEmbedded(place);
  expect(database.adopted).toBe(false);
  expect(postmaster(place)).toBe(orphan);
  await database.stop();
  await expect(query(database.ownerUrl, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('a second opener of the same folder shares the server and leaves it running', async () => {
  const place = folder();
  const database = await start(place);
  const second = await startEmbedded(place);
  expect(second.adopted).toBe(true);
  await second.stop();
  expect(await query(database.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the data folder may lie where other users cannot look, also under root', async () => {
  const parent = folder();
  chmodSync(parent, 0o700);
  const database = await start(path.join(parent, 'deeper'));
  expect(await query(database.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});
