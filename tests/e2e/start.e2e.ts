import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startPlatform, type RunningPlatform } from '../support/running-platform.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(path.join(tmpdir(), 'vooraf-start-'));
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true, force: true })));

/** Runs `./vooraf start` until it ends; gives the exit code and what it said on the error stream. */
async function attempt(environment: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(path.join(root, 'vooraf'), ['start'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LOG_LEVEL: 'silent', VOORAF_DATA: folder(), ...environment },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, said: said.trim() };
}

const pidOfDatabase = (data: string) =>
  Number(readFileSync(path.join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

async function health(url: string): Promise<{ code: number; database: string }> {
  const answer = await fetch(`${url}/healthz`);
  return { code: answer.status, ...((await answer.json()) as { database: string }) };
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await condition().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never became true');
}

describe('a start that cannot succeed ends with one sentence and a code that is not 0', () => {
  test('a wrong setting', async () => {
    expect(await attempt({ PORT: 'eighty' })).toEqual({
      code: 1,
      said: 'The setting PORT must be a number from 0 to 65535.',
    });
  });

  test('a port that another program holds', async () => {
    const holder = net.createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as net.AddressInfo;
    const { code, said } = await attempt({ PORT: String(port), VOORAF_ENV: 'test' });
    holder.close();
    expect(code).toBe(1);
    expect(said).toBe(`Port ${port} is taken by another program. Stop it, or choose another: PORT=4311 npm start.`);
  });

  test('a database that nobody answers at', async () => {
    const { code, said } = await attempt({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' });
    expect(code).toBe(1);
    expect(said).toBe('The database at 127.0.0.1:1 cannot be reached. Is it running, and is DATABASE_URL right?');
  });
});

describe('a running platform', () => {
  let running: RunningPlatform;

  test('survives being killed together with its database: the next start has everything', async () => {
    const data = folder();
    running = await startPlatform({}, data);
    const before = await fetch(`${running.url}/dev`).then((answer) => answer.text());
    const gone = new Promise((resolve) => running.process.once('exit', resolve));
    process.kill(pidOfDatabase(data), 'SIGKILL');
    running.process.kill('SIGKILL');
    await gone;
    running = await startPlatform({}, data);
    const after = await fetch(`${running.url}/dev`).then((answer) => answer.text());
    const people = (page: string) => page.match(/[\w.-]+@demo\.vooraf\.invalid/g);
    expect(people(before)?.length).toBeGreaterThan(5);
    expect(people(after)).toEqual(people(before));
  });

  test('recovers by itself when its database is killed under it', async () => {
    const database = pidOfDatabase(running.data);
    process.kill(database, 'SIGKILL');
    await until(async () => pidOfDatabase(running.data) !== database && (await health(running.url)).code === 200);
    expect(await health(running.url)).toMatchObject({ code: 200, database: 'ok' });
    expect(pidOfDatabase(running.data)).not.toBe(database);
  });

  test('stops at Ctrl-C with exit code 0, and its database with it', async () => {
    const ended = new Promise((resolve) => running.process.once('exit', resolve));
    running.process.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(existsSync(path.join(running.data, 'postgres/postmaster.pid'))).toBe(false);
  });
});
