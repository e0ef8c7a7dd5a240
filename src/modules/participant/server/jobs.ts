import { ok } from '#kernel/result.ts';
import { runAsSystem, type Job } from '#platform/server/jobs.ts';
import { deleteDraftsBefore } from './store.ts';

const DAYS_A_DRAFT_IS_KEPT = 60;

/** Registrations that nobody sent are not kept (E02). */
export const forgetDraftsJob: Job = {
  name: 'participant.forget-drafts',
  everyMinutes: 30,
  run: async (platform) => {
    await runAsSystem(platform, async (tx) =>
      ok(await deleteDraftsBefore(tx, new Date(tx.now.getTime() - DAYS_A_DRAFT_IS_KEPT * 24 * 3_600_000))),
    );
  },
};
