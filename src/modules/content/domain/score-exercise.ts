import type { FormValues, PublicExercise, Scored } from './kinds/exercise-kind.ts';
import { kindOf, type Exercise } from './kinds/index.ts';

/** True when the response has the form that the exercise asks. */
export function acceptsResponse(exercise: Exercise, response: unknown): boolean {
  return kindOf(exercise).accepts(exercise, response);
}

/**
 * Scores one response: the same function on the phone and on the server (design §2.3).
 * @returns undefined when the response does not have the form that the exercise asks
 */
export function scoreExercise(exercise: Exercise, response: unknown): Scored | undefined {
  const kind = kindOf(exercise);
  return kind.accepts(exercise, response) ? kind.score(exercise, response) : undefined;
}

/** The words that answer a scored response. */
export function feedbackOf(exercise: Exercise, scored: Scored): string[] {
  const kind = kindOf(exercise);
  return scored.feedbackKeys.flatMap((feedbackKey) => kind.feedback(exercise, feedbackKey) ?? []);
}

/** A response from the fields of a plain HTML form; undefined when nothing was filled in. */
export function responseFromForm(exercise: Exercise, values: FormValues): unknown {
  return kindOf(exercise).fromForm(exercise, values);
}

/** The exercise without its key. */
export function toPublicExercise(exercise: Exercise): PublicExercise {
  return kindOf(exercise).toPublic(exercise);
}
