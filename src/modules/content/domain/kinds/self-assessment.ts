import { z } from 'zod';
import { courseText, isRecord, mergeOptions, optionText, toParts, type ExerciseBase, type ExerciseKind, type OptionText } from './exercise-kind.ts'; // prettier-ignore

export interface SelfAssessment extends ExerciseBase {
  readonly kind: 'self-assessment';
  /** Where somebody stands; `feedback` is advice. */
  readonly options: readonly OptionText[];
  readonly key: SelfAssessmentResponse;
}

export interface SelfAssessmentResponse {
  readonly option: string;
}

const shape = z.strictObject({
  id: courseText,
  kind: z.literal('self-assessment'),
  prompt: courseText,
  options: z.array(optionText).min(2).max(6),
});
type Source = z.output<typeof shape>;

/** How far am I? Every answer is good, each gets its advice. */
export const selfAssessment: ExerciseKind<Source, Source, SelfAssessment, SelfAssessmentResponse> = {
  kind: 'self-assessment',
  noted: true,
  source: shape,
  translation: shape,
  check: () => undefined,
  parts: ({ options }) => options.map(({ id }) => id),
  merge: (dutch, words) => ({
    id: dutch.id,
    kind: 'self-assessment',
    prompt: words.prompt,
    options: mergeOptions(dutch.options, words.options),
    key: { option: dutch.options[0]?.id ?? '' },
  }),
  accepts: (exercise, response): response is SelfAssessmentResponse =>
    isRecord(response) && exercise.options.some(({ id }) => id === response['option']),
  fromForm: (_exercise, { option }) => (option === undefined ? undefined : { option }),
  score: (_exercise, { option }) => ({ score: 1, correct: true, feedbackKeys: [option] }),
  feedback: (exercise, feedbackKey) => exercise.options.find(({ id }) => id === feedbackKey)?.feedback,
  toPublic: ({ id, kind, prompt, options }) => ({ id, kind, prompt, parts: toParts(options), inOrder: true }),
};
