/** What the controls of an exercise need. */
export interface ExerciseFieldsProps {
  readonly exercise: {
    readonly id: string;
    readonly kind: string;
    readonly prompt: string;
    readonly parts: readonly { readonly id: string; readonly text: string }[];
  };
  /** The last answer and whether it was right; absent before the first. */
  readonly answered?: { readonly response: unknown; readonly correct: boolean } | null;
  /** What a refused form held. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly error?: string;
}
