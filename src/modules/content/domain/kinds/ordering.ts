import { z } from 'zod';
import { isRecord, type ExerciseBase, type ExerciseKind } from './exercise-kind.ts';

export interface Ordering extends ExerciseBase {
  readonly kind: 'ordering';
  /** In alphabetical order of their ids: the order of the file is the answer. */
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly feedback: string;
  readonly feedbackWrong: string;
  readonly key: { readonly order: readonly string[] };
}

export interface OrderingResponse {
  readonly order: readonly string[];
}

const text = z.string().trim().min(1);
const shape = z.strictObject({
  id: text,
  kind: z.literal('ordering'),
  prompt: text,
  items: z
    .array(z.strictObject({ id: text, text }))
    .min(2)
    .max(8),
  feedback: text,
  feedbackWrong: text,
});

type Source = z.output<typeof shape>;

/** Steps to put in the right order; the share of pairs that stand in the right order is the score. */
export const ordering: ExerciseKind<Source, Source, Ordering, OrderingResponse> = {
  kind: 'ordering',
  lacks: 'order',
  source: shape,
  translation: shape,
  check: () => undefined,
  parts: ({ items }) => items.map(({ id }) => id),
  merge: (dutch, words) => ({
    id: dutch.id,
    kind: 'ordering',
    prompt: words.prompt,
    items: dutch.items
      .map(({ id }) => ({ id, text: words.items.find((item) => item.id === id)?.text ?? '' }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    feedback: words.feedback,
    feedbackWrong: words.feedbackWrong,
    key: { order: dutch.items.map(({ id }) => id) },
  }),
  accepts: (exercise, response): response is OrderingResponse => {
    if (!isRecord(response) || !Array.isArray(response['order'])) return false;
    const order = response['order'] as unknown[];
    return order.length === exercise.items.length && exercise.items.every(({ id }) => order.includes(id));
  },
  fromForm: (exercise, values) => {
    const placed = exercise.items.map(({ id }) => ({ id, place: Number(values[`place-${id}`] ?? 0) }));
    if (placed.every(({ place }) => place === 0)) return undefined;
    const places = new Set(placed.map(({ place }) => place));
    const complete = places.size === placed.length && placed.every(({ place }) => place >= 1 && place <= placed.length);
    return { order: complete ? placed.toSorted((a, b) => a.place - b.place).map(({ id }) => id) : [] };
  },
  score: (exercise, response) => {
    const score = shareOfPairsInOrder(exercise.key.order, response.order);
    const correct = score === 1;
    return { score, correct, feedbackKeys: [correct ? 'feedback' : 'feedbackWrong'] };
  },
  feedback: (exercise, feedbackKey) =>
    feedbackKey === 'feedback'
      ? exercise.feedback
      : feedbackKey === 'feedbackWrong'
        ? exercise.feedbackWrong
        : undefined,
  toPublic: ({ id, kind, prompt, items }) => ({ id, kind, prompt, parts: items }),
};

function shareOfPairsInOrder(right: readonly string[], given: readonly string[]): number {
  const place = new Map(given.map((id, index) => [id, index]));
  let good = 0;
  let pairs = 0;
  for (let first = 0; first < right.length; first += 1) {
    for (let second = first + 1; second < right.length; second += 1) {
      pairs += 1;
      if ((place.get(right[first] as string) ?? 0) < (place.get(right[second] as string) ?? 0)) good += 1;
    }
  }
  return pairs === 0 ? 1 : good / pairs;
}
