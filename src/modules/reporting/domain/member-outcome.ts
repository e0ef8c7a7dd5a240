import type { Day } from '#kernel/dates.ts';
import type { EindquizUitkomst } from '#law/feiten/cursus.ts';
import { IN_LAW, OUTCOMES } from '#modules/assessment/domain/outcomes.ts';

/** What the ledger tells of one person of a cohort. */
export interface MemberOutcome {
  readonly started: boolean;
  readonly completed: boolean;
  readonly attendancePct: number | null;
  readonly activeParticipation: string | null;
  readonly quiz: EindquizUitkomst | null;
  readonly proof: boolean;
  readonly arrivedOn: Day | null;
  readonly registeredOn: Day | null;
  readonly exemptionTests: readonly { readonly general: number; readonly sokkel: number; readonly passed: boolean }[];
  /** Codes of what became of the person (P09), each once. */
  readonly outcomes: readonly string[];
  /** Codes of why the dossier stopped (E09) and why a journey did not take place; null without a code. */
  readonly stopped: { readonly reason: string | null } | null;
  readonly travelCancelled: { readonly reason: string | null } | null;
}

export interface LedgerFact {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * A statement of a source that the platform refused to record of a dossier, because it contradicts what is recorded or
 * what the rules allow. It moves nothing, but the figures of the source count it: leaving it out would be a repair.
 */
export const KEPT_APART = 'reporting.statement-kept-apart.v1';

export const NOTHING_YET: MemberOutcome = {
  started: false,
  completed: false,
  attendancePct: null,
  activeParticipation: null,
  quiz: null,
  proof: false,
  arrivedOn: null,
  registeredOn: null,
  exemptionTests: [],
  outcomes: [],
  stopped: null,
  travelCancelled: null,
};

/** The outcome after all facts of a dossier; of values that may change the last one counts, of days the first. */
export function reduceMember(facts: readonly LedgerFact[]): MemberOutcome {
  return facts.reduce((outcome, fact) => ({ ...outcome, ...changeBy(outcome, fact) }), NOTHING_YET);
}

/** Payload and outcome so far → what the fact changes. */
type Change = (payload: LedgerFact['payload'], outcome: MemberOutcome) => Partial<MemberOutcome>;

const arrived: Change = (payload, { arrivedOn }) => ({ arrivedOn: earliest(arrivedOn, payload['arrivedOn']) });
const registered: Change = (payload, { registeredOn }) => ({ registeredOn: earliest(registeredOn, payload['on']) });
const tested: Change = (payload, { exemptionTests }) => {
  const { general, sokkel, passed } = payload;
  if (typeof general !== 'number' || typeof sokkel !== 'number') return {};
  return { exemptionTests: [...exemptionTests, { general, sokkel, passed: passed === true }] };
};

/** Once passed is passed; else the last sitting counts (M18). */
const sat: Change = (payload, { quiz }) => {
  const told = OUTCOMES.find((known) => known === payload['outcome']);
  return quiz === 'geslaagd' || !told ? {} : { quiz: IN_LAW[told] };
};
const reasonIn = ({ reason }: LedgerFact['payload']) => ({ reason: typeof reason === 'string' ? reason : null });

const CHANGES: Readonly<Record<string, Change>> = {
  'voortraject.course-started.v1': () => ({ started: true }),
  'voortraject.course-completed.v1': () => ({ completed: true }),
  'voortraject.dossier-stopped.v1': (payload) => ({ stopped: reasonIn(payload) }),
  'arrival.travel-cancelled.v1': (payload) => ({ travelCancelled: reasonIn(payload) }),
  'classroom.attendance-recorded.v1': ({ percent }) => ({
    attendancePct: typeof percent === 'number' ? percent : null,
  }),
  'classroom.participation-judged.v1': ({ value }) => ({
    activeParticipation: typeof value === 'string' ? value : null,
  }),
  'assessment.sitting-recorded.v1': sat,
  'credential.proof-issued.v1': () => ({ proof: true }),
  'credential.proof-revoked.v1': () => ({ proof: false }),
  'arrival.arrival-reported.v1': arrived,
  'inburgeringstraject.aanmelding-recorded.v1': registered,
  'inburgeringstraject.exemption-test-recorded.v1': tested,
  'arrival.outcome-noted.v1': ({ outcome }, { outcomes }) =>
    typeof outcome === 'string' && !outcomes.includes(outcome) ? { outcomes: [...outcomes, outcome] } : {},
};

const APART: Readonly<Record<string, Change>> = {
  arrived: ({ on }, outcome) => arrived({ arrivedOn: on }, outcome),
  'signed-up': registered,
  'exemption-test': tested,
};

function changeBy(outcome: MemberOutcome, { type, payload }: LedgerFact): Partial<MemberOutcome> {
  const change = type === KEPT_APART ? APART[String(payload['step'])] : CHANGES[type];
  return change?.(payload, outcome) ?? {};
}

function earliest(known: Day | null, told: unknown): Day | null {
  if (typeof told !== 'string') return known;
  return known === null || told < known ? told : known;
}
