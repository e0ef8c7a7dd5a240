/** What the controls of an exercise need. */
export interface ExerciseFieldsProps {
  readonly exercise: {
    readonly id: string;
    readonly kind: string;
    readonly prompt: string;
    readonly parts: readonly { readonly id: string; readonly text: string }[];
    /** What the component of a kind needs besides. */
    readonly shown?: unknown;
  };
  /** The last answer and whether it was right; absent before the first. */
  readonly answered?: { readonly response: unknown; readonly correct: boolean } | null;
  /** What a refused form held. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly error?: string;
  /** What somebody wrote here before, for who may read it. */
  readonly written?: string | null;
}

/** The mark on a choice that was made before. */
export function verdictOf(given: boolean, correct: boolean | undefined): 'right' | 'off' | undefined {
  return given ? (correct ? 'right' : 'off') : undefined;
}

/** A sentence with a gap as it is shown. */
export const withGaps = (text: string): string => text.replaceAll(/_{3,}/g, '(…)');

const QUOTATION = /^[\u2066\u2067]?[«“]\s*([^«»“”]*?)\s*[»”][\u2069]?$/u;

/** What was chosen, to be put between quotation marks: without the full stop or the quotation marks that it has itself. */
export function toQuote(option: string): string {
  const plain = withGaps(option).replace(/[.]$/, '');
  return (QUOTATION.exec(plain)?.[1] ?? plain).replace(/[.]$/, '');
}
