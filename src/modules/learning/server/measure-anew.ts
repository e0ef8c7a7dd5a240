import { sql } from 'kysely';
import { ok } from '#kernel/result.ts';
import { refreshCourses } from '#modules/content/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFacts } from '#platform/server/ledger.ts';
import type { Subscriber } from '#platform/server/subscribers.ts';
import { measureProgress } from '../domain/measure-progress.ts';
import type { ProgressState } from '../domain/reduce-progress.ts';
import { findLessonIndex, type LessonIndex } from './lesson-shapes.ts';
import { finishedFact } from './record-observations.ts';
import type { Enrolment, NewProgress } from './store.ts';

/**
 * After another version of the courses is followed: measures anew how far everybody is in the lessons they have not
 * finished. What was done stays; whoever has done all that is asked now, has finished.
 */
export const measureAnew: Subscriber = {
  name: 'learning.measure-anew',
  on: ['content.version-decided.v1'],
  handle: async (tx) => {
    await refreshCourses();
    const { rows: lessons } = await sql<{ lesson: string }>`
      select distinct lesson from learning.progress where finished_at is null`.execute(tx.db);
    for (const { lesson } of lessons) {
      const index = findLessonIndex(lesson);
      if (index) await measureLesson(tx, lesson, index);
    }
    return ok();
  },
};

interface UnfinishedRow {
  person_id: string;
  dossier_id: string;
  state: ProgressState;
  steps_done: number;
  steps_total: number;
  score: number | null;
  revision: number;
}

interface Measured extends NewProgress {
  readonly personId: string;
  readonly dossierId: string;
}

async function measureLesson(tx: Tx, lesson: string, index: LessonIndex): Promise<void> {
  const { rows } = await sql<UnfinishedRow>`
    select person_id, dossier_id, state, steps_done, steps_total, score, revision
    from learning.progress join learning.enrolment using (person_id)
    where lesson = ${lesson} and finished_at is null`.execute(tx.db);
  const changed = rows.flatMap((row): Measured[] => {
    const { done, total, score, finishedAt } = measureProgress(index, row.state);
    const same = done === row.steps_done && total === row.steps_total && finishedAt === null;
    if (same) return [];
    const { person_id: personId, dossier_id: dossierId, state, revision } = row;
    // It is finished now: the last step was done before, and asked more.
    return [{ personId, dossierId, lesson, state, done, total, score, finishedAt: finishedAt === null ? null : tx.now, revision: revision + 1 }]; // prettier-ignore
  });
  const written = await saveMeasured(tx, lesson, changed);
  const finished = changed.filter(({ personId, finishedAt }) => finishedAt && written.has(personId));
  await appendFacts(tx, finished.map(({ personId, dossierId, ...progress }) => finishedFact({ personId, dossierId } as Enrolment, progress))); // prettier-ignore
}

/** Writes what was measured of one lesson, each row only if nobody wrote it since; whoever did has measured it anew. */
async function saveMeasured(tx: Tx, lesson: string, rows: readonly Measured[]): Promise<ReadonlySet<string>> {
  const sent = rows.map(({ personId, done, total, score, finishedAt, revision }) => ({ personId, done, total, score, finishedAt, revision })); // prettier-ignore
  const { rows: written } = await sql<{ person_id: string }>`
    update learning.progress set steps_done = done, steps_total = total, score = measured.score,
      finished_at = "finishedAt", revision = measured.revision
    from json_to_recordset(${JSON.stringify(sent)}::json) as measured
      ("personId" uuid, done integer, total integer, score real, "finishedAt" timestamptz, revision integer)
    where person_id = "personId" and lesson = ${lesson} and progress.revision = measured.revision - 1
    returning person_id`.execute(tx.db);
  return new Set(written.map(({ person_id: personId }) => personId));
}
