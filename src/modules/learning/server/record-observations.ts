import { idFromName } from '#kernel/ids.ts';
import { ok, problem, type ProblemCode, type Result } from '#kernel/result.ts';
import { keepOf, scoreExercise } from '#modules/content/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFacts, type NewFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { SYNC_VERSION, type Acknowledgement, type SyncReply } from '../contract/sync-protocol.ts';
import { batchSchema, observationSchema, type PhoneObservation } from '../contract/sync.ts';
import { measureProgress } from '../domain/measure-progress.ts';
import { observedAt } from '../domain/observed-at.ts';
import { NO_PROGRESS, reduceProgress, type Observation } from '../domain/reduce-progress.ts';
import { openEnrolment, noteWork } from './enrolment.ts';
import { findLessonIndex, type LessonIndex } from './lesson-shapes.ts';
import { keepWritings, type NewWriting } from './writings.ts';
import {
  insertObservations,
  saveProgress,
  type Enrolment,
  type NewProgress,
  type ObservationRow,
  type ProgressRow,
} from './store.ts';
import { takeTurn } from './store-changes.ts';

/** Records what a phone observed, once each; see `recordFor`. */
export const recordObservations = useCase(
  { name: 'learning.record-observations', roles: ['participant'], input: batchSchema },
  async (tx, { observations }): Promise<Result<SyncReply>> => {
    const { personId } = tx.actor;
    if (!personId) return problem('learning.person-unknown');
    return recordFor(tx, personId, observations);
  },
);

/**
 * Records observations of one person: scores again, appends what is new, reduces the progress, and appends one fact per
 * newly finished lesson. Everything commits together; each id is acknowledged.
 */
export async function recordFor(
  tx: Tx,
  personId: string,
  observations: readonly unknown[],
): Promise<Result<SyncReply>> {
  tx.touch(personId);
  const judged = observations.map((raw) => judge(raw));
  const rows = [...new Map(judged.flatMap(({ row }) => (row ? [[row.id, row] as const] : []))).values()];
  takeTurn(tx, personId);
  let kept = await insertObservations(tx, personId, rows, true);
  if (!kept.enrolment) {
    const opened = await openEnrolment(tx, personId);
    if (!opened.ok) return opened;
    kept = await insertObservations(tx, personId, rows, false);
  }
  const { enrolment, fresh } = kept;
  if (!enrolment) throw new Error('the enrolment was opened and is not there');
  if (fresh.size > 0) {
    const started = await noteWork(tx, enrolment);
    if (!started.ok) return started;
    await keepWritings(tx, personId, judged.flatMap(({ writing }) => (writing && fresh.has(writing.id) ? writing : []))); // prettier-ignore
    await project(tx, enrolment, rows.filter(({ id }) => fresh.has(id)), kept.progress); // prettier-ignore
  }
  return ok({
    version: SYNC_VERSION,
    serverTime: tx.now.toISOString(),
    acknowledgements: acknowledge(judged, enrolment, fresh),
  });
}

interface Judged {
  readonly id: string;
  readonly row?: ObservationRow;
  /** Words of somebody's own, which the row does not hold. */
  readonly writing?: NewWriting;
  readonly problem?: ProblemCode;
}

/** Whether one observation can be kept, with the server's own score. */
function judge(raw: unknown): Judged {
  const { id } = raw as { id: string };
  const parsed = observationSchema.safeParse(raw);
  if (!parsed.success) return { id, problem: 'learning.wrong-form' };
  const { data } = parsed;
  const index = findLessonIndex(data.lesson);
  if (!index) return { id, problem: 'learning.lesson-unknown' };
  if (data.kind === 'answered') return judgeAnswer(data, index);
  const screen = data.kind === 'screen-seen' ? (data.screen ?? '') : null;
  if (screen !== null && !index.screens.includes(screen) && !isOfOtherEdition(data, index))
    return { id, problem: 'learning.screen-unknown' };
  return { id, row: toRow(data, { screen, exercise: null, response: null, score: null }) };
}

/** A lesson changes while a phone is away. What was done in another edition is kept, also where nothing bears its name now. */
function isOfOtherEdition({ contentVersion, response }: PhoneObservation, { lesson }: LessonIndex): boolean {
  return contentVersion !== lesson.version && JSON.stringify(response ?? null).length <= MOST_UNKNOWN;
}

/** Longest response, in characters, that is kept of an exercise that is not there any more. */
const MOST_UNKNOWN = 2000;

function judgeAnswer(data: PhoneObservation, index: LessonIndex): Judged {
  const found = index.byExercise.get(data.exercise ?? '');
  if (!found && data.exercise && isOfOtherEdition(data, index))
    return { id: data.id, row: toRow(data, { screen: null, exercise: data.exercise, response: data.response ?? null, score: null }) }; // prettier-ignore
  if (!found) return { id: data.id, problem: 'learning.exercise-unknown' };
  const kept = keepOf(found.exercise, data.response);
  const scored = kept && scoreExercise(found.exercise, kept.response);
  if (!kept || !scored) return { id: data.id, problem: 'learning.wrong-form' };
  const { screen, exercise } = found;
  const row = toRow(data, { screen, exercise: exercise.id, response: kept.response, score: scored.score });
  const { id, lesson, at } = row;
  return {
    id: data.id,
    row,
    ...(kept.writing && { writing: { ...kept.writing, id, lesson, exercise: exercise.id, at } }),
  };
}

function toRow(
  data: PhoneObservation,
  rest: Pick<ObservationRow, 'screen' | 'exercise' | 'response' | 'score'>,
): ObservationRow {
  const { id, kind, lesson, contentVersion, at, skew } = data;
  return { id: id.toLowerCase(), kind, lesson, contentVersion, phoneAt: at, skew, at: observedAt(data), ...rest };
}

/** Brings the projection up to date, and tells once of each lesson that became finished. */
async function project(
  tx: Tx,
  enrolment: Enrolment,
  fresh: readonly ObservationRow[],
  before: ReadonlyMap<string, ProgressRow>,
): Promise<void> {
  // prettier-ignore
  const changed = [...Map.groupBy(fresh, ({ lesson }) => lesson)].map(([lesson, rows]) => advance(lesson, rows, before.get(lesson), tx.now));
  saveProgress(tx, enrolment.personId, changed);
  const finished = changed.filter(({ lesson, finishedAt }) => finishedAt && !before.get(lesson)?.finishedAt);
  await appendFacts(tx, finished.map((progress) => finishedFact(enrolment, progress))); // prettier-ignore
}

function advance(
  lesson: string,
  rows: readonly ObservationRow[],
  known: ProgressRow | undefined,
  now: Date,
): NewProgress {
  const index = findLessonIndex(lesson);
  if (!index) throw new Error(`no lesson ${lesson}`);
  const state = reduceProgress(known?.state ?? NO_PROGRESS, rows as readonly Observation[]);
  const { done, total, score, finishedAt } = measureProgress(index, state);
  // A lesson that was finished stays finished, also when a later edition asks more.
  const ended = known?.finishedAt ?? (finishedAt === null ? null : notAhead(finishedAt, now));
  return { lesson, state, done, total, score, finishedAt: ended, revision: (known?.revision ?? 0) + 1 };
}

/** That a lesson became finished; it exists once. */
export function finishedFact({ personId, dossierId }: Enrolment, { lesson, score, finishedAt }: NewProgress): NewFact {
  const index = findLessonIndex(lesson);
  return {
    id: idFromName(`learning.lesson-finished ${dossierId} ${personId} ${lesson}`),
    type: 'learning.lesson-finished.v1',
    personId,
    dossierId,
    occurredAt: finishedAt ?? undefined,
    payload: { lesson, module: index?.lesson.module, contentVersion: index?.lesson.version, score },
  };
}

/** A phone whose clock is ahead does not finish a lesson tomorrow. */
function notAhead(at: string, now: Date): Date {
  const moment = new Date(at);
  return moment.getTime() > now.getTime() ? now : moment;
}

function acknowledge(
  judged: readonly Judged[],
  { closedAt }: Enrolment,
  fresh: ReadonlySet<string>,
): Acknowledgement[] {
  const seen = new Set<string>();
  return judged.map(({ id, row, problem: code }) => {
    if (!row) return { id, outcome: 'rejected', problem: code };
    if (closedAt && Date.parse(row.at) > closedAt.getTime())
      return { id, outcome: 'rejected', problem: 'learning.course-stopped' };
    const first = fresh.has(row.id) && !seen.has(row.id);
    seen.add(row.id);
    return { id, outcome: first ? 'accepted' : 'repeated' };
  });
}
