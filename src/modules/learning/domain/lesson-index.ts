import { exercisesOf, type Lesson } from '#modules/content/domain/lesson.ts';
import type { Exercise } from '#modules/content/domain/kinds/index.ts';
import { isNoted } from '#modules/content/domain/score-exercise.ts';
import type { LessonShape } from './measure-progress.ts';

/** A lesson as recording and showing need it: what there is, found by id. */
export interface LessonIndex extends LessonShape {
  readonly lesson: Lesson;
  readonly byExercise: ReadonlyMap<string, { readonly screen: string; readonly exercise: Exercise }>;
}

const known = new WeakMap<Lesson, LessonIndex>();

/** The index of a lesson, made once. */
export function indexOf(lesson: Lesson): LessonIndex {
  let index = known.get(lesson);
  if (!index) {
    const exercises = exercisesOf(lesson);
    index = {
      lesson,
      minutes: lesson.minutes,
      screens: lesson.screens.map(({ id }) => id),
      exercises: exercises.map(({ screen, exercise }) => ({ id: exercise.id, screen, noted: isNoted(exercise) })),
      byExercise: new Map(exercises.map((entry) => [entry.exercise.id, entry])),
    };
    known.set(lesson, index);
  }
  return index;
}
