import { directionOf, type Language } from '#kernel/languages.ts';
import { foldExplanations, unfoldExplanations } from './explain-words.ts';
import type { Lesson, Screen, ShownFact } from './lesson.ts';
import type { Variant } from './vocabulary.ts';

/** The format of packages; a player refuses one that it does not know. */
export const PACKAGE_FORMAT = 1;

/** How large a package may be as it travels, compressed and with its drawings, in bytes (design §7). */
export const LARGEST_PACKAGE = 500_000;

/**
 * All that a player needs of one module, in one language and variant. Exercises are whole: what may be shown before an
 * answer is made of them on the device. Questions of tests that count are never in it.
 */
export interface CoursePackage {
  readonly format: typeof PACKAGE_FORMAT;
  readonly module: string;
  readonly title: string;
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly variant: Variant;
  /** The explanations of difficult words; the texts name them by their place in this list. */
  readonly words: readonly string[];
  /** The facts of all its lessons; packages of before have none. */
  readonly facts?: readonly ShownFact[];
  readonly lessons: readonly PackedLesson[];
}

/** A lesson that names its facts by their id: many stand in several lessons. */
type PackedLesson = Omit<Lesson, 'facts'> & { readonly facts?: readonly string[] };

/**
 * The package of lessons of one module. The same lessons always give the same package.
 * @param mark puts the explanations of difficult words into the texts of one screen
 */
export function toCoursePackage(
  module: { readonly id: string; readonly title: string },
  lessons: readonly Lesson[],
  language: Language,
  variant: Variant,
  mark: (screen: Screen) => Screen,
): CoursePackage {
  const words: string[] = [];
  const facts = new Map<string, ShownFact>();
  const explained = lessons
    .filter((lesson) => lesson.module === module.id)
    .map(({ facts: own, ...lesson }): PackedLesson => {
      for (const fact of own ?? []) facts.set(fact.id, fact);
      const screens = foldExplanations(lesson.screens.map(mark), words);
      return { ...lesson, screens, ...(own && { facts: own.map(({ id }) => id) }) };
    });
  return {
    format: PACKAGE_FORMAT,
    module: module.id,
    title: module.title,
    language,
    direction: directionOf(language),
    variant,
    words,
    facts: [...facts.values()],
    lessons: explained,
  };
}

/** The lessons of a package as they are read: with the explanations and the facts in their places. */
export function lessonsOf({
  lessons,
  words,
  facts = [],
}: Pick<CoursePackage, 'lessons' | 'words' | 'facts'>): Lesson[] {
  return lessons.map(({ facts: ids, ...lesson }) => ({
    ...lesson,
    screens: lesson.screens.map((screen) => unfoldExplanations(screen, words)),
    ...(ids && { facts: facts.filter(({ id }) => ids.includes(id)) }),
  }));
}
