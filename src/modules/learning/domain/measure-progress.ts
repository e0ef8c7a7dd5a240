import type { ProgressState } from './reduce-progress.ts';

/** What a lesson asks: its screens and its exercises. */
export interface LessonShape {
  readonly minutes: number;
  readonly screens: readonly string[];
  /** `noted`: without a right answer, part of no score. */
  readonly exercises: readonly { readonly id: string; readonly screen: string; readonly noted?: boolean }[];
}

export interface Measure {
  /** Screens seen and exercises answered. */
  readonly done: number;
  readonly total: number;
  readonly exercisesLeft: number;
  /** Minutes still to go, rounded up; 0 when finished. */
  readonly minutesLeft: number;
  /** Mean of the best answers, 0 to 1; null before the first. */
  readonly score: number | null;
  /** When the last missing step was first done; null while one is missing. */
  readonly finishedAt: string | null;
  /** The screen to go on with: the first that was not seen or has an exercise to answer; the first when all is done. */
  readonly resumeAt: string;
}

/** How far somebody is in a lesson, as the lesson is now. */
export function measureProgress(shape: LessonShape, state: ProgressState): Measure {
  const moments = [
    ...shape.screens.map((id) => state.screens[id]),
    ...shape.exercises.map(({ id }) => state.answers[id]?.first.at),
  ];
  const reached = moments.filter((moment) => moment !== undefined);
  const answered = shape.exercises.flatMap(({ id }) => state.answers[id] ?? []);
  const scored = shape.exercises.flatMap(({ id, noted }) => (noted ? [] : (state.answers[id] ?? [])));
  const total = moments.length;
  const open = (screen: string) =>
    state.screens[screen] === undefined ||
    shape.exercises.some((exercise) => exercise.screen === screen && !state.answers[exercise.id]);
  return {
    done: reached.length,
    total,
    exercisesLeft: shape.exercises.length - answered.length,
    minutesLeft: Math.ceil((shape.minutes * (total - reached.length)) / Math.max(1, total)),
    score: scored.length === 0 ? null : scored.reduce((sum, { best }) => sum + best, 0) / scored.length,
    finishedAt: total > 0 && reached.length === total ? (reached.toSorted().at(-1) ?? null) : null,
    resumeAt: shape.screens.find(open) ?? shape.screens[0] ?? '',
  };
}
