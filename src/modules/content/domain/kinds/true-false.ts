import { z } from 'zod';
import { isRecord, type ExerciseBase, type ExerciseKind } from './exercise-kind.ts';

export interface TrueFalse extends ExerciseBase {
  readonly kind: 'true-false';
  /** Why the statement is true or not. */
  readonly reason: string;
  readonly feedbackWrong: string;
  readonly key: { readonly answer: boolean };
}

export interface TrueFalseResponse {
  readonly answer: boolean;
}

const text = z.string().trim().min(1);
const translation = z.strictObject({
  id: text,
  kind: z.literal('true-false'),
  prompt: text,
  reason: text,
  feedbackWrong: text,
});
const source = translation.extend({ answer: z.boolean() });

type Source = z.output<typeof source>;
type Text = z.output<typeof translation>;

/** A statement that is true or not. */
export const trueFalse: ExerciseKind<Source, Text, TrueFalse, TrueFalseResponse> = {
  kind: 'true-false',
  source,
  translation,
  check: () => undefined,
  parts: () => [],
  merge: (dutch, words) => ({
    id: dutch.id,
    kind: 'true-false',
    prompt: words.prompt,
    reason: words.reason,
    feedbackWrong: words.feedbackWrong,
    key: { answer: dutch.answer },
  }),
  accepts: (_exercise, response): response is TrueFalseResponse =>
    isRecord(response) && typeof response['answer'] === 'boolean',
  fromForm: (_exercise, values) =>
    values['answer'] === 'true' || values['answer'] === 'false' ? { answer: values['answer'] === 'true' } : undefined,
  score: (exercise, response) => {
    const correct = response.answer === exercise.key.answer;
    return { score: correct ? 1 : 0, correct, feedbackKeys: [correct ? 'reason' : 'feedbackWrong'] };
  },
  feedback: (exercise, feedbackKey) =>
    feedbackKey === 'reason' ? exercise.reason : feedbackKey === 'feedbackWrong' ? exercise.feedbackWrong : undefined,
  toPublic: ({ id, kind, prompt }) => ({ id, kind, prompt, parts: [] }),
};
