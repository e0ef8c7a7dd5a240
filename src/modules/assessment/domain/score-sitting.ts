export interface KeyedItem {
  readonly id: string;
  readonly lesson: string;
  readonly theme: string;
  readonly correct: string;
}

export interface SittingScore {
  readonly points: number;
  readonly questions: number;
  /** Not rounded: the pass mark is law. */
  readonly percent: number;
  readonly items: readonly {
    readonly item: string;
    readonly theme: string;
    readonly lesson: string;
    readonly correct: boolean;
  }[];
}

/** Scores a whole quiz; a question without an answer, or one that left the bank, is not right. */
export function scoreSitting(
  form: readonly { readonly item: string }[],
  keys: ReadonlyMap<string, KeyedItem>,
  answers: ReadonlyMap<string, string>,
): SittingScore {
  // prettier-ignore
  const items = form.map(({ item }) => {
    const key = keys.get(item);
    const correct = key !== undefined && answers.get(item) === key.correct;
    return { item, theme: key?.theme ?? '', lesson: key?.lesson ?? '', correct };
  });
  const points = items.filter(({ correct }) => correct).length;
  return { points, questions: items.length, percent: items.length === 0 ? 0 : (100 * points) / items.length, items };
}
