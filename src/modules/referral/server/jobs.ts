import { ok } from '#kernel/result.ts';
import { runAsSystem, type Job } from '#platform/server/jobs.ts';
import { openSince } from '../domain/channels.ts';
import { forgetInvitationsBefore } from './store.ts';

/** Of somebody who was invited and never came, nothing is kept but that it happened (E02). */
export const forgetInvitationsJob: Job = {
  name: 'referral.forget-invitations',
  everyMinutes: 30,
  run: async (platform) => {
    await runAsSystem(platform, async (tx) => ok(await forgetInvitationsBefore(tx, openSince(tx.now))));
  },
};
