import type { RouteId } from '$app/types';
import type { Role } from '#kernel/roles.ts';

/**
 * Who may enter a route. Anyone: the page is public. Development: everyone, but not in production. Else the roles named,
 * signed in.
 */
export type Entry = 'anyone' | 'development' | readonly Role[];

const SIGNED_IN: readonly Role[] = ['participant', 'counsellor', 'teacher', 'coordinator', 'partner', 'agency', 'auditor'];

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
  '/(participant)/travel': ['participant'],
  '/agency': ['agency'],
  '/agency/handovers/[handover]': ['agency'],
  '/agency/trajectories/[trajectory]': ['agency'],
  '/staff/handover': ['counsellor', 'coordinator'],
  '/staff/handover/[dossier]': ['counsellor', 'coordinator'],
  '/staff/report': ['coordinator'],
  '/staff/groups': ['teacher', 'coordinator', 'counsellor'],
  '/staff/groups/[id]': ['teacher', 'coordinator', 'counsellor'],
  '/staff/groups/[id]/[person]': ['teacher', 'coordinator', 'counsellor'],
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
  '/api/sync': ['participant'],
  '/dev': 'development',
  '/dev/mail': 'development',
  '/dev/mail/[id]': 'development',
  '/dev/kit': 'development',
};

/** Pages for signing in, by the role that a route asks for. */
export function entryOf(route: string | null): Entry | undefined {
  return route === null ? undefined : (ENTRIES as Record<string, Entry>)[route];
}
