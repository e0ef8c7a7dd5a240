import { isRecord, type ExerciseKind } from './exercise-kind.ts';
import { ownWords, type OwnWords } from './own-words.ts';

export type TalkAtHome = OwnWords<'talk-at-home', TalkAtHomeResponse>;

export interface TalkAtHomeResponse {
  readonly done: true;
  /** For themselves only: kept sealed, never in the ledger. */
  readonly note?: string;
}

const MAX = 2000;
const shared = ownWords<'talk-at-home', TalkAtHomeResponse>('talk-at-home', { done: true });

/** Something to talk about with who shares your life, there or here (H16). It is done or not; a note stays one's own. */
export const talkAtHome: ExerciseKind<TalkAtHomeSource, TalkAtHomeSource, TalkAtHome, TalkAtHomeResponse> = {
  ...shared,
  lacks: 'parts',
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
};
type TalkAtHomeSource = Parameters<typeof shared.merge>[0];
