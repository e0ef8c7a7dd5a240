import path from 'node:path';
import { ok } from '../../src/kernel/result.ts';
import { startSession } from '../../src/modules/access/server/index.ts';
import { readConfig } from '../../src/platform/server/config.ts';
import { runAsSystem } from '../../src/platform/server/jobs.ts';
import { openPlatform, type Platform } from '../../src/platform/server/platform.ts';
import { PARTS } from '../../src/composition/modules.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Opens the same data folder beside a running platform: the embedded database is shared. */
export async function openBeside(data: string): Promise<Platform> {
  return openPlatform(readConfig({ VOORAF_DATA: data, LOG_LEVEL: 'silent' }, root), PARTS);
}

/** A session cookie for an account. */
export async function cookieOf(platform: Platform, accountId: string): Promise<string> {
  const token = await runAsSystem(platform, async (tx) => ok(await startSession(tx, { accountId, device: 'test' })));
  return `session=${token}`;
}
