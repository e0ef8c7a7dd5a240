import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { atPort, readConfig, type Config } from '#platform/server/config.ts';
import { openPlatform, StartError, type Platform } from '#platform/server/platform.ts';
import { startWorker } from '#platform/server/jobs.ts';
import { followCourses } from '#modules/content/server/courses.ts';
import { PARTS } from '../modules.ts';
import { loadDemonstration } from '../demonstration/load.ts';
import { restoreClock } from '../development.ts';
import { PLATFORM, takePort, type Door } from '../web.ts';
import type { CommandContext } from './index.ts';

/** `./vooraf start`: build when needed, database, migrations, demonstration data, worker, web. */
export async function run({ root }: CommandContext): Promise<number> {
  const asked = readConfig(process.env, root);
  buildWhenNeeded(asked);
  const door = await takePort(asked);
  try {
    await serve(atPort(asked, door.port), door);
  } finally {
    await door.close();
  }
  return 0;
}

/** Opens the platform, then the door, and keeps both until asked to stop. */
async function serve(config: Config, door: Door): Promise<void> {
  const platform = await openPlatform(config, PARTS);
  try {
    const courses = await followCourses(platform);
    try {
      await serveWith(platform, door);
    } finally {
      courses.close();
    }
  } finally {
    await platform.close();
  }
}

async function serveWith(platform: Platform, door: Door): Promise<void> {
  const { config } = platform;
  if (config.environment === 'development') await loadDemonstration(platform);
  if (config.environment !== 'production') await restoreClock(platform);
  Object.assign(globalThis, { [PLATFORM]: platform });
  const worker = await startWorker(platform, platform.ownerPool);
  try {
    await door.open(platform);
    process.stdout.write(`Vooraf listening on http://${config.host}:${config.port}\n`);
    await untilAskedToStop();
    await door.close();
  } finally {
    await worker.stop();
  }
}

/** Resolves at Ctrl-C, at a polite end, or when the npm that started us is gone. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    const parent = process.ppid;
    if (process.env['npm_lifecycle_event']) {
      setInterval(() => process.ppid !== parent && resolve(), 500).unref();
    }
  });
}

/** Files that make the build; a change of any makes it anew. */
const SOURCES = ['src', 'static', 'package-lock.json', 'vite.config.ts', 'scripts/offline-player.ts'];

function buildWhenNeeded(config: Config): void {
  const stamp = path.join(config.root, 'build', 'made-from.json');
  const kind = config.environment === 'production' ? 'production' : 'development';
  const newest = Math.max(...SOURCES.map((name) => newestIn(path.join(config.root, name))));
  if (existsSync(stamp)) {
    const made = JSON.parse(readFileSync(stamp, 'utf8')) as { kind: string; newest: number };
    if (made.kind === kind && made.newest >= newest) return;
  }
  process.stderr.write('Building (once, about half a minute)…\n');
  const node = process.execPath;
  const vite = path.join(config.root, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(node, [vite, 'build', '--logLevel', 'error'], {
    cwd: config.root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, VOORAF_ENV: kind },
  });
  if (built.status !== 0) throw new StartError('The build failed; the lines above say where.');
  writeFileSync(stamp, JSON.stringify({ kind, newest }));
}

function newestIn(place: string): number {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(place).reduce((newest, name) => Math.max(newest, newestIn(path.join(place, name))), 0);
}
