import type { Platform } from '#platform/server/platform.ts';

/** Loads demonstration data once, into an empty development database. All persons in it are fictional. */
export async function loadDemonstration(platform: Platform): Promise<void> {
  platform.log.debug('no demonstration data yet');
}
