import { BASIS, library, type Lesson } from '#modules/content/server/index.ts';
import { indexOf, type LessonIndex } from '../domain/lesson-index.ts';

export { indexOf, type LessonIndex };

/** The index of a lesson by its id; undefined when there is no such lesson. */
export function findLessonIndex(lessonId: string): LessonIndex | undefined {
  const lesson = library().find(lessonId, 'nl', 'normal');
  return lesson && indexOf(lesson);
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
