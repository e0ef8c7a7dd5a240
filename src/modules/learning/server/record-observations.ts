import { idFromName } from '#kernel/ids.ts';
import { ok, problem, type ProblemCode, type Result } from '#kernel/result.ts';
import { scoreExercise } from '#modules/content/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFacts, type NewFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { batchSchema, observationSchema, type Acknowledgement, type PhoneObservation, type SyncReply } from '../contract/sync.ts';
import { measureProgress } from '../domain/measure-progress.ts';
import { NO_PROGRESS, reduceProgress, type Observation } from '../domain/reduce-progress.ts';
import { openEnrolment, startCourse } from './enrolment.ts';
import { findLessonIndex } from './lesson-shapes.ts';
import { insertObservations, saveProgress, type Enrolment, type NewProgress, type ObservationRow, type ProgressRow } from './store.ts';

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
export async function recordFor(tx: Tx, personId: string, observations: readonly unknown[]): Promise<Result<SyncReply>> {
  tx.touch(personId);
  const enrolment = await openEnrolment(tx, personId, true);
  if (!enrolment.ok) return enrolment;
  const judged = observations.map((raw) => judge(raw, enrolment.value));
  const rows = new Map(judged.flatMap(({ row }) => (row ? [[row.id, row] as const] : [])));
  const kept = rows.size === 0 ? undefined : await insertObservations(tx, personId, [...rows.values()]);
  if (kept && kept.fresh.size > 0) {
    const started = await startCourse(tx, enrolment.value);
    if (!started.ok) return started;
    const fresh = [...rows.values()].filter(({ id }) => kept.fresh.has(id));
    await project(tx, enrolment.value, fresh, kept.progress);
  }
  return ok({ acknowledgements: acknowledge(judged, kept?.fresh ?? new Set()) });
}

interface Judged {
  readonly id: string;
  readonly row?: ObservationRow;
  readonly problem?: ProblemCode;
}

/** Whether one observation can be kept, with the server's own score. */
function judge(raw: unknown, { closedAt }: Enrolment): Judged {
  const { id } = raw as { id: string };
  const parsed = observationSchema.safeParse(raw);
  if (!parsed.success) return { id, problem: 'learning.wrong-form' };
  const { data } = parsed;
  if (closedAt && Date.parse(data.at) > closedAt.getTime()) return { id, problem: 'learning.course-stopped' };
  const index = findLessonIndex(data.lesson);
  if (!index) return { id, problem: 'learning.lesson-unknown' };
  if (data.kind === 'answered') return judgeAnswer(data);
  const screen = data.kind === 'screen-seen' ? (data.screen ?? '') : null;
  if (screen !== null && !index.screens.includes(screen)) return { id, problem: 'learning.screen-unknown' };
  return { id, row: toRow(data, { screen, exercise: null, response: null, score: null }) };
}

function judgeAnswer(data: PhoneObservation): Judged {
  const found = findLessonIndex(data.lesson)?.byExercise.get(data.exercise ?? '');
  if (!found) return { id: data.id, problem: 'learning.exercise-unknown' };
  const scored = scoreExercise(found.exercise, data.response);
  if (!scored) return { id: data.id, problem: 'learning.wrong-form' };
  const { screen, exercise } = found;
  return { id: data.id, row: toRow(data, { screen, exercise: exercise.id, response: data.response, score: scored.score }) };
}

function toRow(data: PhoneObservation, rest: Pick<ObservationRow, 'screen' | 'exercise' | 'response' | 'score'>): ObservationRow {
  const { id, kind, lesson, contentVersion } = data;
  return { id: id.toLowerCase(), kind, lesson, contentVersion, at: new Date(data.at).toISOString(), ...rest };
}

async function project(tx: Tx, enrolment: Enrolment, fresh: readonly ObservationRow[], before: ReadonlyMap<string, ProgressRow>): Promise<void> { // prettier-ignore
  const changed: NewProgress[] = [];
  const facts: NewFact[] = [];
  for (const [lesson, observations] of Map.groupBy(fresh, (row) => row.lesson)) {
    const index = findLessonIndex(lesson);
    if (!index) continue;
    const known = before.get(lesson);
    const state = reduceProgress(known?.state ?? NO_PROGRESS, observations as Observation[]);
    const measure = measureProgress(index, state);
    // A lesson that was finished stays finished, also when a later edition asks more.
    const finishedAt = known?.finishedAt ?? (measure.finishedAt === null ? null : notAhead(measure.finishedAt, tx.now));
    changed.push({ lesson, state, done: measure.done, total: measure.total, score: measure.score, finishedAt });
    if (finishedAt && !known?.finishedAt) {
      facts.push({
        id: idFromName(`learning.lesson-finished ${enrolment.dossierId} ${enrolment.personId} ${lesson}`),
        type: 'learning.lesson-finished.v1',
        personId: enrolment.personId,
        dossierId: enrolment.dossierId,
        occurredAt: finishedAt,
        payload: { lesson, module: index.lesson.module, contentVersion: index.lesson.version, score: measure.score },
      });
    }
  }
  await saveProgress(tx, enrolment.personId, changed);
  await appendFacts(tx, facts);
}

/** A phone whose clock is ahead does not finish a lesson tomorrow. */
function notAhead(at: string, now: Date): Date {
  const moment = new Date(at);
  return moment.getTime() > now.getTime() ? now : moment;
}

function acknowledge(judged: readonly Judged[], fresh: ReadonlySet<string>): Acknowledgement[] {
  const seen = new Set<string>();
  return judged.map(({ id, row, problem: code }) => {
    if (!row) return { id, outcome: 'rejected', problem: code };
    const first = fresh.has(row.id) && !seen.has(row.id);
    seen.add(row.id);
    return { id, outcome: first ? 'accepted' : 'repeated' };
  });
}
