interface Tried {
  readonly answers: number;
  readonly firstRight: number;
}

/**
 * Exercises with the hardest first. One person who was wrong says less than five of five: each exercise is ranked as if two
 * more persons had answered it, one of them rightly.
 */
export function hardestFirst<Figure extends Tried>(figures: readonly Figure[]): Figure[] {
  const ease = ({ answers, firstRight }: Tried) => (firstRight + 1) / (answers + 2);
  return figures.toSorted((one, other) => ease(one) - ease(other) || other.answers - one.answers);
}
