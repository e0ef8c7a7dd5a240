import type { FormValues, KeptResponse, PublicExercise, Scored } from './kinds/exercise-kind.ts';
import { kindOf, type AnyKind, type Exercise } from './kinds/index.ts';

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

/** Words that answer a response, and which option, line or gap they are about; null when about the whole answer. */
export interface FeedbackText {
  readonly about: string | null;
  readonly text: string;
}

/** The words that answer a scored response, each with what it is about: several of them must be told apart without looking. */
export function feedbackOf(exercise: Exercise, scored: Scored): FeedbackText[] {
  const kind = kindOf(exercise);
  const { parts } = kind.toPublic(exercise);
  return scored.feedbackKeys.flatMap((feedbackKey) => {
    const text = kind.feedback(exercise, feedbackKey);
    return text === undefined ? [] : [{ about: parts.find(({ id }) => id === feedbackKey)?.text ?? null, text }];
  });
}

/** A response from the fields of a plain HTML form; undefined when nothing was filled in. */
export function responseFromForm(exercise: Exercise, values: FormValues): unknown {
  return kindOf(exercise).fromForm(exercise, values);
}

/** The exercise without its key. */
export function toPublicExercise(exercise: Exercise): PublicExercise {
  return kindOf(exercise).toPublic(exercise);
}

/**
 * What may be kept of a response: words of somebody's own are set apart, to be sealed.
 * @returns undefined when the response has not the form that the exercise asks, or holds nothing to keep
 */
export function keepOf(exercise: Exercise, response: unknown): KeptResponse | undefined {
  const kind = kindOf(exercise);
  if (!kind.accepts(exercise, response)) return undefined;
  return kind.keep ? kind.keep(exercise, response) : { response };
}

/** True when there is no right answer: the answer is thanked for and is part of no score. */
export function isNoted(exercise: Exercise): boolean {
  return kindOf(exercise).noted === true;
}

/** What a form lacks whose response is not accepted; undefined when it cannot come from our form. */
export function lackOf(exercise: Exercise): AnyKind['lacks'] {
  return kindOf(exercise).lacks;
}
