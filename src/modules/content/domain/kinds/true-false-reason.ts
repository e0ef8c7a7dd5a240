import { z } from 'zod';
import { courseText, isRecord, mergeOptions, optionSource, optionText, toParts, type ExerciseBase, type ExerciseKind, type OptionText } from './exercise-kind.ts'; // prettier-ignore

export interface TrueFalseReason extends ExerciseBase {
  readonly kind: 'true-false-reason';
  readonly reasons: readonly OptionText[];
  /** Said when the statement was judged wrongly. */
  readonly feedbackWrong: string;
  readonly key: TrueFalseReasonResponse;
}

export interface TrueFalseReasonResponse {
  readonly answer: boolean;
  readonly option: string;
}

const translation = z.strictObject({
  id: courseText,
  kind: z.literal('true-false-reason'),
  prompt: courseText,
  reasons: z.array(optionText).min(2),
  feedbackWrong: courseText,
});
const source = translation.extend({ answer: z.boolean(), reasons: z.array(optionSource).min(2) });

type Source = z.output<typeof source>;
type Text = z.output<typeof translation>;

/** A statement that is true or not, and why: each is half of the score. */
export const trueFalseReason: ExerciseKind<Source, Text, TrueFalseReason, TrueFalseReasonResponse> = {
  kind: 'true-false-reason',
  lacks: 'parts',
  source,
  translation,
  check: ({ reasons }) =>
    reasons.filter(({ correct }) => correct).length === 1 ? undefined : 'exactly one reason must be correct',
  parts: ({ reasons }) => reasons.map(({ id }) => id),
  merge: (dutch, words) => ({
    id: dutch.id,
    kind: 'true-false-reason',
    prompt: words.prompt,
    reasons: mergeOptions(dutch.reasons, words.reasons),
    feedbackWrong: words.feedbackWrong,
    key: { answer: dutch.answer, option: dutch.reasons.find(({ correct }) => correct)?.id ?? '' },
  }),
  accepts: (exercise, response): response is TrueFalseReasonResponse =>
    isRecord(response) &&
    typeof response['answer'] === 'boolean' &&
    exercise.reasons.some(({ id }) => id === response['option']),
  fromForm: (_exercise, { answer, option }) =>
    answer === undefined && option === undefined
      ? undefined
      : { answer: answer === 'true' ? true : answer === 'false' ? false : undefined, option },
  score: ({ key }, { answer, option }) => {
    const score = (answer === key.answer ? 0.5 : 0) + (option === key.option ? 0.5 : 0);
    return { score, correct: score === 1, feedbackKeys: [...(answer === key.answer ? [] : ['feedbackWrong']), option] };
  },
  feedback: (exercise, feedbackKey) =>
    feedbackKey === 'feedbackWrong'
      ? exercise.feedbackWrong
      : exercise.reasons.find(({ id }) => id === feedbackKey)?.feedback,
  toPublic: ({ id, kind, prompt, reasons }) => ({ id, kind, prompt, parts: toParts(reasons) }),
};
