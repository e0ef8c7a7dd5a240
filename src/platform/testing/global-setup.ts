import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../server/database/embedded.ts';

/** One PostgreSQL for all database tests of a run, in a folder of its own. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vooraf-test-'));
  const server = await startEmbedded(folder);
  process.env['VOORAF_TEST_SERVER'] = server.ownerUrl.replace(/\/vooraf$/, '/postgres');
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
