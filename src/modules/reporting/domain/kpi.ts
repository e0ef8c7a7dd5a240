import { attendanceMinimum } from './pilot/pilot-rules.ts';
import type { Day } from '#kernel/dates.ts';
import { beslis } from '#law/beslissingen.ts';
import type { MemberOutcome } from './member-outcome.ts';

/** What was aimed at, per cohort; null where the source prints no target. */
export interface CohortTargets {
  readonly enrolled: number | null;
  readonly completed: number | null;
  readonly registeredWithin3Months: number | null;
  readonly attendanceMinPct: number | null;
  readonly activeParticipation: string | null;
  readonly endQuizPassPct: number | null;
  readonly referredByEmployerProject: number | null;
  readonly informedByLocalGovernments: number | null;
  readonly localGovernments: number | null;
  readonly employerProjects: number | null;
}

export interface Cohort {
  /** The number of the pilot. */
  readonly id: number;
  readonly courseStart: Day;
  readonly courseEnd: Day;
  /** The ways of referral that the source lists, also those that brought nobody. */
  readonly sources: readonly string[];
  readonly targets: CohortTargets;
}

/** A person of a cohort: what the replay keeps of them, and what the ledger tells. */
export interface CohortMember {
  readonly enrolled: boolean;
  readonly source: string | null;
  /** The source says that this person did not start; `reason` as printed. */
  readonly notStarted: { readonly reason: string | null } | null;
  readonly outcome: MemberOutcome;
}

export interface Counted {
  readonly reason: string | null;
  readonly count: number;
}

/** The figures of one cohort (W01, W02, W03, W09), with the targets beside them. */
export interface CohortKpi {
  readonly id: number;
  readonly enrolled: number;
  readonly started: number;
  /** As recorded: whoever finished the course. */
  readonly completed: number;
  /** Attendance, active participation and end quiz all as the targets ask (W01). */
  readonly completedByCriteria: number;
  readonly attendanceAtLeast80: number;
  readonly quizPassed: number;
  readonly quizFailed: number;
  readonly quizAbsent: number;
  readonly proofs: number;
  readonly arrived: number;
  readonly registered: number;
  readonly registeredWithin3Months: number;
  readonly exemptionTests: readonly { readonly general: number; readonly sokkel: number; readonly passed: boolean }[];
  readonly referrals: Readonly<Record<string, number>>;
  readonly reasonsNotStarted: readonly Counted[];
  readonly targets: CohortTargets;
}

/** Counts a cohort. Figures come from the outcomes in the ledger; only enrolment and its source are the replay's own. */
export function summarizeCohort(cohort: Cohort, members: readonly CohortMember[]): CohortKpi {
  const count = (test: (outcome: MemberOutcome) => boolean): number =>
    members.filter(({ outcome }) => test(outcome)).length;
  return {
    id: cohort.id,
    enrolled: members.filter(({ enrolled }) => enrolled).length,
    started: count(({ started }) => started),
    completed: count(({ completed }) => completed),
    completedByCriteria: count((outcome) => meetsKpi1(outcome, cohort.targets)),
    attendanceAtLeast80: count(({ attendancePct }) => attendancePct !== null && attendancePct >= 80),
    quizPassed: count(({ quiz }) => quiz === 'geslaagd'),
    quizFailed: count(({ quiz }) => quiz === 'niet-geslaagd'),
    quizAbsent: count(({ quiz }) => quiz === 'afwezig'),
    proofs: count(({ proof }) => proof),
    arrived: count(({ arrivedOn }) => arrivedOn !== null),
    registered: count(({ registeredOn }) => registeredOn !== null),
    registeredWithin3Months: count(isRegisteredInTerm),
    exemptionTests: members.flatMap(({ outcome }) => outcome.exemptionTests),
    referrals: countReferrals(cohort, members),
    reasonsNotStarted: countReasons(members),
    targets: cohort.targets,
  };
}

/**
 * KPI 1 counts live attendance for everybody, also for who changed to self-study; the law's own verdict on completion
 * (the question `voltooiing`) asks no attendance of self-study (I10). The two are kept apart on purpose.
 */
function meetsKpi1(outcome: MemberOutcome, targets: CohortTargets): boolean {
  const minimum = targets.attendanceMinPct ?? attendanceMinimum();
  return (
    outcome.completed &&
    outcome.attendancePct !== null &&
    outcome.attendancePct >= minimum &&
    outcome.activeParticipation === (targets.activeParticipation ?? 'goed') &&
    outcome.quiz === 'geslaagd'
  );
}

function isRegisteredInTerm({ arrivedOn, registeredOn }: MemberOutcome): boolean {
  if (arrivedOn === null || registeredOn === null) return false;
  const facts = { aankomst: arrivedOn, aanmelding: registeredOn };
  return beslis('aanmelding', facts, registeredOn, 'proeftuin-2023').uitkomst === 'binnen-termijn';
}

function countReferrals(cohort: Cohort, members: readonly CohortMember[]): Record<string, number> {
  const counts = Object.fromEntries(cohort.sources.map((source) => [source, 0]));
  for (const { enrolled, source } of members) {
    if (enrolled && source !== null) counts[source] = (counts[source] ?? 0) + 1;
  }
  return counts;
}

function countReasons(members: readonly CohortMember[]): Counted[] {
  const counts = new Map<string | null, number>();
  for (const { notStarted, outcome } of members) {
    if (notStarted && !outcome.started) counts.set(notStarted.reason, (counts.get(notStarted.reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count }));
}
