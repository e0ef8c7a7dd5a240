import { z } from 'zod';
import { isRecord, type ExerciseBase, type ExerciseKind } from './exercise-kind.ts';

export interface SingleChoice extends ExerciseBase {
  readonly kind: 'single-choice';
  readonly options: readonly { readonly id: string; readonly text: string; readonly feedback: string }[];
  readonly key: { readonly option: string };
}

export interface SingleChoiceResponse {
  readonly option: string;
}

const text = z.string().trim().min(1);
const option = z.strictObject({ id: text, text, feedback: text });
const translation = z.strictObject({
  id: text,
  kind: z.literal('single-choice'),
  prompt: text,
  options: z.array(option).min(2),
});
const source = translation.extend({ options: z.array(option.extend({ correct: z.boolean().optional() })).min(2) });

type Source = z.output<typeof source>;
type Text = z.output<typeof translation>;

/** One question, one answer out of several. */
export const singleChoice: ExerciseKind<Source, Text, SingleChoice, SingleChoiceResponse> = {
  kind: 'single-choice',
  source,
  translation,
  check: ({ options }) =>
    options.filter(({ correct }) => correct).length === 1 ? undefined : 'exactly one option must be correct',
  parts: ({ options }) => options.map(({ id }) => id),
  merge: (dutch, words) => ({
    id: dutch.id,
    kind: 'single-choice',
    prompt: words.prompt,
    options: dutch.options.map(({ id }) => {
      const found = words.options.find((candidate) => candidate.id === id);
      return { id, text: found?.text ?? '', feedback: found?.feedback ?? '' };
    }),
    key: { option: dutch.options.find(({ correct }) => correct)?.id ?? '' },
  }),
  accepts: (exercise, response): response is SingleChoiceResponse =>
    isRecord(response) && exercise.options.some(({ id }) => id === response['option']),
  fromForm: (_exercise, values) => (values['option'] === undefined ? undefined : { option: values['option'] }),
  score: (exercise, response) => {
    const correct = response.option === exercise.key.option;
    return { score: correct ? 1 : 0, correct, feedbackKeys: [response.option] };
  },
  feedback: (exercise, feedbackKey) => exercise.options.find(({ id }) => id === feedbackKey)?.feedback,
  toPublic: ({ id, kind, prompt, options }) => ({
    id,
    kind,
    prompt,
    parts: options.map((part) => ({ id: part.id, text: part.text })),
  }),
};
