import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECTS, reportOf } from './test-reports.ts';

/**
 * `npm run trace`: requirement id → the passing tests that name it, written to docs/generated/requirements.md from the reports that
 * `npm test` left (`npm run check` leaves that of the pure tests). Nothing is written while a report is missing or a test failed.
 * `--json` prints the covered ids of the reports that there are.
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

interface Report {
  readonly success: boolean;
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly Assertion[] }[];
}

const titlesOf = ({ testResults }: Report): Passed[] =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed')
      .map(({ fullName }) => ({ title: fullName, file: path.relative(root, name) })),
  );

const reports = PROJECTS.map((project) => {
  const file = reportOf(project);
  return [project, existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined] as const;
});
const incomplete = reports.flatMap(([project, report]) => (report?.success ? [] : [project]));
const known = registerIds();
const tests = reports.flatMap(([, report]) => (report ? titlesOf(report) : []));
const byId = new Map<string, Passed[]>();
for (const test of tests) {
  for (const [, id = ''] of test.title.matchAll(ID)) {
    if (known.has(id)) byId.set(id, [...(byId.get(id) ?? []), test]);
  }
}
const covered = [...byId.keys()].sort((a, b) => a.length - b.length || a.localeCompare(b));
if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(covered)}\n`);
} else if (incomplete.length > 0) {
  process.stderr.write(
    `${covered.length} of ${known.size} requirements have a test so far. Not written: no report of a run that passed of ${incomplete.join(', ')}; run npm test.\n`,
  );
  process.exitCode = 1;
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
