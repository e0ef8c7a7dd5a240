import { noonInBrussels } from '#kernel/dates.ts';
import { idFromName } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { EindquizUitkomst } from '#law/feiten/cursus.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { ensurePerson } from '#modules/participant/server/index.ts';
import { recordReferral } from '#modules/referral/server/index.ts';
import { moveDossier, openDossier, stopDossier, type DossierMove } from '#modules/voortraject/server/index.ts';
import { addToGroup, findGroup, judge, recordAttendanceShare } from '#modules/classroom/server/index.ts';
import { recordSittingOutcome, type Outcome } from '#modules/assessment/server/index.ts';
import { noteOutcome, recordArrival, recordInterestWithdrawn, recordRegistrationAwaited, recordTravelCancelled } from '#modules/arrival/server/index.ts'; // prettier-ignore
import { recordAanmelding, recordExemptionTest } from '#modules/inburgeringstraject/server/index.ts';
import type { PlannedMember } from '../domain/replay/plan-cohort.ts';
import type { Step } from '../domain/replay/plan-steps.ts';
import { channelOf, countryOf, profileOf } from '../domain/replay/printed-reasons.ts';

/** Whom a step is about. */
export interface Subject {
  readonly personId: string;
  readonly dossierId: string;
  readonly groupId: string;
  readonly member: PlannedMember;
}

type StepOf<Kind extends Step['kind']> = Step & { readonly kind: Kind };
type Recorder<Kind extends Step['kind']> = (tx: Tx, subject: Subject, step: StepOf<Kind>) => Promise<Result<unknown>>;

/** The regime under which the pilots ran. */
export const PILOT_REGIME = 'proeftuin-2023';
/** Marks what a report tells without details: who signed, where, who took the person on. */
const REPORTED = { source: 'report' } as const;

/** Records one step through the use case that always records it, at the day on which it happened. */
export async function recordStep(tx: Tx, subject: Subject, step: Step): Promise<Result<unknown>> {
  const recorder = RECORDERS[step.kind] as Recorder<Step['kind']>;
  return recorder(tx, subject, step);
}

/** Id of a fact, final at birth: the same step again is the same fact. */
const idOf = ({ dossierId }: Subject, kind: string): string => idFromName(`pilot:${dossierId}:${kind}`);

function move(type: DossierMove['type'], payload: DossierMove['payload'] = REPORTED): Recorder<Step['kind']> {
  return (tx, subject, step) =>
    moveDossier(tx, {
      id: idOf(subject, type),
      dossierId: subject.dossierId,
      type,
      occurredAt: noonInBrussels(step.on),
      payload,
    });
}

/** The outcome of a sitting, by the word of the law. */
const SITTINGS: Readonly<Record<EindquizUitkomst, Outcome>> = {
  geslaagd: 'passed',
  'niet-geslaagd': 'failed',
  afwezig: 'absent',
  'technische-storing': 'technical-failure',
};

const about = (subject: Subject, step: Step) => ({
  personId: subject.personId,
  dossierId: subject.dossierId,
  occurredAt: noonInBrussels(step.on),
  id: idOf(subject, step.kind === 'outcome' ? `outcome:${step.outcome}` : step.kind),
});

const RECORDERS: { readonly [Kind in Step['kind']]: Recorder<Kind> } = {
  opened: recordOpening,
  admitted: move('voortraject.intake-admitted.v1'),
  agreed: recordAgreement,
  started: move('voortraject.course-started.v1'),
  'self-study': move('voortraject.form-changed.v1', { ...REPORTED, form: 'self-study', from: 'live' }),
  attendance: (tx, { groupId, personId }, { pct, on }) =>
    recordAttendanceShare(tx, { groupId, personId, percent: pct, at: noonInBrussels(on) }),
  judged: (tx, subject, { judgement, on }) =>
    judge(tx, {
      id: idOf(subject, 'judged'),
      groupId: subject.groupId,
      personId: subject.personId,
      value: judgement,
      at: noonInBrussels(on),
    }),
  'end-quiz': (tx, subject, { outcome, on }) =>
    recordSittingOutcome(tx, {
      id: idOf(subject, 'end-quiz'),
      personId: subject.personId,
      outcome: SITTINGS[outcome],
      at: noonInBrussels(on),
    }),
  completed: move('voortraject.course-completed.v1'),
  'travel-cancelled': (tx, subject, step) =>
    recordTravelCancelled(tx, { ...about(subject, step), reason: step.reason }),
  arrived: (tx, subject, step) => recordArrival(tx, { ...about(subject, step), arrivedOn: step.on }),
  'registration-awaited': (tx, subject, step) => recordRegistrationAwaited(tx, about(subject, step)),
  'signed-up': (tx, subject, step) => recordAanmelding(tx, { ...about(subject, step), on: step.on }),
  'interest-withdrawn': (tx, subject, step) => recordInterestWithdrawn(tx, about(subject, step)),
  'exemption-test': (tx, subject, step) =>
    recordExemptionTest(tx, { ...about(subject, step), on: step.on, general: step.general, sokkel: step.sokkel }),
  'trajectory-started': recordTrajectory,
  outcome: (tx, subject, step) => noteOutcome(tx, { ...about(subject, step), outcome: step.outcome }),
  stopped: recordStop,
};

/** A person without a name: the label says which row of the report it is. */
async function recordOpening(tx: Tx, subject: Subject, step: StepOf<'opened'>): Promise<Result<unknown>> {
  const { personId, dossierId, member } = subject;
  const occurredAt = noonInBrussels(step.on);
  await ensurePerson(tx, {
    personId,
    language: 'ar',
    latinName: { given: `${member.label.cohort} –`, family: member.label.person },
    countryOfStay: countryOf(member.country),
    source: 'pilot',
    since: occurredAt,
  });
  const channel = channelOf(member.source);
  if (channel) await recordReferral(tx, { personId, channel, occurredAt });
  return openDossier(tx, {
    dossierId,
    personId,
    profile: profileOf(member.profile),
    regime: PILOT_REGIME,
    occurredAt,
    payload: REPORTED,
  });
}

/** Agreed, and put in the group of the pilot. Who signed and with which words is not printed: there is no document. */
async function recordAgreement(tx: Tx, subject: Subject, step: StepOf<'agreed'>): Promise<Result<unknown>> {
  const agreed = await move('voortraject.agreement-signed.v1')(tx, subject, step);
  if (!agreed.ok) return agreed;
  const group = await findGroup(tx, subject.groupId);
  if (!group) throw new Error('the group of the cohort was not made');
  return addToGroup(tx, { group, personId: subject.personId, since: noonInBrussels(step.on) });
}

/**
 * `Inburgeringstraject is opgestart`: the report prints no municipality, agency or day of the hand-over. The table of
 * moves asks a registration and an accepted hand-over first (P01), so all are recorded, each marked as the report's word.
 */
async function recordTrajectory(
  tx: Tx,
  subject: Subject,
  step: StepOf<'trajectory-started'>,
): Promise<Result<unknown>> {
  const types = [
    'arrival.municipality-registered.v1',
    'arrival.handover-offered.v1',
    'arrival.handover-accepted.v1',
    'inburgeringstraject.opened.v1',
  ] as const;
  for (const type of types) {
    const moved = await move(type, { ...REPORTED, implied: type !== 'inburgeringstraject.opened.v1' })(
      tx,
      subject,
      step,
    );
    if (!moved.ok) return moved;
  }
  return ok();
}

async function recordStop(tx: Tx, subject: Subject, step: StepOf<'stopped'>): Promise<Result<unknown>> {
  if (step.reason === null) return move('voortraject.dossier-stopped.v1')(tx, subject, step);
  return stopDossier(tx, {
    dossierId: subject.dossierId,
    reason: step.reason,
    occurredAt: noonInBrussels(step.on),
    silent: true,
  });
}
