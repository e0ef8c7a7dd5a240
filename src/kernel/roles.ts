/**
 * Who may act. `system` is the platform itself (jobs, replay); `public` is anyone without an account.
 * `agency` is the receiving agency after arrival (AgII, Atlas, Amal, Bon); `auditor` reads who read what.
 */
export const ROLES = [
  'public',
  'participant',
  'counsellor',
  'teacher',
  'coordinator',
  'partner',
  'agency',
  'auditor',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

export interface Actor {
  readonly role: Role;
  /** The account that acts; absent for `public` and `system`. */
  readonly accountId?: string;
  /** The participant's own person. */
  readonly personId?: string;
  /** The partner's or agency's organisation. */
  readonly organisationId?: string;
}

export const PUBLIC_ACTOR: Actor = { role: 'public' };
export const SYSTEM_ACTOR: Actor = { role: 'system' };
