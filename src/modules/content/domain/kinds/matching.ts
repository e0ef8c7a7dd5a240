import { z } from 'zod';
import { courseText, isRecord, mergeOptions, optionText, toParts, type ExerciseBase, type ExerciseKind, type OptionText } from './exercise-kind.ts'; // prettier-ignore

export interface Matching extends ExerciseBase {
  readonly kind: 'matching';
  /** What gets a partner; `feedback` is said when it got the wrong one. */
  readonly items: readonly OptionText[];
  readonly targets: readonly { readonly id: string; readonly text: string }[];
  readonly feedback: string;
  readonly key: MatchingResponse;
}

export interface MatchingResponse {
  /** Item → target. */
  readonly pairs: Readonly<Record<string, string>>;
}

const target = z.strictObject({ id: courseText, text: courseText });
const translation = z.strictObject({
  id: courseText,
  kind: z.literal('matching'),
  prompt: courseText,
  targets: z.array(target).min(2).max(8),
  items: z.array(optionText).min(2).max(8),
  feedback: courseText,
});
const source = translation.extend({ items: z.array(optionText.extend({ target: courseText })).min(2).max(8) }); // prettier-ignore

type Source = z.output<typeof source>;
type Text = z.output<typeof translation>;

/** What belongs together: each item gets a target. Two items may share one; a target may be left over. */
export const matching: ExerciseKind<Source, Text, Matching, MatchingResponse> = {
  kind: 'matching',
  lacks: 'parts',
  source,
  translation,
  check: ({ items, targets }) => {
    const lost = items.find((item) => !targets.some(({ id }) => id === item.target));
    return lost && `${lost.id} belongs to ${lost.target}, which is no target`;
  },
  parts: ({ items, targets }) => [...items, ...targets].map(({ id }) => id),
  merge: (dutch, words) => ({
    id: dutch.id,
    kind: 'matching',
    prompt: words.prompt,
    items: mergeOptions(dutch.items, words.items),
    targets: dutch.targets.map(({ id }) => ({ id, text: words.targets.find((entry) => entry.id === id)?.text ?? '' })),
    feedback: words.feedback,
    key: { pairs: Object.fromEntries(dutch.items.map((item) => [item.id, item.target])) },
  }),
  accepts: (exercise, response): response is MatchingResponse => {
    if (!isRecord(response) || !isRecord(response['pairs'])) return false;
    const { pairs } = response as { pairs: Record<string, unknown> };
    const known = (chosen: unknown) => exercise.targets.some(({ id }) => id === chosen);
    return (
      Object.keys(pairs).length === exercise.items.length &&
      exercise.items.every(({ id }) => Object.hasOwn(pairs, id) && known(pairs[id]))
    );
  },
  fromForm: (exercise, values) => {
    const pairs = exercise.items.flatMap(({ id }) => (values[`pair-${id}`] === undefined ? [] : [[id, values[`pair-${id}`]]])); // prettier-ignore
    return pairs.length === 0 ? undefined : { pairs: Object.fromEntries(pairs) as unknown };
  },
  score: ({ items, key }, { pairs }) => {
    const wrong = items.filter(({ id }) => pairs[id] !== key.pairs[id]).map(({ id }) => id);
    const correct = wrong.length === 0;
    return { score: 1 - wrong.length / items.length, correct, feedbackKeys: correct ? ['feedback'] : wrong };
  },
  feedback: (exercise, feedbackKey) =>
    feedbackKey === 'feedback' ? exercise.feedback : exercise.items.find(({ id }) => id === feedbackKey)?.feedback,
  toPublic: ({ id, kind, prompt, items, targets }) => ({ id, kind, prompt, parts: toParts(items), shown: { targets } }),
};
