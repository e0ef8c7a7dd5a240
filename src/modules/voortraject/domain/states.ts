/**
 * Every state of a dossier and every move between them, in one table (design §6). The picture in
 * `docs/generated/dossier-states.svg` is made from it. A move is the type of a fact; whoever owns the fact records it.
 */
export const STATUSES = [
  'registered',
  'intake-planned',
  'admitted',
  'agreed',
  'learning',
  'completed',
  'travelling',
  'arrived',
  'awaiting-registration',
  'settled',
  'handover-offered',
  'handed-over',
  'regular-started',
  'stopped',
] as const;
export type DossierStatus = (typeof STATUSES)[number];

/** Before the journey: everything that may happen to somebody who is still abroad. */
const ABROAD = ['registered', 'intake-planned', 'admitted', 'agreed', 'learning', 'completed'] as const;
/** In Belgium, before the municipality has registered the person (P01, P08). */
const ARRIVED = ['arrived', 'awaiting-registration'] as const;
/** On the way or in Belgium, until the regular trajectory opens: the course may still be finished. */
const LEFT = ['travelling', ...ARRIVED, 'settled', 'handover-offered', 'handed-over'] as const;
const RUNNING = [...ABROAD, ...LEFT] as const;

export interface Move {
  readonly from: readonly DossierStatus[];
  /** `same`: the fact is recorded, the status stays. `before-travel`: back to where the person was before leaving. */
  readonly to: DossierStatus | 'same' | 'before-travel';
  /** Where the fact is recorded and the status stays: who has left goes back no step. A cancelled journey leads back to `to`. */
  readonly stays?: readonly DossierStatus[];
  /** What it means, for the picture and the timeline. */
  readonly label: string;
}

export const MOVES = {
  'voortraject.intake-booked.v1': { from: ['registered', 'intake-planned'], to: 'intake-planned', label: 'intake booked' },
  'voortraject.intake-cancelled.v1': { from: ['intake-planned'], to: 'registered', label: 'intake given up' },
  'voortraject.intake-admitted.v1': { from: ['registered', 'intake-planned'], to: 'admitted', label: 'admitted at intake' },
  'voortraject.intake-declined.v1': { from: ['registered', 'intake-planned'], to: 'stopped', label: 'referred on or refused at intake' },
  'voortraject.learning-path-set.v1': { from: ['admitted', 'agreed', 'learning', 'completed'], to: 'same', label: 'learning path set' },
  'voortraject.agreement-signed.v1': { from: ['admitted'], to: 'agreed', label: 'agreement signed' },
  'voortraject.course-started.v1': { from: ['agreed', 'learning'], to: 'learning', label: 'course started' },
  'voortraject.form-changed.v1': { from: ['agreed', 'learning'], to: 'same', label: 'changed to self-study or live lessons' },
  'voortraject.course-completed.v1': { from: ['learning', ...LEFT], to: 'completed', stays: LEFT, label: 'course finished' },
  'voortraject.status-confirmed.v1': { from: RUNNING, to: 'same', label: 'candidate status confirmed' },
  'arrival.travel-announced.v1': { from: [...ABROAD, 'travelling'], to: 'travelling', label: 'travel announced' },
  'arrival.travel-cancelled.v1': { from: ['travelling', ...ABROAD], to: 'before-travel', label: 'travel cancelled or postponed' },
  'arrival.arrival-reported.v1': { from: [...ABROAD, 'travelling'], to: 'arrived', label: 'arrival reported' },
  'arrival.registration-awaited.v1': { from: [...ARRIVED], to: 'awaiting-registration', label: 'waits for registration' },
  'arrival.municipality-registered.v1': { from: [...ARRIVED], to: 'settled', label: 'registered in the Rijksregister' },
  'arrival.handover-offered.v1': { from: ['settled'], to: 'handover-offered', label: 'hand-over offered' },
  'arrival.handover-declined.v1': { from: ['handover-offered'], to: 'settled', label: 'hand-over declined with a reason' },
  'arrival.handover-accepted.v1': { from: ['handover-offered'], to: 'handed-over', label: 'hand-over accepted' },
  'arrival.interest-withdrawn.v1': { from: [...ARRIVED, 'settled', 'handover-offered', 'handed-over'], to: 'same', label: 'no interest in the regular trajectory' },
  'inburgeringstraject.opened.v1': { from: ['handed-over'], to: 'regular-started', label: 'regular trajectory opened' },
  'voortraject.dossier-stopped.v1': { from: RUNNING, to: 'stopped', label: 'stopped with a reason' },
} as const satisfies Record<string, Move>; // prettier-ignore

export type MoveType = keyof typeof MOVES;

/** The type of the fact that opens a dossier: the only way into the table. */
export const OPENING = 'voortraject.dossier-opened.v1';

/** Why a dossier stops (B25, E09, P09, R06). Each has a text in every language. */
export const STOP_REASONS = [
  'visa-refused',
  'contract-broken',
  'status-withdrawn',
  'own-wish',
  'absent',
  'travelled-early',
  'no-prospect-of-travel',
  'referred-on',
  'not-admitted',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** True when the table allows the move from here. */
export function mayMove(status: DossierStatus, type: MoveType): boolean {
  return (MOVES[type].from as readonly DossierStatus[]).includes(status);
}

/** True until the person has arrived: as long as the journey is ahead, or under way. */
export function isBeforeArrival(status: DossierStatus): boolean {
  return status === 'travelling' || (ABROAD as readonly DossierStatus[]).includes(status);
}
