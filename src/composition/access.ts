import type { RouteId } from '$app/types';
import type { Role } from '#kernel/roles.ts';

/**
 * Who may enter a route. Anyone: the page is public. Development: everyone, but not in production. Else the roles named,
 * signed in.
 */
export type Entry = 'anyone' | 'development' | readonly Role[];

const SIGNED_IN: readonly Role[] = [
  'participant',
  'counsellor',
  'teacher',
  'coordinator',
  'partner',
  'agency',
  'auditor',
];

/**
 * The first wall: every route and who may enter it. A route that is not here does not compile, and is refused.
 * The second wall is the row-level security of the database.
 */
export const ENTRIES: Readonly<Record<RouteId, Entry>> = {
  '/': 'anyone',
  '/about': 'anyone',
  '/privacy': 'anyone',
  '/accessibility': 'anyone',
  '/leave': 'anyone',
  '/healthz': 'anyone',
  '/verify': 'anyone',
  '/verify/keys': 'anyone',
  '/verify/[code]': 'anyone',
  '/(participant)/proof': ['participant'],
  '/(participant)/proof/pdf': ['participant'],
  '/(participant)/proof/json': ['participant'],
  '/staff/dossiers/[id]/proof': ['counsellor', 'coordinator'],
  '/(participant)/travel': ['participant'],
  '/agency': ['agency'],
  '/agency/handovers/[handover]': ['agency'],
  '/agency/trajectories/[trajectory]': ['agency'],
  '/staff/handover': ['counsellor', 'coordinator'],
  '/staff/handover/[dossier]': ['counsellor', 'coordinator'],
  '/staff/report': ['coordinator'],
  '/staff/erasures': ['coordinator'],
  '/staff/groups': ['teacher', 'coordinator', 'counsellor'],
  '/staff/groups/[id]': ['teacher', 'coordinator', 'counsellor'],
  '/staff/groups/[id]/[person]': ['teacher', 'coordinator', 'counsellor'],
  '/staff/groups/[id]/lessons/[lesson]': ['teacher', 'coordinator', 'counsellor'],
  '/sign-in': 'anyone',
  '/sign-in/code': 'anyone',
  '/sign-in/passkey': 'anyone',
  '/sign-in/staff': 'anyone',
  '/sign-in/callback': 'anyone',
  '/sign-out': 'anyone',
  '/account': SIGNED_IN,
  '/account/log': ['participant'],
  '/account/passkeys': ['participant'],
  '/staff/jobs': ['coordinator'],
  '/(participant)/learn': ['participant'],
  '/(participant)/learn/[lesson]': ['participant'],
  '/(participant)/learn/[lesson]/[screen]': ['participant'],
  '/(participant)/quiz': ['participant'],
  '/(participant)/quiz/[number]': ['participant'],
  '/(participant)/quiz/hand-in': ['participant'],
  '/(participant)/quiz/result': ['participant'],
  '/api/sync': ['participant'],
  '/dev': 'development',
  '/dev/mail': 'development',
  '/dev/mail/[id]': 'development',
  '/dev/kit': 'development',
  '/(participant)/register': ['participant'],
  '/(participant)/register/[question]': ['participant'],
  '/(participant)/register/check': ['participant'],
  '/(participant)/home': ['participant'],
  '/(participant)/intake': ['participant'],
  '/(participant)/agreement': ['participant'],
  '/(participant)/agreement/document': ['participant'],
  '/(participant)/household': ['participant'],
  '/(participant)/preferences': ['participant'],
  '/(participant)/withdraw': ['participant'],
  '/invitation/[token]': 'anyone',
  '/partner': ['partner'],
  '/partner/invite': ['partner'],
  '/partner/[invitation]': ['partner'],
  '/staff': ['counsellor', 'coordinator'],
  '/staff/intakes': ['counsellor', 'coordinator'],
  '/staff/dossiers': ['counsellor', 'coordinator'],
  '/staff/dossiers/[id]': ['counsellor', 'coordinator'],
  '/staff/dossiers/[id]/intake': ['counsellor', 'coordinator'],
  '/staff/dossiers/[id]/path': ['counsellor', 'coordinator'],
  '/staff/dossiers/[id]/stop': ['counsellor', 'coordinator'],
  '/staff/dossiers/[id]/agreement': ['counsellor', 'coordinator'],
  '/staff/dossiers/[id]/invite/[member]': ['counsellor', 'coordinator'],
};

/** Pages for signing in, by the role that a route asks for. */
export function entryOf(route: string | null): Entry | undefined {
  return route === null ? undefined : (ENTRIES as Record<string, Entry>)[route];
}
