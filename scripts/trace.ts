import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * `npm run trace`: requirement id → the passing tests that name it, written to docs/generated/requirements.md.
 * `--json` prints the covered ids instead. Runs all tests itself.
 */
interface Passed {
  readonly title: string;
  readonly file: string;
}

const root = path.resolve(import.meta.dirname, '..');
const ID = /\b([A-Z]{1,2}\d{2})\b/g;

function registerIds(): Map<string, string> {
  const register = path.join(root, 'docs/requirements.tsv');
  return new Map(
    readFileSync(register, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  );
}

interface Assertion {
  status: string;
  fullName: string;
}

function vitestTitles(): Passed[] {
  const out = path.join(tmpdir(), `vooraf-trace-${process.pid}.json`);
  spawnSync(path.join(root, 'node_modules/.bin/vitest'), ['run', '--reporter', 'json', '--outputFile', out], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }); // prettier-ignore
  const report = JSON.parse(readFileSync(out, 'utf8')) as {
    testResults: { name: string; assertionResults: Assertion[] }[];
  };
  return report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed')
      .map(({ fullName }) => ({ title: fullName, file: path.relative(root, name) })),
  );
}

const known = registerIds();
const tests = vitestTitles();
const byId = new Map<string, Passed[]>();
for (const test of tests) {
  for (const [, id = ''] of test.title.matchAll(ID)) {
    if (known.has(id)) byId.set(id, [...(byId.get(id) ?? []), test]);
  }
}
const covered = [...byId.keys()].sort((a, b) => a.length - b.length || a.localeCompare(b));
if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(covered)}\n`);
} else {
  const lines = covered.flatMap((id) => [
    `## ${id}`,
    '',
    `${known.get(id)}`,
    '',
    ...[...new Set((byId.get(id) ?? []).map(({ title, file }) => `- ${title.replace(/^ /, '')} (\`${file}\`)`))].sort(),
    '',
  ]);
  const head = `# Requirements and the tests that hold them\n\nMade by \`npm run trace\` from the titles of passing tests. ${covered.length} of ${known.size} requirements have a test.\n\n`;
  writeFileSync(path.join(root, 'docs/generated/requirements.md'), head + lines.join('\n'));
  process.stdout.write(`${covered.length} of ${known.size} requirements have a test.\n`);
}
