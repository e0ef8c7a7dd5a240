import type { CountWithReason, EndQuizOutcome, ExemptionTestScore, Pilot, PilotFile } from './pilot-file.ts';
import {
  arrivalOf,
  criteriaOf,
  enrolledIn,
  isDeregistered,
  isWithinTerm,
  meetsCriteria,
  registrationOf,
} from './pilot-rules.ts';

/** The figures of one pilot, counted from its rows and from nothing else. */
export interface PilotCohort {
  readonly pilot: number;
  readonly enrolled: number;
  /** Rows in the outcome table. */
  readonly started: number;
  /** Everyone who was not taken off the course: what the report calls *de cursus afgerond*. */
  readonly completedAsRecorded: number;
  /** Attendance, active participation and end quiz all as the targets ask. */
  readonly completedByCriteria: number;
  /** Always 80 %, whatever the targets say. */
  readonly attendanceAtLeast80: number;
  readonly quizPassed: number;
  readonly quizFailed: number;
  readonly quizAbsent: number;
  /** With a date of arrival. */
  readonly arrived: number;
  /** With a date of *aanmelding* or *intake*. */
  readonly registered: number;
  /** The first of those dates, from the day of arrival up to the same day three months later. */
  readonly registeredWithin3Months: number;
  readonly exemptionTests: readonly ({ readonly deelnemer: number } & ExemptionTestScore)[];
  readonly referrals: readonly { readonly source: string; readonly count: number }[];
  readonly reasonsNotStarted: readonly CountWithReason[];
}

/** The figures of every pilot, in the order of the file. */
export function summarizePilots(file: PilotFile): PilotCohort[] {
  return file.pilots.map((pilot) => summarizePilot(pilot, file));
}

function summarizePilot(pilot: Pilot, file: PilotFile): PilotCohort {
  const { participants, recruitment } = pilot;
  const criteria = criteriaOf(file);
  const count = (test: (participant: (typeof participants)[number]) => boolean): number =>
    participants.filter(test).length;
  const quiz = (outcome: EndQuizOutcome): number => count(({ endQuiz }) => endQuiz === outcome);
  return {
    pilot: pilot.id,
    enrolled: enrolledIn(pilot, file),
    started: participants.length,
    completedAsRecorded: count((participant) => !isDeregistered(participant)),
    completedByCriteria: count((participant) => meetsCriteria(participant, criteria)),
    attendanceAtLeast80: count(({ attendance }) => attendance !== undefined && attendance.pct >= 80),
    quizPassed: quiz('geslaagd'),
    quizFailed: quiz('niet geslaagd'),
    quizAbsent: quiz('afwezig'),
    arrived: count((participant) => arrivalOf(participant) !== undefined),
    registered: count((participant) => registrationOf(participant) !== undefined),
    registeredWithin3Months: count((participant) => {
      const arrival = arrivalOf(participant);
      const registration = registrationOf(participant);
      return arrival !== undefined && registration !== undefined && isWithinTerm(arrival, registration);
    }),
    exemptionTests: participants.flatMap(({ deelnemer, exemptionTest }) =>
      exemptionTest ? [{ deelnemer, ...exemptionTest }] : [],
    ),
    referrals: addUp(recruitment.map(({ source, enrolled }) => ({ key: source, count: enrolled }))).map(
      ({ key = '', count: people }) => ({ source: key, count: people }),
    ),
    reasonsNotStarted: addUp(
      recruitment.flatMap((row) =>
        row.participation.notStarted.map(({ reason, count: n }) => ({ key: reason, count: n })),
      ),
    ).map(({ key, count: people }) => ({ ...(key !== undefined && { reason: key }), count: people })),
  };
}

interface Keyed {
  readonly key: string | undefined;
  readonly count: number;
}

/** Adds up equal keys, in the order in which they first appear. */
function addUp(parts: readonly Keyed[]): Keyed[] {
  const totals = new Map<string | undefined, number>();
  for (const { key, count } of parts) totals.set(key, (totals.get(key) ?? 0) + count);
  return [...totals].map(([key, count]) => ({ key, count })).filter(({ count }) => count > 0);
}
