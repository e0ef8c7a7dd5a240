import http from 'node:http';
import { parseArgs } from 'node:util';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { openBeside } from '../tests/support/beside.ts';
import { startPlatform, type RunningPlatform } from '../tests/support/running-platform.ts';
import { prepare, type Stage } from './stage.ts';
import { measureLaw } from './law.ts';
import { measureCourseBuild, measureFeedback, measureOfflineStart, measurePackages, measurePhonePage, measurePlayerFiles } from './player.ts'; // prettier-ignore
import { measureSync } from './sync.ts';

/**
 * `npm run bench`: starts the built platform on an empty database and prints one JSON line per figure. Speeds stand
 * beside what the same machine does in the same run with nothing on top: a bare Node answer, a bare insert.
 */
const { values: asked } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, only: { type: 'string', multiple: true } },
});
const SECONDS = Number(asked.seconds);
/** `--only=law|start|player|pages|sync`, also more than once. */
const wanted = (part: string) => asked.only?.includes(part) ?? true;
const CONCURRENCIES = [1, 8, 32];

const print = (figure: string, values: Record<string, unknown>) => process.stdout.write(`${JSON.stringify({ figure, ...values })}\n`); // prettier-ignore

interface Speed {
  readonly requestsPerSecond: number;
  readonly p95Milliseconds: number;
  readonly failures: number;
}

async function load(url: string, connections: number, headers: Record<string, string> = {}): Promise<Speed> {
  const result = await autocannon({
    url,
    connections,
    duration: SECONDS,
    headers: { 'accept-encoding': 'gzip', ...headers },
  });
  return {
    requestsPerSecond: Math.round(result.requests.average),
    // autocannon has no 95th; the 97.5th is the next one up, so the figure is never too kind.
    p95Milliseconds: result.latency.p97_5,
    failures: result.non2xx + result.errors + result.timeouts,
  };
}

async function bareAnswers(): Promise<Map<number, Speed>> {
  const server = http.createServer((_request, response) => response.end('ok'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const speeds = new Map<number, Speed>();
  for (const connections of CONCURRENCIES) speeds.set(connections, await load(`http://127.0.0.1:${port}`, connections));
  await new Promise((resolve) => server.close(resolve));
  return speeds;
}

/** Resident memory in MB; pages shared between processes are counted once (proportional set size). */
function memoryOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0; // it ended while we looked
    }
  });
  return Math.round(kilobytes.reduce((sum, value) => sum + value, 0) / 1024);
}

function databasePids(data: string): number[] {
  const postmaster = Number(readFileSync(`${data}/postgres/postmaster.pid`, 'utf8').split('\n')[0]);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(postmaster);
      } catch {
        return false; // it ended while we looked
      }
    });
  return [postmaster, ...children.map(Number)];
}

async function bytesOverTheWire(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port, pathname } = new URL(url);
    const request = http.get({ hostname, port, path: pathname, headers: { 'accept-encoding': 'gzip', 'accept-language': 'ar' } }, (response) => {
      response.resume();
      response.once('end', () => resolve(request.socket?.bytesRead ?? 0));
    }); // prettier-ignore
    request.once('error', reject);
  });
}

async function startTimes(data: string): Promise<{ platform: RunningPlatform; milliseconds: number }> {
  const began = performance.now();
  const platform = await startPlatform({ VOORAF_ENV: 'test', LOG_LEVEL: 'silent' }, data);
  await fetch(`${platform.url}/healthz`);
  return { platform, milliseconds: Math.round(performance.now() - began) };
}

async function measurePages(platform: RunningPlatform, stage: Stage): Promise<void> {
  const pages: [string, string, string | undefined][] = [
    ['public page', '/', undefined],
    ['participant home', '/home', stage.participantCookie],
    ['lesson page', stage.lessonPath, stage.participantCookie],
    ['teacher’s progress page', `/staff/groups/${stage.groupId}`, stage.teacherCookie],
  ];
  const bare = await bareAnswers();
  for (const [name, address, cookie] of pages) {
    for (const connections of CONCURRENCIES) {
      const speed = await load(`${platform.url}${address}`, connections, cookie ? { cookie } : {});
      const beside = bare.get(connections);
      const ratio = beside ? Number((speed.requestsPerSecond / beside.requestsPerSecond).toFixed(3)) : null;
      print(name, { concurrency: connections, ...speed, bareNodeRequestsPerSecond: beside?.requestsPerSecond, ratioToBareNode: ratio }); // prettier-ignore
    }
  }
}

async function measureStarts(data: string): Promise<void> {
  const empty = await startTimes(data);
  print('first start on an empty folder', { milliseconds: empty.milliseconds });
  await empty.platform.stop();
  const again = await startTimes(data);
  print('start of a built checkout', { milliseconds: again.milliseconds });
  await again.platform.stop();
}

if (wanted('law')) print('decisions of the law', measureLaw());
if (wanted('player')) {
  print('files of the offline player', await measurePlayerFiles());
  for (const figure of measurePackages()) print('a module to keep', figure);
  print('making all packages', measureCourseBuild(path.resolve(import.meta.dirname, '..')));
}
const data = mkdtempSync(path.join(tmpdir(), 'vooraf-bench-'));
if (wanted('start')) await measureStarts(data);
const { platform } = await startTimes(data);
const beside = await openBeside(data);
const printMemory = (when: string) =>
  print(`memory after ${when}`, {
    applicationMegabytes: memoryOf([platform.process.pid ?? 0]),
    databaseMegabytes: memoryOf(databasePids(data)),
  });
try {
  printMemory('start');
  print('first participant page over the wire', { bytes: await bytesOverTheWire(`${platform.url}/`) });
  const stage = await prepare(beside);
  if (wanted('player')) {
    print('first page on an old phone', await measurePhonePage(platform.url, '/'));
    print(
      'first lesson on an old phone',
      await measurePhonePage(platform.url, stage.lessonPath, stage.participantCookie),
    );
    print('answer to feedback on a phone', await measureFeedback(platform.url, stage.participantCookie));
  }
  if (wanted('pages')) await measurePages(platform, stage);
  if (wanted('sync')) print('answers recorded', await measureSync(platform.url, beside, stage));
  printMemory('load');
  if (wanted('player')) print('opening the lessons without a line', await measureOfflineStart(platform.url, stage.participantCookie, () => platform.stop())); // prettier-ignore
} finally {
  await beside.close();
  await platform.stop();
  rmSync(data, { recursive: true, force: true });
}
