import { sql } from 'kysely';
import type { Language } from '#kernel/languages.ts';
import { library } from '#modules/content/server/index.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { ExerciseFigure, OpenWriting, Whereabouts } from '../contract/views.ts';
import { measureProgress } from '../domain/measure-progress.ts';
import type { ProgressState } from '../domain/reduce-progress.ts';
import { indexOf } from './lesson-shapes.ts';

/**
 * How several persons fared with each exercise: how many answered it, and how many were right at the first try. Counted
 * from the projection. Exercises without a right answer, and those that are in no lesson any more, are left out.
 */
export async function findExerciseFigures(
  tx: Tx,
  personIds: readonly string[],
  language: Language,
): Promise<ExerciseFigure[]> {
  const { rows } = await sql<{ lesson: string; exercise: string; answers: number; first_right: number }>`
    select lesson, answer.key as exercise, count(*) as answers,
      count(*) filter (where (answer.value #>> '{first,score}')::real = 1) as first_right
    from learning.progress cross join jsonb_each(state -> 'answers') as answer
    where person_id = any(${personIds}::uuid[])
    group by lesson, answer.key`.execute(tx.db);
  const found = new Map(rows.map((row) => [`${row.lesson} ${row.exercise}`, row]));
  return library()
    .lessons(language)
    .flatMap((lesson) =>
      indexOf(lesson).exercises.flatMap(({ id, noted }) => {
        const row = found.get(`${lesson.id} ${id}`);
        const exercise = indexOf(lesson).byExercise.get(id)?.exercise;
        if (!row || !exercise || noted) return [];
        const { answers, first_right: firstRight } = row;
        return { lesson: lesson.id, lessonTitle: lesson.title, exercise: id, prompt: exercise.prompt, answers, firstRight }; // prettier-ignore
      }),
    );
}

/** What somebody did last, by their own clock set right; a clock that is ahead does not work tomorrow. */
export interface LastWork {
  readonly at: Date;
  readonly lesson: string;
  readonly state: ProgressState;
}

const lastWorkOf = prepared(
  (_, personIds: readonly string[], now: Date) => sql<{
    person_id: string;
    lesson: string;
    state: ProgressState;
    at: Date;
  }>`
    select distinct on (person_id) person_id, lesson, state, least(worked.at, ${now}::timestamptz) as at
    from learning.progress cross join lateral (
      select greatest(
        (select max(seen.value) from jsonb_each_text(state -> 'screens') as seen),
        (select max(answer.value #>> '{last,at}') from jsonb_each(state -> 'answers') as answer),
        state ->> 'closedAt')::timestamptz as at) as worked
    where person_id = any(${personIds}::uuid[]) and worked.at is not null
    order by person_id, worked.at desc, lesson`,
);

/** The last work of each of several persons. Who has not begun has no entry. */
export async function findLastWork(tx: Tx, personIds: readonly string[]): Promise<Map<string, LastWork>> {
  const rows = await lastWorkOf(tx, personIds, tx.now);
  return new Map(rows.map(({ person_id: personId, ...work }) => [personId, work]));
}

/** Where each of several persons worked last, and on which screen they go on. Who has not begun has no entry. */
export async function findWhereabouts(
  tx: Tx,
  personIds: readonly string[],
  language: Language,
): Promise<Map<string, Whereabouts>> {
  const found = [...(await findLastWork(tx, personIds))].flatMap(([personId, work]) => {
    const lesson = library().find(work.lesson, language, 'normal');
    if (!lesson) return [];
    const { resumeAt } = measureProgress(indexOf(lesson), work.state);
    const screen = lesson.screens.find(({ id }) => id === resumeAt);
    return [[personId, { lesson: lesson.id, lessonTitle: lesson.title, screenTitle: screen?.title ?? '' }] as const];
  });
  return new Map(found);
}

/** The texts that wait for the teacher, the oldest first. A text that was handed in anew stands there once. */
export async function findOpenWritings(
  tx: Tx,
  personIds: readonly string[],
  language: Language,
): Promise<OpenWriting[]> {
  const { rows } = await sql<{ person_id: string; lesson: string; exercise: string; written_at: Date }>`
    select person_id, lesson, exercise, written_at from (
      select distinct on (person_id, lesson, exercise) person_id, lesson, exercise, written_at, seen_at
      from learning.writing where person_id = any(${personIds}::uuid[]) and reader = 'teacher'
      order by person_id, lesson, exercise, written_at desc, id desc) as last
    where seen_at is null order by written_at, person_id`.execute(tx.db);
  return rows.map(({ person_id: personId, lesson, exercise, written_at: writtenAt }) => {
    const words = library().find(lesson, language, 'normal');
    const prompt = words && indexOf(words).byExercise.get(exercise)?.exercise.prompt;
    return { personId, lesson, lessonTitle: words?.title ?? lesson, exercise, prompt: prompt ?? exercise, writtenAt };
  });
}

/** How many open reports about pages several persons made; not whose they are, for a report is about the page. */
export async function countOpenReports(tx: Tx, personIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from learning.page_report
    where person_id = any(${personIds}::uuid[]) and state = 'open'`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

/** A mark that changes whenever somebody among these persons did something in the lessons; it tells nothing about them. */
export async function findLearningMark(tx: Tx, personIds: readonly string[]): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws(' ',
      (select concat_ws(' ', count(*), sum(revision), max(updated_at)) from learning.progress where person_id = any(${personIds}::uuid[])),
      (select concat_ws(' ', count(*), max(written_at), count(seen_at)) from learning.writing where person_id = any(${personIds}::uuid[])),
      (select concat_ws(' ', count(*), max(answered_at)) from learning.page_report where person_id = any(${personIds}::uuid[]))) as mark`.execute(
    tx.db,
  );
  return rows[0]?.mark ?? '';
}
