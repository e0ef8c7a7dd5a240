import { SYSTEM_ACTOR } from '#kernel/roles.ts';
import { expectOk } from '#kernel/result.ts';
import { withTx } from '#platform/server/database/transaction.ts';
import { drainJobs } from '#platform/server/jobs.ts';
import type { Platform } from '#platform/server/platform.ts';
import {
  finishReplay,
  openCohort,
  replayMember,
  type FinishedReplay,
  type PlannedReplay,
} from '#modules/reporting/server/index.ts';

export interface ReplaySummary extends FinishedReplay {
  readonly pilots: readonly { readonly id: number; readonly persons: number; readonly recorded: number }[];
}

/** Told after each person: how many of how many, and which pilot. */
export type Progress = (done: number, total: number, pilot: number) => void;

/**
 * Replays a report: a short transaction per person, then everything that follows from the facts, then the report itself.
 * Cut off anywhere, it goes on where it was when it is asked again.
 */
export async function runReplay(
  platform: Platform,
  planned: PlannedReplay,
  progress: Progress = () => {},
): Promise<ReplaySummary> {
  const total = planned.cohorts.reduce((sum, { members }) => sum + members.length, 0);
  let done = 0;
  const pilots = [];
  for (const cohort of planned.cohorts) {
    expectOk(await withTx(platform, SYSTEM_ACTOR, (tx) => openCohort(tx, cohort)));
    let recorded = 0;
    for (const position of cohort.members.keys()) {
      const isNew = expectOk(
        await withTx(platform, SYSTEM_ACTOR, (tx) => replayMember(tx, cohort, position, planned.file)),
      );
      if (isNew) recorded += 1;
      done += 1;
      progress(done, total, cohort.pilot.id);
    }
    pilots.push({ id: cohort.pilot.id, persons: cohort.members.length, recorded });
  }
  if (pilots.some(({ recorded }) => recorded > 0)) await drainJobs(platform, platform.ownerPool);
  return { pilots, ...expectOk(await withTx(platform, SYSTEM_ACTOR, (tx) => finishReplay(tx, planned))) };
}
