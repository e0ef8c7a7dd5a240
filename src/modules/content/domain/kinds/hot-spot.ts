import { z } from 'zod';
import { courseText, isRecord, mergeOptions, optionSource, optionText, toParts, type ExerciseBase, type ExerciseKind, type OptionText } from './exercise-kind.ts'; // prettier-ignore

export interface HotSpot extends ExerciseBase {
  readonly kind: 'hot-spot';
  readonly picture: string;
  /** What the picture shows, in words. */
  readonly alt: string;
  readonly spots: readonly OptionText[];
  readonly places: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  readonly key: HotSpotResponse;
}

export interface HotSpotResponse {
  readonly option: string;
}

const translation = z.strictObject({
  id: courseText,
  kind: z.literal('hot-spot'),
  prompt: courseText,
  alt: courseText,
  spots: z.array(optionText).min(2).max(9),
});
const percent = z.number().min(0).max(100);
const source = translation.extend({
  /** A file of static/pictures. */
  picture: z.string().regex(/^[a-z0-9-]+\.svg$/),
  spots: z.array(optionSource.extend({ x: percent, y: percent })).min(2).max(9),
}); // prettier-ignore

type Source = z.output<typeof source>;
type Text = z.output<typeof translation>;

/** A place to find on a map or a picture, or in the list beside it: both are the same choice. */
export const hotSpot: ExerciseKind<Source, Text, HotSpot, HotSpotResponse> = {
  kind: 'hot-spot',
  source,
  translation,
  check: ({ spots }) =>
    spots.filter(({ correct }) => correct).length === 1 ? undefined : 'exactly one spot must be correct',
  parts: ({ spots }) => spots.map(({ id }) => id),
  merge: (dutch, words) => ({
    id: dutch.id,
    kind: 'hot-spot',
    prompt: words.prompt,
    picture: dutch.picture,
    alt: words.alt,
    spots: mergeOptions(dutch.spots, words.spots),
    places: Object.fromEntries(dutch.spots.map(({ id, x, y }) => [id, { x, y }])),
    key: { option: dutch.spots.find(({ correct }) => correct)?.id ?? '' },
  }),
  accepts: (exercise, response): response is HotSpotResponse =>
    isRecord(response) && exercise.spots.some(({ id }) => id === response['option']),
  fromForm: (_exercise, { option }) => (option === undefined ? undefined : { option }),
  score: ({ key }, { option }) => {
    const correct = option === key.option;
    return { score: correct ? 1 : 0, correct, feedbackKeys: [option] };
  },
  feedback: (exercise, feedbackKey) => exercise.spots.find(({ id }) => id === feedbackKey)?.feedback,
  toPublic: ({ id, kind, prompt, spots, picture, alt, places }) => ({
    id,
    kind,
    prompt,
    parts: toParts(spots),
    inOrder: true,
    shown: { picture, alt, places },
  }),
};
