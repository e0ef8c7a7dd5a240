import { z } from 'zod';
import { courseText, isRecord, type ExerciseBase, type ExerciseKind } from './exercise-kind.ts';

export interface FreeText extends ExerciseBase {
  readonly kind: 'free-text';
  readonly feedback: string;
  readonly key: { readonly handedIn: true };
}

/** As it is sent (`text`) or as it is kept (`handedIn`). */
export type FreeTextResponse = { readonly text: string } | { readonly handedIn: true };

const MAX = 4000;
const shape = z.strictObject({
  id: courseText,
  kind: z.literal('free-text'),
  prompt: courseText,
  feedback: courseText,
});
type Source = z.output<typeof shape>;

/** A text for the teacher, who answers later; no machine judges it. */
export const freeText: ExerciseKind<Source, Source, FreeText, FreeTextResponse> = {
  kind: 'free-text',
  noted: true,
  lacks: 'text',
  source: shape,
  translation: shape,
  check: () => undefined,
  parts: () => [],
  merge: (dutch, words) => ({
    id: dutch.id,
    kind: 'free-text',
    prompt: words.prompt,
    feedback: words.feedback,
    key: { handedIn: true },
  }),
  accepts: (_exercise, response): response is FreeTextResponse => {
    if (!isRecord(response)) return false;
    const { text } = response;
    return response['handedIn'] === true || (typeof text === 'string' && text.trim() !== '' && text.length <= MAX);
  },
  fromForm: (_exercise, { text }) => (text === undefined ? undefined : { text }),
  keep: (_exercise, response) =>
    'text' in response
      ? { response: { handedIn: true }, writing: { text: response.text.trim(), reader: 'teacher' } }
      : undefined,
  score: () => ({ score: 1, correct: true, feedbackKeys: ['feedback'] }),
  feedback: (exercise) => exercise.feedback,
  toPublic: ({ id, kind, prompt }) => ({ id, kind, prompt, parts: [] }),
};
