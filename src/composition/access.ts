import type { RouteId } from '$app/types';
import type { Role } from '#kernel/roles.ts';
import { SIGNED_IN } from '#modules/access/domain/signed-in.ts';

/**
 * Who may enter a route. Anyone: the page is public. Development: everyone, but not in production. Else the roles named,
 * signed in.
 */
export type Entry = 'anyone' | 'development' | readonly Role[];

const PARTICIPANT = ['participant'] as const;
const DOSSIER = ['counsellor', 'coordinator'] as const;
const GROUP = ['teacher', 'coordinator', 'counsellor'] as const;

/**
 * The first wall: every route and who may enter it. A route that is not here does not compile, and is refused.
 * The second wall is the row-level security of the database.
 */
export const ENTRIES: Readonly<Record<RouteId, Entry>> = {
  '/(public)': 'anyone',
  '/(public)/about': 'anyone',
  '/(public)/privacy': 'anyone',
  '/(public)/accessibility': 'anyone',
  '/(public)/leave': 'anyone',
  '/(public)/leave/back': 'anyone',
  '/(public)/reading': 'anyone',
  '/(public)/healthz': 'anyone',
  '/(public)/verify': 'anyone',
  '/(public)/verify/keys': 'anyone',
  '/(public)/verify/[code]': 'anyone',
  '/(public)/invitation/[token]': 'anyone',
  '/(public)/sign-in': 'anyone',
  '/(public)/sign-in/code': 'anyone',
  '/(public)/sign-in/passkey': 'anyone',
  '/(public)/sign-in/staff': 'anyone',
  '/(public)/sign-in/callback': 'anyone',
  '/(public)/sign-out': 'anyone',

  '/(participant)/account': SIGNED_IN,
  '/(participant)/account/log': PARTICIPANT,
  '/(participant)/account/pin': PARTICIPANT,
  '/(participant)/locked': PARTICIPANT,
  '/(participant)/account/passkeys': PARTICIPANT,
  '/(participant)/register': PARTICIPANT,
  '/(participant)/register/[question]': PARTICIPANT,
  '/(participant)/register/check': PARTICIPANT,
  '/(participant)/home': PARTICIPANT,
  '/(participant)/household': PARTICIPANT,
  '/(participant)/preferences': PARTICIPANT,
  '/(participant)/preferences/display': PARTICIPANT,
  '/(participant)/intake': PARTICIPANT,
  '/(participant)/agreement': PARTICIPANT,
  '/(participant)/agreement/document': PARTICIPANT,
  '/(participant)/agreement/fee': PARTICIPANT,
  '/(participant)/learn': PARTICIPANT,
  '/(participant)/learn/phone': PARTICIPANT,
  '/(participant)/learn/words': PARTICIPANT,
  '/(participant)/learn/[lesson]': PARTICIPANT,
  '/(participant)/learn/[lesson]/print': PARTICIPANT,
  '/(participant)/learn/[lesson]/[screen]': PARTICIPANT,
  '/(participant)/quiz': PARTICIPANT,
  '/(participant)/quiz/[number]': PARTICIPANT,
  '/(participant)/quiz/hand-in': PARTICIPANT,
  '/(participant)/quiz/result': PARTICIPANT,
  '/(participant)/proof': PARTICIPANT,
  '/(participant)/proof/pdf': PARTICIPANT,
  '/(participant)/proof/json': PARTICIPANT,
  '/(participant)/travel': PARTICIPANT,
  '/(participant)/withdraw': PARTICIPANT,
  '/(participant)/why': PARTICIPANT,

  '/(staff)/staff': DOSSIER,
  '/(staff)/staff/intakes': DOSSIER,
  '/(staff)/staff/dossiers': DOSSIER,
  '/(staff)/staff/dossiers/[id]': DOSSIER,
  '/(staff)/staff/dossiers/[id]/intake': DOSSIER,
  '/(staff)/staff/dossiers/[id]/path': DOSSIER,
  '/(staff)/staff/dossiers/[id]/stop': DOSSIER,
  '/(staff)/staff/dossiers/[id]/why': DOSSIER,
  '/(staff)/staff/dossiers/[id]/agreement': DOSSIER,
  '/(staff)/staff/dossiers/[id]/proof': DOSSIER,
  '/(staff)/staff/dossiers/[id]/invite/[member]': DOSSIER,
  '/(staff)/staff/handover': DOSSIER,
  '/(staff)/staff/handover/[dossier]': DOSSIER,
  '/(staff)/staff/groups': GROUP,
  '/(staff)/staff/groups/[id]': GROUP,
  '/(staff)/staff/groups/[id]/[person]': GROUP,
  '/(staff)/staff/groups/[id]/[person]/[lesson]': GROUP,
  '/(staff)/staff/groups/[id]/progress': GROUP,
  '/(staff)/staff/groups/[id]/progress/mark': GROUP,
  '/(staff)/staff/groups/[id]/progress/[file]': GROUP,
  '/(staff)/staff/groups/[id]/lessons/[lesson]': GROUP,
  '/(staff)/staff/problems': GROUP,
  '/(staff)/staff/courses': ['coordinator'],
  '/(staff)/staff/report': ['coordinator'],
  '/(staff)/staff/discreet': ['coordinator'],
  '/(staff)/staff/erasures': ['coordinator'],
  '/(staff)/staff/law': ['counsellor', 'coordinator', 'teacher', 'agency', 'auditor'],
  '/(staff)/staff/jobs': ['coordinator'],
  '/(staff)/partner': ['partner'],
  '/(staff)/partner/invite': ['partner'],
  '/(staff)/partner/[invitation]': ['partner'],
  '/(staff)/agency': ['agency'],
  '/(staff)/agency/handovers/[handover]': ['agency'],
  '/(staff)/agency/trajectories/[trajectory]': ['agency'],

  '/api/sync': PARTICIPANT,
  '/api/phone': PARTICIPANT,
  '/api/phone/[file]': PARTICIPANT,
  '/api/phone/lock': PARTICIPANT,
  '/api/phone/words': PARTICIPANT,
  '/dev': 'development',
  '/dev/mail': 'development',
  '/dev/mail/[id]': 'development',
  '/dev/kit': 'development',
};

/** Pages for signing in, by the role that a route asks for. */
export function entryOf(route: string | null): Entry | undefined {
  return route === null ? undefined : (ENTRIES as Record<string, Entry>)[route];
}
