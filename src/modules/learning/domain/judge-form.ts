import type { ProblemCode } from '#kernel/result.ts';
import type { Exercise } from '#modules/content/domain/kinds/index.ts';
import { acceptsResponse, lackOf, responseFromForm } from '#modules/content/domain/score-exercise.ts';

/** What to say of a form that is not complete, by what it lacks. */
const LACKING = {
  choice: 'learning.wrong-form',
  order: 'learning.order-incomplete',
  parts: 'learning.parts-incomplete',
  step: 'learning.step-open',
  text: 'learning.text-too-long',
} as const satisfies Record<string, ProblemCode>;

export type JudgedForm = { readonly ok: true; readonly response: unknown } | { readonly ok: false; readonly code: ProblemCode }; // prettier-ignore

/** The response in the fields of a form, or what to say of it; the same on the server and on a device. */
export function judgeForm(exercise: Exercise, values: Readonly<Record<string, unknown>>): JudgedForm {
  const response = responseFromForm(exercise, values);
  if (response === undefined) return { ok: false, code: 'learning.no-answer' };
  if (!acceptsResponse(exercise, response)) return { ok: false, code: LACKING[lackOf(exercise) ?? 'choice'] };
  return { ok: true, response };
}
