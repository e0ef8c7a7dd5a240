import type { Role } from '#kernel/roles.ts';

/** Every role that has an account. */
export const SIGNED_IN: readonly Role[] = [
  'participant',
  'counsellor',
  'teacher',
  'coordinator',
  'partner',
  'agency',
  'auditor',
];
