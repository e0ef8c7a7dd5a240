import type { Role } from '#kernel/roles.ts';

/** The claim in which the identity provider of the government (ACM/IDM) names the roles that somebody holds for Vooraf. */
export const ROLE_CLAIM = 'vooraf_rol_3d';

export type OrganisationKind = 'agency-abroad' | 'referrer' | 'receiving';

export interface StaffRole {
  readonly role: Extract<Role, 'counsellor' | 'teacher' | 'coordinator' | 'partner' | 'agency' | 'auditor'>;
  /** Kind of the organisation whose short name follows after a colon; absent: the role has none. */
  readonly organisation?: Exclude<OrganisationKind, 'agency-abroad'>;
}

/** Value of the claim → role. Where somebody holds several, the first of this table counts. */
export const STAFF_ROLES: readonly (readonly [value: string, role: StaffRole])[] = [
  ['Vooraf-coordinator', { role: 'coordinator' }],
  ['Vooraf-trajectbegeleider', { role: 'counsellor' }],
  ['Vooraf-leerkracht', { role: 'teacher' }],
  ['Vooraf-agentschap', { role: 'agency', organisation: 'receiving' }],
  ['Vooraf-toeleider', { role: 'partner', organisation: 'referrer' }],
  ['Vooraf-auditor', { role: 'auditor' }],
];

export interface StaffGrant extends StaffRole {
  readonly organisationCode?: string;
}

/**
 * What the values of the role claim give a right to.
 * @param claim a text or a list of texts, as the provider sends it
 * @returns undefined when no value is a role of this platform, written in full
 */
export function decideStaffRole(claim: unknown): StaffGrant | undefined {
  const values = (Array.isArray(claim) ? claim : [claim]).filter((value): value is string => typeof value === 'string');
  for (const [name, role] of STAFF_ROLES) {
    for (const value of values) {
      const [held, code, ...rest] = value.trim().split(':');
      if (held !== name || rest.length > 0) continue;
      if (!role.organisation && code === undefined) return role;
      if (role.organisation && code) return { ...role, organisationCode: code.toLowerCase() };
    }
  }
  return undefined;
}
