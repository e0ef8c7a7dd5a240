import { z } from 'zod';
import { courseText, isRecord, type ExerciseBase, type ExerciseKind } from './exercise-kind.ts';

export interface TalkAtHome extends ExerciseBase {
  readonly kind: 'talk-at-home';
  readonly feedback: string;
  readonly key: TalkAtHomeResponse;
}

export interface TalkAtHomeResponse {
  readonly done: true;
  /** For themselves only: kept sealed, never in the ledger. */
  readonly note?: string;
}

const MAX = 2000;
const shape = z.strictObject({
  id: courseText,
  kind: z.literal('talk-at-home'),
  prompt: courseText,
  feedback: courseText,
});
type Source = z.output<typeof shape>;

/** Something to talk about with who shares your life, there or here (H16). It is done or not; a note stays one's own. */
export const talkAtHome: ExerciseKind<Source, Source, TalkAtHome, TalkAtHomeResponse> = {
  kind: 'talk-at-home',
  noted: true,
  lacks: 'parts',
  source: shape,
  translation: shape,
  check: () => undefined,
  parts: () => [],
  merge: (dutch, words) => ({
    id: dutch.id,
    kind: 'talk-at-home',
    prompt: words.prompt,
    feedback: words.feedback,
    key: { done: true },
  }),
  accepts: (_exercise, response): response is TalkAtHomeResponse => {
    if (!isRecord(response) || response['done'] !== true) return false;
    const { note } = response;
    return note === undefined || (typeof note === 'string' && note.length <= MAX);
  },
  fromForm: (_exercise, { done, note }) =>
    done === undefined && note === undefined
      ? undefined
      : { done: done === 'yes', ...(note !== undefined && { note }) },
  keep: (_exercise, { note }) => ({
    response: { done: true },
    ...(note?.trim() && { writing: { text: note.trim(), reader: 'self' } as const }),
  }),
  score: () => ({ score: 1, correct: true, feedbackKeys: ['feedback'] }),
  feedback: (exercise) => exercise.feedback,
  toPublic: ({ id, kind, prompt }) => ({ id, kind, prompt, parts: [] }),
};
