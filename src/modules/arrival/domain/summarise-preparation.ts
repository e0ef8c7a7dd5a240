import { daysBetween, type Day } from '#kernel/dates.ts';

/** What the receiving agency learns of the preparation, whatever module each part comes from (P03, N06). */
export interface Preparation {
  readonly form: string | null;
  readonly modules: readonly { readonly id: string; readonly finished: number; readonly required: number }[];
  readonly lessonsFinished: number;
  readonly lessonsRequired: number;
  /** Percent; null when there were no live lessons. */
  readonly attendance: number | null;
  readonly participation: string | null;
  readonly quiz: { readonly outcome: string; readonly percent: number | null } | null;
  readonly completedOn: Day | null;
  readonly proofCode: string | null;
  /** When something was last done. */
  readonly lastActiveOn: Day | null;
}

/** Advice on the first talk, never a decision: exemption test or course weighs engagement and recency (M07, P12). */
export type Advice = 'exemption-test' | 'course' | 'talk-first';

/** After this many days what was learned has sunk; weigh it, do not rely on it (F10: 2 to 3 months, P12). */
const FRESH_DAYS = 270;

/** What to look at first: whoever finished well and not long ago may try the exemption test, the rest take the course. */
export function adviseNext(preparation: Preparation, today: Day): Advice {
  const { completedOn, quiz } = preparation;
  if (preparation.lessonsFinished === 0 && preparation.attendance === null && !completedOn) return 'course';
  if (!completedOn || quiz?.outcome !== 'passed') return 'talk-first';
  return daysBetween(completedOn, today) <= FRESH_DAYS ? 'exemption-test' : 'talk-first';
}
