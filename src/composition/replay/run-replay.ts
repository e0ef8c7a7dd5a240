import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
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
  if (pilots.some(({ recorded }) => recorded > 0)) await followUp(platform);
  return { pilots, ...expectOk(await withTx(platform, SYSTEM_ACTOR, (tx) => finishReplay(tx, planned))) };
}

const PATIENCE = { tries: 300, milliseconds: 100 };

/** Runs what follows from the facts, and waits for what the worker of a running platform took before us. */
async function followUp(platform: Platform): Promise<void> {
  for (let tries = 0; tries < PATIENCE.tries; tries += 1) {
    await drainJobs(platform, platform.ownerPool);
    const { rows } = await sql<{ open: number }>`
      select count(*) as open from platform.job where not dead and not failed and run_at <= now()`.execute(platform.db);
    if (rows[0]?.open === 0) return;
    await pause(PATIENCE.milliseconds);
  }
}
