import { BASIS, exercisesOf, isNoted, library, type Exercise, type Lesson } from '#modules/content/server/index.ts';
import type { LessonShape } from '../domain/measure-progress.ts';

/** A lesson as recording needs it: what there is, found by id. */
export interface LessonIndex extends LessonShape {
  readonly lesson: Lesson;
  readonly byExercise: ReadonlyMap<string, { readonly screen: string; readonly exercise: Exercise }>;
}

const known = new WeakMap<Lesson, LessonIndex>();

/** The index of a lesson by its id; undefined when there is no such lesson. */
export function findLessonIndex(lessonId: string): LessonIndex | undefined {
  const lesson = library().find(lessonId, 'nl', 'normal');
  return lesson && indexOf(lesson);
}

/** The index of a lesson. */
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

/** The modules among these that have no lesson yet. They may stand on a path, but there is nothing to do in them. */
export function modulesWithoutLessons(
  modules: readonly string[],
  { modules: taught }: Pick<ReturnType<typeof library>, 'modules'> = library(),
): string[] {
  return modules.filter((module) => !taught.includes(module));
}

/** The Dutch lessons of a path, in order; the basic module is on every path (H04). */
export function lessonsOfPath(modules: readonly string[]): readonly Lesson[] {
  return library()
    .lessons('nl')
    .filter(({ module }) => module === BASIS || modules.includes(module));
}
