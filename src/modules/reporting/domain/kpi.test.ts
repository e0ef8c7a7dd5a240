import { describe, expect, test } from 'vitest';
import { summarizeCohort, type Cohort, type CohortMember, type CohortTargets } from './kpi.ts';
import { KEPT_APART, NOTHING_YET, reduceMember, type LedgerFact, type MemberOutcome } from './member-outcome.ts';

const NO_TARGETS: CohortTargets = {
  enrolled: null,
  completed: null,
  registeredWithin3Months: null,
  attendanceMinPct: null,
  activeParticipation: null,
  endQuizPassPct: null,
  referredByEmployerProject: null,
  informedByLocalGovernments: null,
  localGovernments: null,
  employerProjects: null,
};
const cohort: Cohort = {
  id: 1,
  courseStart: '2024-03-04',
  courseEnd: '2024-04-29',
  sources: ['IOM', 'Lokaal bestuur'],
  targets: NO_TARGETS,
};

const finished: MemberOutcome = {
  ...NOTHING_YET,
  started: true,
  completed: true,
  attendancePct: 80,
  activeParticipation: 'goed',
  quiz: 'geslaagd',
};
const member = (outcome: Partial<MemberOutcome>, more: Partial<CohortMember> = {}): CohortMember => ({
  enrolled: true,
  source: 'IOM',
  notStarted: null,
  ...more,
  outcome: { ...finished, ...outcome },
});

describe('KPI 1', () => {
  test.each<[string, Partial<MemberOutcome>, number]>([
    ['attendance at the border', {}, 1],
    ['attendance just below', { attendancePct: 79.9 }, 0],
    ['no attendance recorded', { attendancePct: null }, 0],
    ['participation that is only sufficient', { activeParticipation: 'voldoende' }, 0],
    ['no judgement', { activeParticipation: null }, 0],
    ['absent from the end quiz', { quiz: 'afwezig' }, 0],
    ['a technical failure in the end quiz', { quiz: 'technische-storing' }, 0],
    ['a course that was not finished', { completed: false }, 0],
  ])('W01 asks attendance, active participation and the end quiz: %s', (_, outcome, expected) => {
    expect(summarizeCohort(cohort, [member(outcome)]).completedByCriteria).toBe(expected);
  });

  test('W01 the criteria are the targets of the source, attendance of 80 % is counted apart', () => {
    const targets = { ...NO_TARGETS, attendanceMinPct: 70 };
    const figures = summarizeCohort({ ...cohort, targets }, [member({ attendancePct: 75 })]);
    expect(figures).toMatchObject({ completedByCriteria: 1, attendanceAtLeast80: 0, targets });
  });

  test('CC11 finished as recorded and finished by the criteria are two figures', () => {
    expect(summarizeCohort(cohort, [member({}), member({ attendancePct: 29 })])).toMatchObject({
      completed: 2,
      completedByCriteria: 1,
    });
  });
});

describe('after arrival', () => {
  test.each([
    ['2024-11-30', '2025-02-28', 1],
    ['2024-11-30', '2025-03-01', 0],
    ['2025-01-08', '2025-04-08', 1],
    ['2025-01-08', '2025-01-07', 0],
  ])('W03 arrived on %s and registered on %s', (arrivedOn, registeredOn, within) => {
    const figures = summarizeCohort(cohort, [member({ arrivedOn, registeredOn })]);
    expect(figures).toMatchObject({ arrived: 1, registered: 1, registeredWithin3Months: within });
  });
});

describe('who came and who did not', () => {
  test('D09 referrals by source as printed, also a source that brought nobody', () => {
    const members = [member({}), member({}, { enrolled: false }), member({}, { source: null })];
    expect(summarizeCohort(cohort, members)).toMatchObject({ enrolled: 2, referrals: { IOM: 1, 'Lokaal bestuur': 0 } });
  });

  test('W09 equal reasons for not starting are added up; without one the reason is empty', () => {
    const stayed = (reason: string | null): CohortMember =>
      member({ started: false, completed: false }, { notStarted: { reason } });
    expect(summarizeCohort(cohort, [stayed('ziek'), stayed(null), stayed('ziek')]).reasonsNotStarted).toEqual([
      { reason: 'ziek', count: 2 },
      { reason: null, count: 1 },
    ]);
  });
});

describe('what the ledger tells of one person', () => {
  const reduce = (...facts: LedgerFact[]): MemberOutcome => reduceMember(facts);

  test('the last word counts for what may be corrected, the first day for what happens once', () => {
    const outcome = reduce(
      { type: 'classroom.attendance-recorded.v1', payload: { percent: 40 } },
      { type: 'classroom.attendance-recorded.v1', payload: { percent: 85 } },
      { type: 'inburgeringstraject.aanmelding-recorded.v1', payload: { on: '2025-03-25' } },
      { type: KEPT_APART, payload: { step: 'signed-up', on: '2025-01-02' } },
    );
    expect(outcome).toMatchObject({ attendancePct: 85, registeredOn: '2025-01-02' });
  });

  test('W02 what the rules refuse of a source still counts in its figures', () => {
    const outcome = reduce(
      { type: KEPT_APART, payload: { step: 'arrived', on: '2025-01-08' } },
      {
        type: KEPT_APART,
        payload: { step: 'exemption-test', on: '2025-01-08', general: 86, sokkel: 100, passed: true },
      },
      { type: KEPT_APART, payload: { step: 'completed', on: '2025-01-08' } },
    );
    expect(outcome).toMatchObject({
      arrivedOn: '2025-01-08',
      exemptionTests: [{ general: 86, sokkel: 100, passed: true }],
      completed: false,
    });
  });

  test('M18 once passed is passed, else the last sitting counts', () => {
    const sat = (outcome: string): LedgerFact => ({ type: 'assessment.sitting-recorded.v1', payload: { outcome } });
    expect(reduce(sat('absent'), sat('failed')).quiz).toBe('niet-geslaagd');
    expect(reduce(sat('technical-failure'), sat('passed'), sat('absent')).quiz).toBe('geslaagd');
  });

  test('N01 a proof that was revoked is none', () => {
    const issued = { type: 'credential.proof-issued.v1', payload: {} };
    expect(reduce(issued).proof).toBe(true);
    expect(reduce(issued, { type: 'credential.proof-revoked.v1', payload: {} }).proof).toBe(false);
  });

  test('P09 outcomes are codes, each once', () => {
    const noted = (outcome: string): LedgerFact => ({ type: 'arrival.outcome-noted.v1', payload: { outcome } });
    expect(reduce(noted('no-interest'), noted('nt2-started'), noted('no-interest')).outcomes).toEqual([
      'no-interest',
      'nt2-started',
    ]);
  });
});
