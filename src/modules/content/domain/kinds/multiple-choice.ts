import { z } from 'zod';
import { courseText, isRecord, listOf, mergeOptions, optionSource, optionText, toParts, type ExerciseBase, type ExerciseKind, type OptionText } from './exercise-kind.ts'; // prettier-ignore

export interface MultipleChoice extends ExerciseBase {
  readonly kind: 'multiple-choice';
  readonly options: readonly OptionText[];
  /** Said when something right was not chosen. */
  readonly feedbackMissed: string;
  readonly key: { readonly options: readonly string[] };
}

export interface MultipleChoiceResponse {
  readonly options: readonly string[];
}

const translation = z.strictObject({
  id: courseText,
  kind: z.literal('multiple-choice'),
  prompt: courseText,
  options: z.array(optionText).min(3),
  feedbackMissed: courseText,
});
const source = translation.extend({ options: z.array(optionSource).min(3) });

type Source = z.output<typeof source>;
type Text = z.output<typeof translation>;

/** One question, several right answers; what is chosen wrongly is taken off, so that choosing everything earns nothing. */
export const multipleChoice: ExerciseKind<Source, Text, MultipleChoice, MultipleChoiceResponse> = {
  kind: 'multiple-choice',
  source,
  translation,
  check: ({ options }) => {
    const right = options.filter(({ correct }) => correct).length;
    return right >= 1 && right < options.length ? undefined : 'one option at least must be correct, and one must not';
  },
  parts: ({ options }) => options.map(({ id }) => id),
  merge: (dutch, words) => ({
    id: dutch.id,
    kind: 'multiple-choice',
    prompt: words.prompt,
    options: mergeOptions(dutch.options, words.options),
    feedbackMissed: words.feedbackMissed,
    key: { options: dutch.options.filter(({ correct }) => correct).map(({ id }) => id) },
  }),
  accepts: (exercise, response): response is MultipleChoiceResponse => {
    if (!isRecord(response) || !Array.isArray(response['options'])) return false;
    const chosen = response['options'] as unknown[];
    const known = chosen.every((entry) => exercise.options.some(({ id }) => id === entry));
    return chosen.length > 0 && known && new Set(chosen).size === chosen.length;
  },
  fromForm: (_exercise, values) => {
    const options = listOf(values['option']);
    return options.length === 0 ? undefined : { options };
  },
  score: (exercise, { options }) => {
    const right = exercise.key.options;
    const hits = options.filter((id) => right.includes(id)).length;
    const score = Math.max(0, hits - (options.length - hits)) / right.length;
    const missed = hits < right.length ? ['feedbackMissed'] : [];
    return { score, correct: score === 1, feedbackKeys: [...options, ...missed] };
  },
  feedback: (exercise, feedbackKey) =>
    feedbackKey === 'feedbackMissed'
      ? exercise.feedbackMissed
      : exercise.options.find(({ id }) => id === feedbackKey)?.feedback,
  toPublic: ({ id, kind, prompt, options }) => ({ id, kind, prompt, parts: toParts(options) }),
};
