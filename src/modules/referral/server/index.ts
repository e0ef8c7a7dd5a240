/** All that other modules may see of referral. */
import { problems } from '../contract/problems.ts';

export { recordReferral, sourceOf, sourcesOf, type Referral } from './record-referral.ts';
export { confirmStatus, recordConfirmation, recordWithdrawal, withdrawStatus, type NewMark } from './mark-status.ts';
export { invite, sendAgain } from './invite.ts';
export { acceptInvitation, invitationOf, openInvitation, type InvitationView } from './accept-invitation.ts';
export {
  selectInvitations as listInvitations,
  selectMarks as marksOf,
  type Invitation,
  type PersonMark,
  type Source,
} from './store.ts';
export { asChannel, CHANNELS, lastMark, WITHDRAWAL_REASONS, type Channel, type WithdrawalReason } from '../domain/channels.ts';

export const parts = { name: 'referral', problems };
