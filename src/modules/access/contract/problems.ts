import type { ProblemCode } from '#kernel/result.ts';

/** What can be wrong here, with its HTTP status. */
export const problems = {
  'access.code-wrong': 400,
  'access.code-form': 400,
  'access.code-expired': 410,
  'access.code-used-up': 429,
  'access.account-closed': 403,
  'access.role-missing': 403,
  'access.organisation-unknown': 403,
  'access.provider-missing': 503,
  'access.provider-unavailable': 503,
  'access.staff-sign-in-expired': 410,
  'access.staff-sign-in-refused': 403,
  'access.passkey-refused': 403,
  'access.passkey-unknown': 404,
  'access.passkey-present': 409,
  'access.session-unknown': 404,
  'access.pin-form': 400,
  'access.pin-easy': 400,
  'access.pin-differs': 400,
  'access.pin-wrong': 403,
  'access.pin-over': 403,
  'access.pages-locked': 423,
} as const satisfies Record<ProblemCode, number>;
