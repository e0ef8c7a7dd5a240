/** What can be wrong in this module, with the HTTP status. */
export const problems = {
  'referral.invitation-unknown': 404,
  'referral.invitation-expired': 410,
  'referral.invitation-accepted-already': 409,
  'referral.invited-already': 409,
  'referral.status-withdrawn-already': 409,
} as const;
