/** Why a journey is cancelled or put off (K09, P09). Each code has a text in every language. */
export const CANCEL_REASONS = [
  'visa-not-yet',
  'visa-refused',
  'contract-broken',
  'diploma-not-recognised',
  'family',
  'health',
  'own-choice',
  'rather-not-say',
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** Why an agency does not take a hand-over. `no-answer`: the platform's own, when the term has passed. */
export const DECLINE_REASONS = [
  'other-municipality',
  'known-already',
  'not-reachable',
  'not-target-group',
  'other',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
export type HandoverReason = DeclineReason | 'no-answer';

/** What became of somebody after arrival, as the pilots saw it (P09, W09). */
export const OUTCOMES = [
  'waiting-for-registration',
  'wachtregister',
  'not-registered',
  'not-target-group',
  'not-signed-up',
  'no-interest',
  'pregnancy',
  'no-contact',
  'intake-done',
  'started',
  'no-nt2-fee',
  'returns-later',
  'course-again',
  'nt2-started',
  'diploma-help',
  'not-arrived-yet',
  'chose-bapa',
  'outside-area',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The outcomes that a person picks from a list; the other follow from what was recorded. */
export const NOTED_OUTCOMES = OUTCOMES.filter(
  (outcome) =>
    !['chose-bapa', 'outside-area', 'waiting-for-registration', 'not-arrived-yet', 'started'].includes(outcome),
);
