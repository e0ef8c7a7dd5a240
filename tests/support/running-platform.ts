import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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
  const child = spawn(path.join(from, 'vooraf'), ['start'], {
    cwd: from,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, PORT: '0', LOG_LEVEL: 'warn', VOORAF_DATA: folder, ...environment },
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
