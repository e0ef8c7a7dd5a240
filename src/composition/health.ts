import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { Platform } from '#platform/server/platform.ts';

export interface Health {
  readonly status: 'ok' | 'unavailable';
  readonly database: 'ok' | 'unavailable';
  readonly jobs: { readonly waiting: number; readonly dead: number } | 'unavailable';
  readonly version: string;
}

/** The state of the platform, without anything about persons. */
export async function healthOf(platform: Platform): Promise<Health> {
  const version = versionOf(platform.config.root);
  try {
    const { rows } = await sql<{ waiting: number; dead: number }>`
      select count(*) filter (where not dead) as waiting, count(*) filter (where dead) as dead from platform.job`.execute(
      platform.db,
    );
    return { status: 'ok', database: 'ok', jobs: rows[0] ?? { waiting: 0, dead: 0 }, version };
  } catch (error) {
    platform.log.warn({ error: error as Error }, 'database does not answer');
    return { status: 'unavailable', database: 'unavailable', jobs: 'unavailable', version };
  }
}

let version: string | undefined;

function versionOf(root: string): string {
  version ??= (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
  return version;
}
