import { expect, test } from 'vitest';
import { decideStaffRole } from './staff-roles.ts';

test('the role claim of the identity provider gives each member of staff the role that it names', () => {
  expect(decideStaffRole('Vooraf-trajectbegeleider')).toEqual({ role: 'counsellor' });
  expect(decideStaffRole(['Iets-anders', 'Vooraf-leerkracht'])).toEqual({ role: 'teacher' });
  expect(decideStaffRole('Vooraf-auditor')).toEqual({ role: 'auditor' });
});

test('a partner and a receiving agency are bound to the organisation that the claim names', () => {
  expect(decideStaffRole('Vooraf-toeleider:IOM')).toEqual({
    role: 'partner',
    organisation: 'referrer',
    organisationCode: 'iom',
  });
  expect(decideStaffRole('Vooraf-agentschap:atlas')).toEqual({
    role: 'agency',
    organisation: 'receiving',
    organisationCode: 'atlas',
  });
});

test('who holds several roles works as the first of the table', () => {
  expect(decideStaffRole(['Vooraf-auditor', 'Vooraf-trajectbegeleider', 'Vooraf-coordinator'])).toEqual({
    role: 'coordinator',
  });
});

test.each([
  undefined, null, 42, '', 'vooraf-coordinator', 'Vooraf-coordinator:x', 'Vooraf-toeleider', 'Vooraf-toeleider:', 'Vooraf-toeleider:a:b', 'Vooraf-beheerder', {},
])('a claim that is not exactly a role gives no access: %j', (claim) => {
  expect(decideStaffRole(claim)).toBeUndefined();
}); // prettier-ignore
