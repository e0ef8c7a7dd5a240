import type { Language } from '#kernel/languages.ts';
import { isNoted, library, scoreExercise, toPublicExercise, type Lesson } from '#modules/content/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { AnswerLine, PersonProgress } from '../contract/views.ts';
import { indexOf, lessonsOfPath } from './lesson-shapes.ts';
import { findEnrolment, selectModulesOf, selectProgress, selectProgressOf } from './store.ts';
import { findWritings, writingKey } from './writings.ts';

/** How far several persons are, from the projection (I02, M01). */
export async function findProgressOf(tx: Tx, personIds: readonly string[]): Promise<PersonProgress[]> {
  return (await selectProgressOf(tx, personIds)).map((row) => ({
    personId: row.person_id,
    lesson: row.lesson,
    done: row.steps_done,
    total: row.steps_total,
    score: row.score,
    finishedAt: row.finished_at,
    updatedAt: row.updated_at,
  }));
}

/** The lessons of the paths of several persons, in order. */
export async function findPathsOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, readonly Lesson[]>> {
  const modules = await selectModulesOf(tx, personIds);
  return new Map(personIds.map((personId) => [personId, lessonsOfPath(modules.get(personId) ?? [])]));
}

/** Finished and required lessons of a person's path, for the decision about completion. */
export async function countLessons(tx: Tx, personId: string): Promise<{ finished: number; required: number }> {
  const enrolment = await findEnrolment(tx, personId);
  const lessons = lessonsOfPath(enrolment?.modules ?? []);
  const progress = await selectProgress(tx, personId);
  return { finished: lessons.filter(({ id }) => progress.get(id)?.finishedAt).length, required: lessons.length };
}

/** What a person answered last to each exercise, with the words in the reader's language. */
export async function findAnswersOf(tx: Tx, personId: string, language: Language): Promise<AnswerLine[]> {
  const [progress, writings] = await Promise.all([selectProgress(tx, personId), findWritings(tx, personId)]);
  return library()
    .lessons(language)
    .flatMap((lesson) => {
      const answers = progress.get(lesson.id)?.state.answers ?? {};
      return [...indexOf(lesson).byExercise.values()].flatMap(({ exercise }) => {
        const answer = answers[exercise.id];
        if (!answer) return [];
        return {
          lesson: lesson.id,
          lessonTitle: lesson.title,
          exercise: toPublicExercise(exercise),
          response: answer.last.response,
          noted: isNoted(exercise),
          writing: writings.get(writingKey(lesson.id, exercise.id)) ?? null,
          firstCorrect: answer.first.score === 1,
          lastCorrect: scoreExercise(exercise, answer.last.response)?.correct ?? answer.last.score === 1,
          lastAt: new Date(answer.last.at),
        };
      });
    });
}
