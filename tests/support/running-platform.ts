import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface RunningPlatform {
  readonly url: string;
  readonly process: ChildProcess;
  readonly data: string;
  stop(): Promise<void>;
}

/** Starts `./vooraf start` as its user would, on a data folder of its own and a free port; `from` is another checkout. */
export async function startPlatform(
  environment: Record<string, string> = {},
  data?: string,
  from = root,
): Promise<RunningPlatform> {
  const folder = data ?? mkdtempSync(path.join(tmpdir(), 'vooraf-e2e-'));
  const inherited = { ...process.env };
  delete inherited['npm_lifecycle_event']; // it would watch for the end of our npm
  // Known beforehand, not 0: the links in the mails name it.
  const port = String(await freePort());
  const child = spawn(path.join(from, 'vooraf'), ['start'], {
    cwd: from,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, PORT: port, LOG_LEVEL: 'warn', VOORAF_DATA: folder, ...environment },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await listeningUrl(child);
  return {
    url,
    process: child,
    data: folder,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
      if (!data) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function listeningUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const match = /Vooraf listening on (http:\S+)/.exec(said);
      if (match?.[1]) resolve(match[1]);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the platform ended with ${code}:\n${said}`)));
  });
}
