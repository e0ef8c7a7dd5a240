import { directionOf, type Language } from '#kernel/languages.ts';
import type { PublicExercise } from './kinds/exercise-kind.ts';
import type { Exercise } from './kinds/index.ts';
import type { Lesson } from './lesson.ts';
import { toPublicExercise } from './score-exercise.ts';
import type { Variant } from './vocabulary.ts';

/** The format of packages; a player refuses one that it does not know. */
export const PACKAGE_FORMAT = 1;

/** How large a package may be without media, in bytes. */
export const LARGEST_PACKAGE = 500_000;

type PackageBlock =
  | { readonly type: 'text'; readonly html: string }
  /** `shown` is what may be seen before an answer; `whole` scores on the device and answers with feedback. */
  | { readonly type: 'exercise'; readonly shown: PublicExercise; readonly whole: Exercise };

interface PackageLesson extends Omit<Lesson, 'screens' | 'module'> {
  readonly screens: readonly { readonly id: string; readonly title: string; readonly blocks: readonly PackageBlock[] }[]; // prettier-ignore
}

/** All that a player needs of one module, in one language and variant. Questions of tests that count are never in it. */
export interface CoursePackage {
  readonly format: typeof PACKAGE_FORMAT;
  readonly module: string;
  readonly title: string;
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly variant: Variant;
  readonly lessons: readonly PackageLesson[];
}

/** The package of lessons of one module. The same lessons always give the same package. */
export function toCoursePackage(
  module: { readonly id: string; readonly title: string },
  lessons: readonly Lesson[],
  language: Language,
  variant: Variant,
): CoursePackage {
  return {
    format: PACKAGE_FORMAT,
    module: module.id,
    title: module.title,
    language,
    direction: directionOf(language),
    variant,
    lessons: lessons.filter((lesson) => lesson.module === module.id).map(toPackageLesson),
  };
}

function toPackageLesson({ module: _module, screens, ...lesson }: Lesson): PackageLesson {
  return {
    ...lesson,
    screens: screens.map(({ id, title, blocks }) => ({
      id,
      title,
      blocks: blocks.map((block) =>
        block.type === 'text'
          ? { type: 'text', html: block.html }
          : { type: 'exercise', shown: toPublicExercise(block.exercise), whole: block.exercise },
      ),
    })),
  };
}
