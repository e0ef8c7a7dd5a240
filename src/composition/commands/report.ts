import { runAsSystem } from '#platform/server/jobs.ts';
import { readConfig } from '#platform/server/config.ts';
import { openPlatform, StartError } from '#platform/server/platform.ts';
import { readKpi, type CohortKpi, type KpiView } from '#modules/reporting/server/index.ts';
import { PARTS } from '../modules.ts';
import type { CommandContext } from './index.ts';

/** `./vooraf report kpi [--json]`: the figures of every cohort beside their targets, and what contradicts itself in the source. */
export async function run({ root, args }: CommandContext): Promise<number> {
  const [what, ...options] = args.filter((arg) => arg !== '--json');
  if (what !== 'kpi' || options.length > 0) throw new StartError('Usage: ./vooraf report kpi [--json]');
  const platform = await openPlatform(readConfig({ ...process.env, LOG_LEVEL: 'silent' }, root), PARTS);
  try {
    const view = await runAsSystem(platform, (tx) => readKpi(tx, {}));
    process.stdout.write(args.includes('--json') ? `${JSON.stringify(view, null, 2)}\n` : asTable(view));
  } finally {
    await platform.close();
  }
  return 0;
}

type Line = readonly [
  label: string,
  value: (cohort: CohortKpi) => number | string,
  target?: (cohort: CohortKpi) => number | null,
];

const LINES: readonly Line[] = [
  ['enrolled', ({ enrolled }) => enrolled, ({ targets }) => targets.enrolled],
  ['started', ({ started }) => started],
  ['completed, as recorded', ({ completed }) => completed, ({ targets }) => targets.completed],
  ['completed, by the criteria', ({ completedByCriteria }) => completedByCriteria, ({ targets }) => targets.completed],
  ['attendance at least 80 %', ({ attendanceAtLeast80 }) => attendanceAtLeast80],
  ['end quiz passed', ({ quizPassed }) => quizPassed],
  ['end quiz failed', ({ quizFailed }) => quizFailed],
  ['end quiz absent', ({ quizAbsent }) => quizAbsent],
  ['proofs', ({ proofs }) => proofs],
  ['arrived', ({ arrived }) => arrived],
  ['registered at an agency', ({ registered }) => registered],
  ['… within 3 months', ({ registeredWithin3Months: n }) => n, ({ targets }) => targets.registeredWithin3Months],
  ['exemption tests (general/sokkel)', ({ exemptionTests }) => exemptionTests.map(({ general, sokkel }) => `${general}/${sokkel}`).join(' ') || '-'],
]; // prettier-ignore

function asTable({ cohorts, contradictions }: KpiView): string {
  if (cohorts.length === 0) return 'No cohort yet. Replay the report of the pilots: ./vooraf replay FILE\n';
  const rows = [
    ['', ...cohorts.map(({ id }) => `pilot ${id}`)],
    ...LINES.map(([label, value, target]) => [
      label,
      ...cohorts.map((cohort) => {
        const aim = target?.(cohort);
        return `${value(cohort)}${aim === undefined || aim === null ? '' : ` (target ${aim})`}`;
      }),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const table = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n'); // prettier-ignore
  const more = cohorts.flatMap(({ id, referrals, reasonsNotStarted }) => [
    `pilot ${id} came by: ${Object.entries(referrals).map(([source, count]) => `${source} ${count}`).join(', ') || 'not printed'}`,
    ...reasonsNotStarted.map(({ reason, count }) => `pilot ${id}, not started: ${count}, ${reason ?? 'no reason printed'}`),
  ]); // prettier-ignore
  const places = contradictions.map(({ place, message }) => `  ${place}: ${message}`);
  const head = contradictions.length === 0 ? 'Nothing in the source contradicts itself.' : `The source contradicts itself in ${contradictions.length} places:`; // prettier-ignore
  return `${[table, '', ...more, '', head, ...places].join('\n')}\n`;
}
