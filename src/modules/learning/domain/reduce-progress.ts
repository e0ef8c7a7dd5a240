/** One scored observation, as the server keeps it. */
export interface Observation {
  readonly id: string;
  readonly kind: 'answered' | 'screen-seen' | 'lesson-finished';
  readonly lesson: string;
  readonly screen: string | null;
  readonly exercise: string | null;
  readonly response: unknown;
  readonly score: number | null;
  /** ISO 8601 in UTC with milliseconds, so that texts compare as moments do. */
  readonly at: string;
}

export interface Attempt {
  readonly id: string;
  readonly at: string;
  readonly score: number;
}

export interface AnswerState {
  readonly first: Attempt;
  readonly last: Attempt & { readonly response: unknown };
  readonly best: number;
}

/** Where somebody is in one lesson. Every part is the least or the greatest of something, so order and repetition do not matter. */
export interface ProgressState {
  /** Screen → when it was first seen. */
  readonly screens: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, AnswerState>>;
  /** When somebody first said to be done with the lesson. */
  readonly closedAt: string | null;
}

export const NO_PROGRESS: ProgressState = { screens: {}, answers: {}, closedAt: null };

/**
 * The state of one lesson after more observations of it. Pure, idempotent and independent of order: any order, any
 * repetition and any division into batches gives the same state.
 */
export function reduceProgress(state: ProgressState, observations: readonly Observation[]): ProgressState {
  const screens = { ...state.screens };
  const answers = { ...state.answers };
  let { closedAt } = state;
  for (const observation of observations) {
    const { screen, exercise, kind, at } = observation;
    if (screen !== null) screens[screen] = earliest(screens[screen], at);
    if (kind === 'lesson-finished') closedAt = earliest(closedAt ?? undefined, at);
    if (kind === 'answered' && exercise !== null) answers[exercise] = joinAnswer(answers[exercise], observation);
  }
  return { screens, answers, closedAt };
}

function earliest(known: string | undefined, at: string): string {
  return known === undefined || at < known ? at : known;
}

function joinAnswer(known: AnswerState | undefined, { id, at, score, response }: Observation): AnswerState {
  const attempt: Attempt = { id, at, score: score ?? 0 };
  if (!known) return { first: attempt, last: { ...attempt, response }, best: attempt.score };
  return {
    first: isBefore(attempt, known.first) ? attempt : known.first,
    last: isBefore(known.last, attempt) ? { ...attempt, response } : known.last,
    best: Math.max(known.best, attempt.score),
  };
}

/** By moment; at the same moment by id. */
function isBefore(one: Attempt, other: Attempt): boolean {
  return one.at === other.at ? one.id < other.id : one.at < other.at;
}
