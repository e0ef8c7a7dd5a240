import { z } from 'zod';
import { courseText, type ExerciseBase, type Scored } from './exercise-kind.ts';

/** An exercise that is a question and thanks: nothing in it is right or wrong, and nothing has to be hidden. */
export interface OwnWords<Kind extends string, Key> extends ExerciseBase {
  readonly kind: Kind;
  readonly feedback: string;
  readonly key: Key;
}

/** What the kinds share in which people write words of their own. `key` is the response that counts as done. */
export function ownWords<const Kind extends string, Key>(kind: Kind, key: Key) {
  const shape = z.strictObject({
    id: courseText,
    kind: z.literal<Kind>(kind),
    prompt: courseText,
    feedback: courseText,
  });
  type Source = Pick<OwnWords<Kind, Key>, 'id' | 'kind' | 'prompt' | 'feedback'>;
  const source = shape as unknown as z.ZodType<Source>;
  return {
    kind,
    noted: true,
    source,
    translation: source,
    check: () => undefined,
    parts: () => [],
    merge: ({ id }: Source, { prompt, feedback }: Source): OwnWords<Kind, Key> => ({ id, kind, prompt, feedback, key }),
    score: (): Scored => ({ score: 1, correct: true, feedbackKeys: ['feedback'] }),
    feedback: ({ feedback }: OwnWords<Kind, Key>) => feedback,
    toPublic: ({ id, prompt }: OwnWords<Kind, Key>) => ({ id, kind, prompt, parts: [] }),
  } as const;
}
