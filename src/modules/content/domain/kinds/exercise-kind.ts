import type { z } from 'zod';

/** What every exercise has, whatever its kind. `key` holds what makes an answer right: it comes from the Dutch file only. */
export interface ExerciseBase {
  readonly id: string;
  readonly kind: string;
  readonly prompt: string;
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

/**
 * One kind of exercise: how it is written, merged, answered and scored. A new kind is one file here, one line in
 * `kinds/index.ts` and one component in `content/ui`. Everything but the two schemas runs on the phone too.
 */
export interface ExerciseKind<Source, Text, Exercise extends ExerciseBase, Response> {
  readonly kind: Exercise['kind'];
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
}

/** Texts that leave both sides of a record: an object with text fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
