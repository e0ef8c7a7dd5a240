import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { asReport } from './test-reports.ts';

/** `npm test`: quick checks, tests on PostgreSQL, the build, and the browser tests; stops at the first stage that fails. */
const root = path.resolve(import.meta.dirname, '..');
const node = process.execPath;
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);
const STAGES: readonly (readonly [string, string, readonly string[]])[] = [
  ['quick checks', node, ['scripts/check.ts']],
  ['schema types', node, ['scripts/generate-schema.ts', '--check']],
  ['database tests', bin('vitest'), ['run', '--project', 'db', '--reporter', 'default', ...asReport('db')]],
  ['browser tests', bin('vitest'), ['run', '--project', 'e2e', '--reporter', 'default', ...asReport('e2e')]],
];

const began = performance.now();
for (const [name, program, args] of STAGES) {
  process.stdout.write(`\n━━ ${name}\n`);
  const stage = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env['PATH']}` },
  });
  if (stage.status !== 0) {
    process.stdout.write(`\n${name}: FAILED\n`);
    process.exit(1);
  }
}
process.stdout.write(`\nAll stages passed in ${Math.round((performance.now() - began) / 1000)} s.\n`);
