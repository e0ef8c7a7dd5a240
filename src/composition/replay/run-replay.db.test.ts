import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '#kernel/result.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { planReplay, readKpi, readReport, type KpiView, type PlannedReplay } from '#modules/reporting/server/index.ts';
import { summarizePilots } from '#modules/reporting/domain/pilot/pilot-cohort.ts';
import { PARTS } from '../modules.ts';
import { runReplay, type ReplaySummary } from './run-replay.ts';

// The report is changed into what a type would not allow.
// oxlint-disable-next-line typescript/no-explicit-any
type LooseReport = any;

const REPORT = readFileSync(new URL('../../../seeds/pilot.json', import.meta.url), 'utf8');
const COORDINATOR = { role: 'coordinator', accountId: '00000000-0000-4000-8000-000000000001' } as const;

const platforms: TestPlatform[] = [];
let platform: TestPlatform;
async function openFresh(): Promise<void> {
  platform = await openTestPlatform(PARTS);
  platforms.push(platform);
}
afterAll(() => Promise.all(platforms.map((each) => each.close())));

function variant(change: (report: LooseReport) => void): string {
  const report = JSON.parse(REPORT) as LooseReport;
  change(report);
  return JSON.stringify(report, null, 1);
}

function plan(text: string): PlannedReplay {
  const planned = planReplay(text);
  if (!planned.ok) throw new Error(planned.errors.map(({ message }) => message).join('\n'));
  return planned.value;
}

const replay = (text: string): Promise<ReplaySummary> => runReplay(platform, plan(text));
const kpi = (): Promise<KpiView> => platform.system((tx) => readKpi(tx, {}));
const column = (view: KpiView, key: keyof KpiView['cohorts'][number]): unknown[] =>
  view.cohorts.map((cohort) => cohort[key]);

function countFacts(type = '%'): Promise<number> {
  return platform.system(async (tx) => {
    const facts = tx.db.selectFrom('ledger.fact').where('type', 'like', type);
    return ok((await facts.select(tx.db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count);
  });
}

/** What the file alone counts, in the shape of the report. */
function expectedFigures(text: string): object[] {
  return summarizePilots(plan(text).file).map((cohort) => ({
    id: cohort.pilot,
    enrolled: cohort.enrolled,
    started: cohort.started,
    completed: cohort.completedAsRecorded,
    completedByCriteria: cohort.completedByCriteria,
    attendanceAtLeast80: cohort.attendanceAtLeast80,
    quizPassed: cohort.quizPassed,
    quizFailed: cohort.quizFailed,
    quizAbsent: cohort.quizAbsent,
    proofs: cohort.completedAsRecorded,
    arrived: cohort.arrived,
    registered: cohort.registered,
    registeredWithin3Months: cohort.registeredWithin3Months,
    referrals: expect.objectContaining(
      Object.fromEntries(cohort.referrals.map(({ source, count }) => [source, count])),
    ) as object,
    reasonsNotStarted: cohort.reasonsNotStarted.map(({ reason = null, count }) => ({ reason, count })),
    exemptionTests: cohort.exemptionTests.map(({ general, sokkel }) => ({
      general,
      sokkel,
      passed: general >= 80 && sokkel >= 80,
    })),
  }));
}

describe('the real report', () => {
  let first: ReplaySummary;
  beforeAll(async () => {
    await openFresh();
    first = await replay(REPORT);
  });

  test('W01 W02 W03 W09 the figures of the pilots, counted from the dossiers', async () => {
    const view = await kpi();
    expect(view.cohorts).toMatchObject(expectedFigures(REPORT));
    expect(column(view, 'completed')).toEqual([6, 7, 14]);
    expect(column(view, 'completedByCriteria')).toEqual([5, 4, 7]);
    expect(column(view, 'quizAbsent')).toEqual([0, 0, 1]);
    expect(column(view, 'registeredWithin3Months')).toEqual([2, 3, 4]);
    expect(column(view, 'referrals')).toEqual([
      { 'Lokaal bestuur': 1, IOM: 1, 'Eigen werving': 6 },
      { 'Lokaal bestuur': 0, IOM: 6, 'Eigen werving': 2 },
      { IOM: 14 },
    ]);
    expect(view.cohorts[0]?.targets).toMatchObject({
      enrolled: 25,
      completed: 15,
      registeredWithin3Months: 10,
      attendanceMinPct: 80,
    });
  });

  test('CC11 in the pilots whoever finished the course got the proof, those below the criteria too', async () => {
    expect(column(await kpi(), 'proofs')).toEqual([6, 7, 14]);
  });

  test('CC17 CC18 lists what contradicts itself with its place, and repairs nothing', async () => {
    const { contradictions } = await kpi();
    expect(contradictions).toEqual(plan(REPORT).contradictions);
    expect(contradictions.map(({ place }) => place)).toContain('pilots[0].recruitment_text.took_part_text');
    expect(contradictions.map(({ kind }) => kind)).toContain('referral-source');
  });

  test('E09 R06 who did not start or was taken off the course has a stopped dossier with the reason', async () => {
    const rows = await platform.system(async (tx) =>
      ok(
        await tx.db
          .selectFrom('voortraject.dossier')
          .select(['stop_reason', 'regime'])
          .where('status', '=', 'stopped')
          .orderBy('stop_reason')
          .execute(),
      ),
    );
    expect(rows.map(({ stop_reason: reason }) => reason)).toEqual([
      'absent',
      'no-prospect-of-travel',
      'travelled-early',
    ]);
    expect(new Set(rows.map(({ regime }) => regime))).toEqual(new Set(['proeftuin-2023']));
  });

  test('D09 keeps the source of each registration', async () => {
    const rows = await platform.system(
      async (tx) =>
      ok(await tx.db.selectFrom('referral.source').select(['channel', tx.db.fn.countAll<number>().as('count')]).groupBy('channel').orderBy('channel').execute()), // prettier-ignore
    );
    expect(rows).toEqual([
      { channel: 'eigen-werving', count: 8 },
      { channel: 'iom', count: 21 },
      { channel: 'lokaal-bestuur', count: 1 },
    ]);
  });

  test('P01 a regular trajectory starts only after a registration and an accepted hand-over', async () => {
    const opened = await countFacts('inburgeringstraject.opened.v1');
    expect(opened).toBe(4);
    expect(await countFacts('arrival.municipality-registered.v1')).toBe(opened);
    expect(await countFacts('arrival.handover-accepted.v1')).toBe(opened);
  });

  test('a replay of what is there changes nothing and says so', async () => {
    expect(first).toMatchObject({ changed: true, refused: [] });
    const [facts, before] = [await countFacts(), await kpi()];
    expect(await replay(REPORT)).toMatchObject({
      changed: false,
      pilots: [{ recorded: 0 }, { recorded: 0 }, { recorded: 0 }],
    });
    expect(await countFacts()).toBe(facts);
    expect(await kpi()).toEqual(before);
  });

  test('nobody but coordinators sees the figures', async () => {
    for (const role of ['counsellor', 'teacher', 'partner', 'auditor', 'agency'] as const) {
      expect(await platform.as({ ...COORDINATOR, role }, (tx) => readReport(tx, {}))).toMatchObject({ ok: false });
      const rows = await platform.as({ ...COORDINATOR, role }, async (tx) =>
        ok(await tx.db.selectFrom('reporting.cohort_member').selectAll().execute()),
      );
      expect(rows).toMatchObject({ value: [] });
    }
    expect(await platform.as(COORDINATOR, (tx) => readReport(tx, {}))).toMatchObject({
      ok: true,
      value: { cohorts: [{}, {}, {}] },
    });
  });

  test('W09 the page tells why people did not arrive, did not register or stopped', async () => {
    const report = await platform.system((tx) => readReport(tx, {}));
    expect(report.cohorts[2]?.outcomes).toContainEqual({ code: 'no-interest', count: 4 });
    expect(report.cohorts[0]?.outcomes).toContainEqual({ code: 'no-nt2-fee', count: 1 });
    expect(report.cohorts[0]?.stops).toEqual([
      { code: 'absent', count: 1 },
      { code: 'travelled-early', count: 1 },
    ]);
    expect(report.cohorts[0]?.cancellations.map(({ code }) => code)).toEqual([
      'contract-broken',
      'diploma-not-recognised',
    ]);
  });
});

describe('other reports', () => {
  beforeEach(openFresh);

  test('a replay that was cut off goes on where it was', async () => {
    const planned = plan(REPORT);
    const stopAt = (done: number): void => {
      if (done === 11) throw new Error('power cut');
    };
    await expect(runReplay(platform, planned, stopAt)).rejects.toThrow('power cut');
    expect((await kpi()).cohorts).toEqual([]);
    expect((await runReplay(platform, planned)).pilots.map(({ recorded }) => recorded)).toEqual([0, 5, 14]);
    expect((await kpi()).cohorts).toMatchObject(expectedFigures(REPORT));
  });

  test('W02 W03 the figures are those of the file, whatever its values and however many pilots it has', async () => {
    const text = variant((report) => {
      const [one, two, three] = report.pilots;
      report.targets.attendance_min_pct = 70;
      one.participants[0].aanwezigheid = '79,5% aanwezig';
      // Taken off the course and arrived after all; a test score without a day; more enrolments than rows.
      one.participants[6].traject_na_aankomst =
        'Aankomst: 1/02/2024; Aanmelding: 1/03/2024; Inburgeringstraject is opgestart';
      one.participants[2].score_vst = 'Algemene score: 79%; Sokkelscore: 100%';
      one.recruitment[1].aantal = 3;
      // The last day of the term, one day late, before the arrival, without an arrival; fewer enrolments than rows.
      three.participants[0].traject_na_aankomst = 'Aankomst: 8/01/2025; Intake: 8/04/2025';
      three.participants[3].traject_na_aankomst = 'Aankomst: 8/01/2025; Intake: 9/04/2025';
      three.participants[6].traject_na_aankomst = 'Aankomst: 8/01/2025; Intake: 7/01/2025';
      three.participants[2].traject_na_aankomst = 'Intake: 7/01/2025';
      three.recruitment[0].aantal = 12;
      report.pilots.push({ ...structuredClone(two), id: 4 });
    });
    await replay(text);
    expect((await kpi()).cohorts).toMatchObject(expectedFigures(text));
  });

  test('W02 one pilot with fewer persons and without the tables beside it', async () => {
    const text = variant((report) => {
      report.pilots = [report.pilots[1]];
      report.pilots[0].participants.splice(2, 3);
      delete report.pilots[0].recruitment;
      delete report.kpi_table;
      delete report.targets;
    });
    await replay(text);
    const view = await kpi();
    expect(view.cohorts).toMatchObject(expectedFigures(text));
    expect(Object.values(view.cohorts[0]?.targets ?? {})).toEqual(Array(10).fill(null));
  });

  test('P01 what the rules refuse is told and moves no dossier', async () => {
    const text = variant(
      (report) =>
        (report.pilots[2].participants[2].traject_na_aankomst = 'Intake: 7/01/2025; Inburgeringstraject is opgestart'),
    );
    const { refused } = await replay(text);
    expect(refused).toEqual([
      { pilot: 3, person: 'deelnemer 3', step: 'signed-up', code: 'inburgeringstraject.not-arrived' },
      { pilot: 3, person: 'deelnemer 3', step: 'trajectory-started', code: 'voortraject.move-not-allowed' },
    ]);
    expect(await countFacts('inburgeringstraject.opened.v1')).toBe(4);
  });

  test('a file that differs in one pilot leaves the others as they are, and is the one that is reported', async () => {
    await replay(REPORT);
    platform.at('2026-11-22T10:00:00Z');
    const other = variant((report) => (report.pilots[0].participants[5].aanwezigheid = '95% aanwezig'));
    expect((await replay(other)).pilots.map(({ recorded }) => recorded)).toEqual([8, 0, 0]);
    expect(column(await kpi(), 'completedByCriteria')).toEqual([6, 4, 7]);
    platform.at('2026-11-23T09:00:00Z');
    expect(await replay(REPORT)).toMatchObject({
      changed: true,
      pilots: [{ recorded: 0 }, { recorded: 0 }, { recorded: 0 }],
    });
    expect(column(await kpi(), 'completedByCriteria')).toEqual([5, 4, 7]);
  });
});
