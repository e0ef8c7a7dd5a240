import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPlatform, type RunningPlatform } from '../support/running-platform.ts';
import type { Chance } from './random.ts';

const VICTIMS = ['application', 'database', 'both'] as const;
export type Victim = (typeof VICTIMS)[number];

export interface House {
  readonly url: string;
  readonly data: string;
  /** Kills without warning, and comes back when all runs again. */
  strike(chance: Chance): Promise<Victim>;
  close(): Promise<void>;
}

/** A platform on an empty folder, always at the same address, that is killed and started again. */
export async function openHouse(): Promise<House> {
  const data = mkdtempSync(path.join(tmpdir(), 'vooraf-chaos-'));
  const port = await freePort();
  const start = () => startPlatform({ VOORAF_ENV: 'test', LOG_LEVEL: 'silent', PORT: String(port) }, data);
  let running: RunningPlatform = await start();
  let said = '';
  const listen = () =>
    running.process.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  listen();
  return {
    url: running.url,
    data,
    strike: async (chance) => {
      const victim = chance.pick(VICTIMS);
      const { process: application } = running;
      if (application.exitCode !== null) throw new Error(`the application ended by itself: ${said}`);
      const gone = new Promise((resolve) => application.once('exit', resolve));
      if (victim !== 'application') process.kill(databasePid(data), 'SIGKILL');
      if (victim !== 'database') {
        application.kill('SIGKILL');
        await gone;
        running = await start();
        listen();
      }
      await untilHealthy(running, () => said);
      return victim;
    },
    close: async () => {
      await running.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The server of this folder, which nobody but the application that we started runs. */
function databasePid(data: string): number {
  const pid = Number(readFileSync(path.join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')) throw new Error('that is no PostgreSQL');
  return pid;
}

async function untilHealthy({ url, process: application }: RunningPlatform, said: () => string): Promise<void> {
  const deadline = Date.now() + 240_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (answer?.ok) return;
    if (application.exitCode !== null) throw new Error(`the application ended by itself: ${said()}`);
    await sleep(50);
  }
  throw new Error('the platform did not come back within four minutes');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
