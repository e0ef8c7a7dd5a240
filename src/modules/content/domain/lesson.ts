import type { Language } from '#kernel/languages.ts';
import type { Exercise } from './kinds/index.ts';
import type { Asked } from './course-facts.ts';
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
  /** The ids of the facts that stand on it; absent where there are none. */
  readonly facts?: readonly string[];
}

/** A fact as a reader sees it: what it is, and where it comes from. */
export interface ShownFact {
  readonly id: string;
  readonly value: string;
  readonly about: string;
  /** Nobody wrote yet in other languages what it is. */
  readonly english?: true;
  readonly source: string;
  /** The day on which the source was read. */
  readonly read: string;
  /** Nobody has looked it up: who can be asked. */
  readonly ask?: Asked;
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
  /** The facts that stand in it; a phone may hold lessons of before these were told. */
  readonly facts?: readonly ShownFact[];
  /** Digest of the Dutch source: which facts an answer was given to. */
  readonly version: string;
  /** Digest of the source and the translation: changes when any word changes. */
  readonly textVersion: string;
}

/** The exercises of a lesson with the screen each stands on. */
export function exercisesOf(lesson: Pick<Lesson, 'screens'>): { screen: string; exercise: Exercise }[] {
  return lesson.screens.flatMap((screen) =>
    screen.blocks.flatMap((block) =>
      block.type === 'exercise' ? [{ screen: screen.id, exercise: block.exercise }] : [],
    ),
  );
}
