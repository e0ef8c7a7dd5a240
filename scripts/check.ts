import { spawn } from 'node:child_process';
import path from 'node:path';
import { asReport } from './test-reports.ts';

/** `npm run check`: every quick check, two at a time, the longest first; the output of a failed one is shown. */
const root = path.resolve(import.meta.dirname, '..');
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);
const CHECKS: readonly (readonly [string, string, readonly string[]])[] = [
  ['pure tests', bin('vitest'), ['run', '--project', 'pure', '--reporter', 'dot', ...asReport('pure')]],
  ['types', bin('svelte-check'), ['--tsgo', '--output', 'human', '--fail-on-warnings']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/prettier-checked', '.']], // prettier-ignore
  ['lint', bin('oxlint'), ['--deny-warnings']],
  [
    'borders',
    bin('depcruise'),
    [
      'src',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      '--cache',
      'node_modules/.cache/borders',
      '--cache-strategy',
      'content',
    ],
  ], // prettier-ignore,
  ['unused', bin('knip'), ['--cache', '--cache-location', 'node_modules/.cache/unused']],
  ['size', process.execPath, ['scripts/size-check.ts']],
  ['glossary', process.execPath, ['scripts/glossary-lint.ts']],
];

interface Outcome {
  readonly name: string;
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

function runCheck([name, program, args]: (typeof CHECKS)[number]): Promise<Outcome> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env['PATH']}` } }); // prettier-ignore
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('close', (code) => resolve({ name, code, output, seconds: (performance.now() - began) / 1000 }));
  });
}

const queue = [...CHECKS];
const failed: Outcome[] = [];
async function worker(): Promise<void> {
  for (let check = queue.shift(); check; check = queue.shift()) {
    const outcome = await runCheck(check);
    process.stdout.write(
      `${outcome.code === 0 ? 'ok    ' : 'FAILED'}  ${outcome.name} (${outcome.seconds.toFixed(1)} s)\n`,
    );
    if (outcome.code !== 0) failed.push(outcome);
  }
}
await Promise.all([worker(), worker()]);
for (const outcome of failed) process.stdout.write(`\n── ${outcome.name}\n${outcome.output}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
