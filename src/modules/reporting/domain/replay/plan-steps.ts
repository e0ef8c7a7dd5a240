import type { Day } from '#kernel/dates.ts';
import type { ActieveDeelname, EindquizUitkomst } from '#law/feiten/cursus.ts';
import type { CancelReason, Outcome } from '#modules/arrival/domain/reasons.ts';
import type { StopReason } from '#modules/voortraject/domain/states.ts';
import type { Pilot, PilotParticipant } from '../pilot/pilot-file.ts';
import { arrivalOf, firstDateOf, isDeregistered, registrationOf } from '../pilot/pilot-rules.ts';
import { cancelReasonOf, judgementOf, outcomesOf, quizOf, stopReasonOf } from './printed-reasons.ts';
import type { PlannedMember } from './plan-cohort.ts';

interface Dated {
  /** When it happened: the printed day; where none is printed, the last day by which the report says it had. */
  readonly on: Day;
}

/** One thing to record of a person, through the use case that always records it. */
export type Step = Dated &
  (
    | { readonly kind: 'opened' | 'admitted' | 'agreed' | 'started' | 'self-study' | 'completed' }
    | { readonly kind: 'attendance'; readonly pct: number }
    | { readonly kind: 'judged'; readonly judgement: ActieveDeelname }
    | { readonly kind: 'end-quiz'; readonly outcome: EindquizUitkomst }
    | { readonly kind: 'travel-cancelled'; readonly reason: CancelReason }
    | { readonly kind: 'arrived' | 'registration-awaited' | 'signed-up' | 'interest-withdrawn' | 'trajectory-started' }
    | { readonly kind: 'exemption-test'; readonly general: number; readonly sokkel: number }
    | { readonly kind: 'outcome'; readonly outcome: Outcome }
    | { readonly kind: 'stopped'; readonly reason: StopReason | null }
  );

/**
 * What to record of a member, in the order in which it is recorded. Contradictory statements are all in it: the table of
 * moves may refuse one of them, and then the replay says so. Whoever was taken off the course is stopped last, because
 * nothing could be recorded of them afterwards.
 */
export function planSteps(member: PlannedMember, pilot: Pilot, snapshot: Day | undefined): Step[] {
  const { participant } = member;
  const opened: Step = { kind: 'opened', on: pilot.period?.start ?? pilot.course.start };
  if (!participant) {
    if (!member.notStarted) return [opened];
    return [opened, { kind: 'stopped', on: pilot.course.start, reason: stopReasonOf(member.notStarted.reason) }];
  }
  const end = pilot.course.end;
  const stop: Step[] = isDeregistered(participant)
    ? [{ kind: 'stopped', on: end, reason: stopReasonOf(member.removedReason) }]
    : [];
  return [opened, ...courseSteps(participant, pilot), ...afterCourse(participant, snapshot ?? end), ...stop];
}

function courseSteps(participant: PilotParticipant, { course }: Pilot): Step[] {
  const { attendance, activeParticipation, endQuiz } = participant;
  const judgement = activeParticipation === undefined ? undefined : judgementOf(activeParticipation);
  const steps: (Step | false | undefined)[] = [
    { kind: 'admitted', on: course.start },
    { kind: 'agreed', on: course.start },
    { kind: 'started', on: course.start },
    attendance?.selfStudyFrom !== undefined && { kind: 'self-study', on: attendance.selfStudyFrom },
    attendance && { kind: 'attendance', on: course.end, pct: attendance.pct },
    judgement && { kind: 'judged', on: course.end, judgement },
    endQuiz && { kind: 'end-quiz', on: course.end, outcome: quizOf(endQuiz) },
    !isDeregistered(participant) && { kind: 'completed', on: course.end },
  ];
  return steps.filter((step): step is Step => Boolean(step));
}

/** The trail after the course; the earliest date counts where a kind is printed twice. */
function afterCourse(participant: PilotParticipant, byThen: Day): Step[] {
  const { events } = participant.afterArrival;
  const says = (kind: (typeof events)[number]['kind']) => events.find((event) => event.kind === kind);
  const arrived = arrivalOf(participant);
  const registered = registrationOf(participant);
  const cancelled = says('travel-cancelled');
  const test = participant.exemptionTest;
  const steps: (Step | false | undefined)[] = [
    cancelled && { kind: 'travel-cancelled', on: byThen, reason: cancelReasonOf(cancelled.reason) },
    arrived !== undefined && { kind: 'arrived', on: arrived },
    says('waiting-for-rijksregister') && { kind: 'registration-awaited', on: byThen },
    registered !== undefined && { kind: 'signed-up', on: registered },
    test && { kind: 'exemption-test', on: firstDateOf(participant, 'vrijstellingstest') ?? byThen, ...test },
    says('no-interest') && { kind: 'interest-withdrawn', on: byThen },
    says('inburgeringstraject-started') && { kind: 'trajectory-started', on: registered ?? byThen },
    ...outcomesOf(participant).map(({ outcome, date }) => ({ kind: 'outcome', on: date ?? byThen, outcome }) as const),
  ];
  return steps.filter((step): step is Step => Boolean(step));
}
