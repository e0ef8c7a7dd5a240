import path from 'node:path';
import { brusselsDay } from '#kernel/dates.ts';
import { StartError } from '#platform/server/platform.ts';
import {
  buildCourses,
  checkCourses,
  coverageOfCourses,
  factUse,
  readCourseFiles,
  readCourseFolder,
  stampTranslation,
  writeCourses,
} from '#modules/content/server/courses.ts';
import type { CommandContext } from './index.ts';
import { readDay } from './law-arguments.ts';
import { readArguments } from './read-arguments.ts';

const USAGE = `Usage:
  ./vooraf course check [--on DATE] [--json]
  ./vooraf course build [--out DIR] [--json]
  ./vooraf course facts [--to-confirm] [--json]
  ./vooraf course coverage
  ./vooraf course stamp FILE…`;

const OPTIONS = {
  json: { type: 'boolean' },
  on: { type: 'string' },
  out: { type: 'string' },
  'to-confirm': { type: 'boolean' },
} as const;

type Options = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

/** `./vooraf course …`: checks what is written under `courses`, and makes packages of it. */
export async function run({ root, args }: CommandContext): Promise<number> {
  const { positionals, values: options } = readArguments(args, OPTIONS, USAGE);
  const [what, ...files] = positionals;
  if (what === 'check' && files.length === 0) return check(root, options);
  if (what === 'build' && files.length === 0) return build(root, options);
  if (what === 'facts' && files.length === 0) return facts(root, options);
  if (what === 'coverage' && files.length === 0) return coverage(root);
  if (what === 'stamp' && files.length > 0) return stamp(root, files);
  throw new StartError(USAGE);
}

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

function check(root: string, { on, json }: Options): number {
  const report = checkCourses(root, on === undefined ? brusselsDay(new Date()) : readDay(on, '--on'));
  if (json) print([JSON.stringify(report, null, 2)]);
  else
    print([
      ...report.findings.map(
        ({ file, line, severity, message, check: name }) => `${file}:${line}: ${severity}: ${message} [${name}]`,
      ),
      ...(report.findings.length > 0 ? [''] : []),
      'Reading level, higher is easier:',
      ...report.reading.map(({ file, measure, score, explanation }) => `  ${score.toFixed(1).padStart(5)}  ${measure}  ${file} (${explanation})`), // prettier-ignore
      '',
      `Terms of the glossary: ${report.terms.map(({ language, places, deviating }) => `${language} ${places} places, ${deviating} in other words`).join('; ')}`,
      `${report.lessons} lessons: ${report.errors} errors, ${report.warnings} warnings`,
      ...(report.toConfirm.length > 0
        ? [
            `${report.toConfirm.length} facts still to be confirmed, and marked for the reader: ./vooraf course facts --to-confirm`,
          ]
        : []),
    ]);
  return report.errors === 0 ? 0 : 1;
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(7);

function build(root: string, { out, json }: Options): number {
  const built = buildCourses(root);
  if (built.problems.length > 0) {
    process.stderr.write(built.problems.map(({ file, line, message }) => `${file}:${line}: error: ${message}\n`).join('')); // prettier-ignore
    return 1;
  }
  const folder = path.resolve(out ?? path.join(root, '.data/courses'));
  writeCourses(built, folder);
  if (json) print([JSON.stringify(built.manifest, null, 2)]);
  else
    print([
      '     kB  gzipped  package',
      ...built.manifest.packages.map(
        ({ bytes, gzipBytes, file }) => `${kilobytes(bytes)}  ${kilobytes(gzipBytes)}  ${file}`,
      ),
      '',
      `${built.manifest.packages.length} packages and manifest.json in ${folder}`,
    ]);
  return 0;
}

function facts(root: string, { json, 'to-confirm': open }: Options): number {
  const files = readCourseFiles(readCourseFolder(root));
  const use = factUse(files);
  const list = Object.entries(files.facts)
    .filter(([, { status }]) => !open || status === 'to-confirm')
    .map(([id, fact]) => ({ id, ...fact, lessons: use[id] ?? [] }));
  if (json) print([JSON.stringify(list, null, 2)]);
  else
    print(
      list.flatMap(({ id, value, unit, about, reviewBy, status, source, note, lessons }) => [
        `${id} = ${value} ${unit} | ${status}, review by ${reviewBy} | ${source}${note ? ` (${note})` : ''}`,
        `    ${typeof about === 'string' ? about : about.en}`,
        `    touches: ${lessons.join(', ') || 'no lesson'}`,
      ]),
    );
  return 0;
}

function coverage(root: string): number {
  process.stdout.write(coverageOfCourses(root));
  return 0;
}

function stamp(root: string, files: readonly string[]): number {
  const given = files.map((file) => path.relative(root, path.resolve(file)).split(path.sep).join('/'));
  const refused = given.filter((file) => !stampTranslation(root, file));
  if (refused.length > 0) throw new StartError(`No translation of a lesson: ${refused.join(', ')}`);
  print(given.map((file) => `${file} renders the Dutch as it is now`));
  return 0;
}
