import { z } from 'zod';
import { courseText, isRecord, mergeOptions, optionText, toParts, type ExerciseBase, type ExerciseKind, type OptionText } from './exercise-kind.ts'; // prettier-ignore

export interface FillIn extends ExerciseBase {
  readonly kind: 'fill-in';
  /** Sentences with a gap, written ___; `feedback` is said when the word was not right. */
  readonly gaps: readonly OptionText[];
  readonly feedback: string;
  /** Gap → every word that is right, in any language. */
  readonly accept: Readonly<Record<string, readonly string[]>>;
  readonly key: FillInResponse;
}

export interface FillInResponse {
  readonly words: Readonly<Record<string, string>>;
}

const MAX = 80;
const gap = optionText.extend({ text: z.string().regex(/___/, { error: 'must hold a gap ___' }) });
const translation = z.strictObject({
  id: courseText,
  kind: z.literal('fill-in'),
  prompt: courseText,
  gaps: z.array(gap).min(1).max(6),
  feedback: courseText,
});
const source = translation.extend({
  gaps: z.array(gap.extend({ accept: z.array(z.coerce.string().trim().min(1).max(MAX)).min(1) })).min(1).max(6),
}); // prettier-ignore

type Source = z.output<typeof source>;
type Text = z.output<typeof translation>;

/**
 * Sentences with a word to fill in. Case, accents, diacritics, forms of Arabic letters, sorts of digits and punctuation
 * make no difference. Only words of the course are kept: what else somebody types is free text, and is not.
 */
export const fillIn: ExerciseKind<Source, Text, FillIn, FillInResponse> = {
  kind: 'fill-in',
  lacks: 'parts',
  source,
  translation,
  check: () => undefined,
  parts: ({ gaps }) => gaps.map(({ id }) => id),
  merge: (dutch, words) => ({
    id: dutch.id,
    kind: 'fill-in',
    prompt: words.prompt,
    gaps: mergeOptions(dutch.gaps, words.gaps),
    feedback: words.feedback,
    accept: Object.fromEntries(dutch.gaps.map(({ id, accept }) => [id, accept])),
    key: { words: Object.fromEntries(dutch.gaps.map(({ id, accept }) => [id, accept[0] as string])) },
  }),
  accepts: (exercise, response): response is FillInResponse => {
    if (!isRecord(response) || !isRecord(response['words'])) return false;
    const { words } = response as { words: Record<string, unknown> };
    const given = (id: string) => (Object.hasOwn(words, id) ? words[id] : undefined);
    return exercise.gaps.every(({ id }) => typeof given(id) === 'string' && (given(id) as string).length <= MAX);
  },
  fromForm: (exercise, values) => {
    const words = exercise.gaps.flatMap(({ id }) => (typeof values[`gap-${id}`] === 'string' ? [[id, values[`gap-${id}`]]] : [])); // prettier-ignore
    return words.length === 0 ? undefined : { words: Object.fromEntries(words) as unknown };
  },
  keep: (exercise, { words }) => ({
    response: { words: Object.fromEntries(exercise.gaps.map(({ id }) => [id, rightWord(exercise, id, words[id]) ?? ''])) }, // prettier-ignore
  }),
  score: (exercise, { words }) => {
    const wrong = exercise.gaps.filter(({ id }) => rightWord(exercise, id, words[id]) === undefined).map(({ id }) => id); // prettier-ignore
    const correct = wrong.length === 0;
    return { score: 1 - wrong.length / exercise.gaps.length, correct, feedbackKeys: correct ? ['feedback'] : wrong };
  },
  feedback: (exercise, feedbackKey) =>
    feedbackKey === 'feedback' ? exercise.feedback : exercise.gaps.find(({ id }) => id === feedbackKey)?.feedback,
  toPublic: ({ id, kind, prompt, gaps }) => ({ id, kind, prompt, parts: toParts(gaps), inOrder: true }),
};

function rightWord(exercise: FillIn, id: string, given: string | undefined): string | undefined {
  const plain = plainWord(given ?? '');
  return plain === '' ? undefined : exercise.accept[id]?.find((word) => plainWord(word) === plain);
}

const SAME: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', œ: 'oe', æ: 'ae', ø: 'o', ß: 'ss' }; // prettier-ignore
const ARABIC_ZERO = 0x6_60;
const PERSIAN_ZERO = 0x6_f0;

/** A word without what does not matter: marks, forms of one letter, case, punctuation. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digitOf(digit.charCodeAt(0))))
    .replaceAll(/[ٱىیکةœæøß]/g, (letter) => SAME[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const digitOf = (code: number) => code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO);
