import { describe, expect, test } from 'vitest';
import { summarizePilots, type PilotCohort } from './pilot-cohort.ts';
import { variant } from './report-variant.fixture.ts';

const column = (cohorts: PilotCohort[], key: keyof PilotCohort): unknown[] => cohorts.map((cohort) => cohort[key]);

describe('the figures of the real pilots', () => {
  const cohorts = summarizePilots(variant());

  test.each([
    ['W02 counts who enrolled', 'enrolled', [8, 8, 14]],
    ['W02 counts who started', 'started', [7, 7, 14]],
    ['W02 counts who completed as the report records it', 'completedAsRecorded', [6, 7, 14]],
    ['W01 counts who completed by the three criteria', 'completedByCriteria', [5, 4, 7]],
    ['W01 counts who attended at least 80 %', 'attendanceAtLeast80', [5, 4, 7]],
    ['W01 counts who passed the end quiz', 'quizPassed', [6, 7, 12]],
    ['W01 counts who failed the end quiz', 'quizFailed', [0, 0, 1]],
    ['W01 counts who was absent from the end quiz', 'quizAbsent', [0, 0, 1]],
    ['P09 counts who arrived', 'arrived', [4, 6, 9]],
    ['P10 counts who registered', 'registered', [3, 3, 6]],
    ['W03 counts who registered within 3 months after arrival', 'registeredWithin3Months', [2, 3, 4]],
  ] as const)('%s', (_, key, expected) => {
    expect(column(cohorts, key)).toEqual(expected);
  });

  test('W02 counts the referrals by source', () => {
    const iom = cohorts.flatMap(({ referrals }) => referrals).filter(({ source }) => source === 'IOM');
    expect(iom.reduce((total, { count }) => total + count, 0)).toBe(21);
    expect(cohorts[0]?.referrals).toEqual([
      { source: 'Lokaal bestuur', count: 1 },
      { source: 'IOM', count: 1 },
      { source: 'Eigen werving', count: 6 },
    ]);
  });

  test('W09 reports the reasons why enrolled people did not start', () => {
    expect(cohorts.flatMap(({ reasonsNotStarted }) => reasonsNotStarted)).toEqual([
      { reason: 'vroegtijdige reis naar België', count: 1 },
      { reason: 'geen direct vooruitzicht op reis naar België', count: 1 },
    ]);
  });

  test('lists the scores of the exemption tests', () => {
    expect(cohorts.map(({ exemptionTests }) => exemptionTests)).toEqual([
      [
        { deelnemer: 2, general: 86, sokkel: 100 },
        { deelnemer: 6, general: 90, sokkel: 91 },
      ],
      [
        { deelnemer: 5, general: 96, sokkel: 100 },
        { deelnemer: 7, general: 88, sokkel: 100 },
      ],
      [],
    ]);
  });
});

describe('other pilots', () => {
  const withTrajectory = (text: string): PilotCohort | undefined =>
    summarizePilots(variant((report) => (report.pilots[0].participants[0].traject_na_aankomst = text)))[0];

  test.each([
    ['Aankomst: 30/11/2024; Aanmelding: 28/02/2025', 3],
    ['Aankomst: 30/11/2024; Aanmelding: 1/03/2025', 2],
    ['Aankomst: 8/01/2025; Intake: 8/04/2025', 3],
    ['Aankomst: 8/01/2025; Intake: 9/04/2025', 2],
    ['Aankomst: 8/01/2025; Intake: 17/04/2025; Aanmelding: 8/01/2025', 3],
    ['Aankomst: 8/01/2025; Intake: 7/01/2025', 2],
    ['Intake: 7/01/2025', 2],
  ])('P10 counts three calendar months, the last day included: %s', (text, expected) => {
    expect(withTrajectory(text)?.registeredWithin3Months).toBe(expected);
  });

  test('W01 completion follows the targets of the file', () => {
    const lower = variant((report) => (report.targets.attendance_min_pct = 70));
    expect(column(summarizePilots(lower), 'completedByCriteria')).toEqual([6, 4, 10]);
    expect(column(summarizePilots(lower), 'attendanceAtLeast80')).toEqual([5, 4, 7]);
    const none = variant((report) => delete report.targets);
    expect(column(summarizePilots(none), 'completedByCriteria')).toEqual([5, 4, 7]);
  });

  test('W02 without a recruitment table the KPI table tells who enrolled, without both the rows do', () => {
    const withKpi = variant((report) => delete report.pilots[0].recruitment);
    expect(summarizePilots(withKpi)[0]).toMatchObject({ enrolled: 8, referrals: [] });
    const bare = variant((report) => {
      delete report.pilots[0].recruitment;
      delete report.kpi_table;
    });
    expect(summarizePilots(bare)[0]?.enrolled).toBe(7);
  });

  test('W09 equal reasons are added up', () => {
    const file = variant((report) => {
      report.pilots[1].recruitment[1].deelname =
        '4 deelname; 2 niet deelgenomen wegens geen direct vooruitzicht op reis naar België';
    });
    expect(summarizePilots(file)[1]?.reasonsNotStarted).toEqual([
      { reason: 'geen direct vooruitzicht op reis naar België', count: 3 },
    ]);
  });
});
