import type { ExerciseBase, ExerciseKind } from './exercise-kind.ts';
import { ordering, type Ordering } from './ordering.ts';
import { singleChoice, type SingleChoice } from './single-choice.ts';
import { trueFalse, type TrueFalse } from './true-false.ts';

/** An exercise with its key; never sent whole where an answer counts. */
export type Exercise = SingleChoice | TrueFalse | Ordering;

/** A kind seen from outside: whoever uses the table does not know which one it is. */
export type AnyKind = ExerciseKind<ExerciseBase, ExerciseBase, ExerciseBase, unknown>;

/** The table of kinds. A new one: one file, one line, one component. */
export const KINDS = {
  'single-choice': singleChoice,
  'true-false': trueFalse,
  ordering,
} as const;
export type KindName = keyof typeof KINDS;

/** The kind by its name; undefined when there is none. */
export function findKind(name: unknown): AnyKind | undefined {
  return typeof name === 'string' && Object.hasOwn(KINDS, name)
    ? (KINDS[name as KindName] as unknown as AnyKind)
    : undefined;
}

/** The kind of an exercise. */
export function kindOf(exercise: ExerciseBase): AnyKind {
  const kind = findKind(exercise.kind);
  if (!kind) throw new Error(`no kind of exercise ${exercise.kind}`);
  return kind;
}
