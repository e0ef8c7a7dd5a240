import { z } from 'zod';
import { courseText, isRecord, mergeOptions, optionSource, optionText, toParts, type ExerciseBase, type ExerciseKind, type OptionText } from './exercise-kind.ts'; // prettier-ignore

export interface DocumentReading extends ExerciseBase {
  readonly kind: 'document-reading';
  /** The lines of the letter from top to bottom, in the reader's language. */
  readonly lines: readonly OptionText[];
  /** The same lines as they stand in the letter: in Dutch. */
  readonly authentic: Readonly<Record<string, string>>;
  readonly key: DocumentReadingResponse;
}

export interface DocumentReadingResponse {
  readonly option: string;
}

const translation = z.strictObject({
  id: courseText,
  kind: z.literal('document-reading'),
  prompt: courseText,
  lines: z.array(optionText).min(3).max(12),
});
const source = translation.extend({ lines: z.array(optionSource).min(3).max(12) });

type Source = z.output<typeof source>;
type Text = z.output<typeof translation>;

/** A letter as it comes in the post, in Dutch with its meaning below each line: find where something stands. */
export const documentReading: ExerciseKind<Source, Text, DocumentReading, DocumentReadingResponse> = {
  kind: 'document-reading',
  source,
  translation,
  check: ({ lines }) =>
    lines.filter(({ correct }) => correct).length === 1 ? undefined : 'exactly one line must be correct',
  parts: ({ lines }) => lines.map(({ id }) => id),
  merge: (dutch, words) => ({
    id: dutch.id,
    kind: 'document-reading',
    prompt: words.prompt,
    lines: mergeOptions(dutch.lines, words.lines),
    authentic: Object.fromEntries(dutch.lines.map(({ id, text }) => [id, text])),
    key: { option: dutch.lines.find(({ correct }) => correct)?.id ?? '' },
  }),
  accepts: (exercise, response): response is DocumentReadingResponse =>
    isRecord(response) && exercise.lines.some(({ id }) => id === response['option']),
  fromForm: (_exercise, { option }) => (option === undefined ? undefined : { option }),
  score: ({ key }, { option }) => {
    const correct = option === key.option;
    return { score: correct ? 1 : 0, correct, feedbackKeys: [option] };
  },
  feedback: (exercise, feedbackKey) => exercise.lines.find(({ id }) => id === feedbackKey)?.feedback,
  toPublic: ({ id, kind, prompt, lines, authentic }) => ({
    id,
    kind,
    prompt,
    parts: toParts(lines),
    inOrder: true,
    shown: { authentic },
  }),
};
