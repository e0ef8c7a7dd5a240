import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const shared = { environment: 'node' as const, testTimeout: 20_000, hookTimeout: 60_000 };

/** Files that take long begin first, so that two workers end together; vitest itself goes by their size. */
const LONG = [
  'keyboard.e2e.ts',
  'accessible.e2e.ts',
  'journey.e2e.ts',
  'offline-panel.e2e.ts',
  'offline.e2e.ts',
  'replay.e2e.ts',
  'phone-lock.e2e.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = LONG.flatMap((name) => sorted.filter(({ moduleId }) => moduleId.endsWith(`/${name}`)));
    return [...long, ...sorted.filter((file) => !long.includes(file))];
  }
}

/** `pure`: no outside world. `db`: each file has a real PostgreSQL database of its own. `e2e`: a browser on a built platform. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...shared,
          name: 'pure',
          include: ['{src,scripts,tests}/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', 'node_modules/**'],
          // Nothing here keeps state between files: what they import is read once for all of them, half of the work.
          // They only compute: on a machine that does other work too they wait for their turn.
          testTimeout: 60_000,
          pool: 'threads',
          // By itself vitest leaves one processor alone, and of two that is half.
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'db',
          include: ['{src,tests}/**/*.db.test.ts'],
          // Somebody who does all lessons of the course gives the jobs a lot to do.
          testTimeout: 60_000,
          globalSetup: ['src/platform/testing/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...shared,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 2,
        },
      },
    ],
  },
});
