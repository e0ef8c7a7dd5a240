import { brusselsDay } from '#kernel/dates.ts';
import { ok } from '#kernel/result.ts';
import { getal } from '#law/parameters.ts';
import { runAsSystem, type Job } from '#platform/server/jobs.ts';
import { deleteDraftsBefore } from './store.ts';

/** Registrations that nobody sent are not kept (E02). */
export const forgetDraftsJob: Job = {
  name: 'participant.forget-drafts',
  everyMinutes: 30,
  run: async (platform) => {
    await runAsSystem(platform, async (tx) => {
      const kept = getal('bewaartermijn-inschrijving', brusselsDay(tx.now), 'decreet-2013');
      return ok(await deleteDraftsBefore(tx, new Date(tx.now.getTime() - kept * 24 * 3_600_000)));
    });
  },
};
