import { rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { unpackBrowser } from '../support/browser.ts';
import { startPlatform } from '../support/running-platform.ts';

/** One built platform with demonstration data for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  rmSync(path.resolve(import.meta.dirname, '../../test-results/journey'), { recursive: true, force: true });
  await unpackBrowser().catch(() => {});
  const platform = await startPlatform();
  project.provide('url', platform.url);
  project.provide('data', platform.data);
  return () => platform.stop();
}

declare module 'vitest' {
  export interface ProvidedContext {
    url: string;
    data: string;
  }
}
