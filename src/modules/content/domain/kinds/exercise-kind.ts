import { z } from 'zod';

/** What every exercise has, whatever its kind. `key` holds what makes an answer right: it comes from the Dutch file only. */
export interface ExerciseBase {
  readonly id: string;
  readonly kind: string;
  readonly prompt: string;
  /** Has the form of a response with the full score. */
  readonly key: unknown;
}

/** The outcome of one answer. */
export interface Scored {
  /** 0 to 1. */
  readonly score: number;
  readonly correct: boolean;
  /** Which texts answer the answer; `feedbackOf` finds them. */
  readonly feedbackKeys: readonly string[];
}

/** Fields of an HTML form: one value is a text, several are a list. */
export type FormValues = Readonly<Record<string, unknown>>;

/** Words of somebody's own, which belong in no ledger: they are sealed, for the teacher or for themselves only. */
export interface Writing {
  readonly text: string;
  readonly reader: 'teacher' | 'self';
}

/** What is kept of a response: plain codes, and apart from them the words that must be sealed. */
export interface KeptResponse {
  readonly response: unknown;
  readonly writing?: Writing;
}

/**
 * One kind of exercise: how it is written, merged, answered and scored. A new kind is one file here, one line in
 * `kinds/index.ts` and one component in `content/ui`. Everything but the two schemas runs on the phone too.
 */
export interface ExerciseKind<Source, Text, Exercise extends ExerciseBase, Response> {
  readonly kind: Exercise['kind'];
  /** There is no right answer: an answer is thanked for and never part of a score. */
  readonly noted?: true;
  /** What a form lacks whose response is not accepted. */
  readonly lacks?: 'order' | 'parts' | 'step' | 'text';
  /** Shape of the block in the Dutch file, and in a translation. */
  readonly source: z.ZodType<Source>;
  readonly translation: z.ZodType<Text>;
  /** What is wrong with a Dutch block that has the right shape, in one sentence. */
  readonly check: (source: Source) => string | undefined;
  /** Parts whose ids must agree between Dutch and a translation. */
  readonly parts: (text: Source | Text) => readonly string[];
  /** The facts of the Dutch block with the words of a translation (or its own). */
  readonly merge: (source: Source, text: Source | Text) => Exercise;
  /** True when the response has the form that this exercise asks. */
  readonly accepts: (exercise: Exercise, response: unknown) => response is Response;
  /** A response from the fields of a plain form; undefined when nothing was chosen. */
  readonly fromForm: (exercise: Exercise, values: FormValues) => unknown;
  /** What of a response may be kept; absent: all of it. Undefined when there is nothing to keep. */
  readonly keep?: (exercise: Exercise, response: Response) => KeptResponse | undefined;
  readonly score: (exercise: Exercise, response: Response) => Scored;
  readonly feedback: (exercise: Exercise, feedbackKey: string) => string | undefined;
  /** The exercise without its key and without the words that give it away. */
  readonly toPublic: (exercise: Exercise) => PublicExercise;
}

/** What may be shown before an answer was given. */
export interface PublicExercise {
  readonly id: string;
  readonly kind: string;
  readonly prompt: string;
  /** What can be chosen or ordered, in an order that says nothing. */
  readonly parts: readonly { readonly id: string; readonly text: string }[];
  /** The parts stand in an order of their own, such as the lines of a letter: do not shuffle them. */
  readonly inOrder?: true;
  /** What the component of this kind needs besides. */
  readonly shown?: unknown;
}

/** An object with fields, whatever they hold. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of a course. */
export const courseText = z.string().trim().min(1);
/** Something to choose, with what it teaches; `correct` stands in the Dutch file only. */
export const optionText = z.strictObject({ id: courseText, text: courseText, feedback: courseText });
export const optionSource = optionText.extend({ correct: z.boolean().optional() });
export type OptionText = z.output<typeof optionText>;

/** The Dutch options in their order, with the words of a translation. */
export function mergeOptions(dutch: readonly OptionText[], words: readonly OptionText[]): OptionText[] {
  return dutch.map(({ id }) => {
    const found = words.find((candidate) => candidate.id === id);
    return { id, text: found?.text ?? '', feedback: found?.feedback ?? '' };
  });
}

/** Options without what they teach. */
export function toParts(options: readonly { id: string; text: string }[]): PublicExercise['parts'] {
  return options.map(({ id, text }) => ({ id, text }));
}

/** One value or several of one name, as a list of texts. */
export function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((entry) => typeof entry === 'string');
}
