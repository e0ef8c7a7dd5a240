/** All that other modules may see of referral. */
import { problems } from '../contract/problems.ts';
import { forgetInvitationsJob } from './jobs.ts';

export { recordReferral, sourceOf, sourcesOf } from './record-referral.ts';
export { confirmStatus, recordConfirmation, withdrawStatus } from './mark-status.ts';
export { invite, recordInvitation, sendAgain } from './invite.ts';
export { acceptInvitation, invitationOf, openInvitation } from './accept-invitation.ts';
export {
  selectInvitations as listInvitations,
  selectMarks as marksOf,
  type Invitation,
  type PersonMark,
} from './store.ts';
export { lastMark, type Channel } from '../domain/channels.ts';

export const parts = { name: 'referral', jobs: [forgetInvitationsJob], problems };
