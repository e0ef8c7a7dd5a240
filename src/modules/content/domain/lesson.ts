import type { Language } from '#kernel/languages.ts';
import type { Exercise } from './kinds/index.ts';
import type { Audience, Sokkelwaarde, Theme } from './vocabulary.ts';

/** Where something in a course file is wrong, for whoever writes courses. */
export interface CourseProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export type Block =
  { readonly type: 'text'; readonly html: string } | { readonly type: 'exercise'; readonly exercise: Exercise };

export interface Screen {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** One lesson in one language, with the facts of the Dutch source. */
export interface Lesson {
  readonly id: string;
  readonly module: string;
  readonly language: Language;
  readonly title: string;
  /** A title that says nothing to an onlooker (U06). */
  readonly neutralTitle: string;
  readonly minutes: number;
  readonly goals: readonly string[];
  readonly theme: Theme;
  readonly values: readonly Sokkelwaarde[];
  readonly priority: 'high' | 'middle' | 'low';
  readonly profiles: readonly Audience[];
  /** Sensitive: it can bring who reads it in danger where they live, and has a discreet variant (U05). */
  readonly sensitivity: 'ordinary' | 'sensitive';
  readonly summary: readonly string[];
  readonly screens: readonly Screen[];
  /** Digest of the Dutch source: which facts an answer was given to. */
  readonly version: string;
  /** Digest of the source and the translation: changes when any word changes. */
  readonly textVersion: string;
}

/** The exercises of a lesson with the screen each stands on. */
export function exercisesOf(lesson: Lesson): { screen: string; exercise: Exercise }[] {
  return lesson.screens.flatMap((screen) =>
    screen.blocks.flatMap((block) =>
      block.type === 'exercise' ? [{ screen: screen.id, exercise: block.exercise }] : [],
    ),
  );
}
