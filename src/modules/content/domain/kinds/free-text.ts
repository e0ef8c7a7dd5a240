import { isRecord, type ExerciseKind } from './exercise-kind.ts';
import { ownWords, type OwnWords } from './own-words.ts';

export type FreeText = OwnWords<'free-text', { readonly handedIn: true }>;

/** As it is sent (`text`) or as it is kept (`handedIn`). */
export type FreeTextResponse = { readonly text: string } | { readonly handedIn: true };

const MAX = 4000;
const shared = ownWords('free-text', { handedIn: true } as const);

/** A text for the teacher, who answers later; no machine judges it. */
export const freeText: ExerciseKind<FreeTextSource, FreeTextSource, FreeText, FreeTextResponse> = {
  ...shared,
  lacks: 'text',
  accepts: (_exercise, response): response is FreeTextResponse => {
    if (!isRecord(response)) return false;
    const { text } = response;
    return response['handedIn'] === true || (typeof text === 'string' && text.trim() !== '' && text.length <= MAX);
  },
  fromForm: (_exercise, { text }) => (text === undefined ? undefined : { text }),
  keep: (_exercise, response) =>
    'text' in response
      ? { response: { handedIn: true }, writing: { text: response.text.trim(), reader: 'teacher' } }
      : undefined,
};
type FreeTextSource = Parameters<typeof shared.merge>[0];
