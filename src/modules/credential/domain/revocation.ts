/** Why a proof is withdrawn; each has a text in every language. A plain code: what happened to a person stays out of it. */
export const REVOKE_REASONS = ['issued-in-error', 'name-corrected', 'at-own-request', 'misused'] as const;
export type RevokeReason = (typeof REVOKE_REASONS)[number];

/** Reasons after which the participation still stands, so that a new proof takes the place of the old one. */
export const replacesProof = (reason: RevokeReason): boolean => reason === 'name-corrected';
