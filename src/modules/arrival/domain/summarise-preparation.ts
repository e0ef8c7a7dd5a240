import type { Day } from '#kernel/dates.ts';
import { beslis, type Besluit } from '#law/beslissingen.ts';
import { ACTIEVE_DEELNAME } from '#law/feiten/cursus.ts';
import type { Regime } from '#law/kern/regimes.ts';
import { IN_LAW } from '#modules/assessment/domain/outcomes.ts';
import { FORM_IN_LAW } from '#modules/voortraject/domain/in-law.ts';

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

/**
 * Advice on the first talk, never a decision: the law weighs engagement and recency (M07, P12). What was judged by a person
 * of whom nothing is known stays unknown. The pilots gave their course elsewhere: no lesson of this platform was asked.
 */
export function adviseNext(preparation: Preparation, day: Day, regime: Regime): Besluit<'advies-na-aankomst'> {
  const { form, quiz, completedOn } = preparation;
  return beslis(
    'advies-na-aankomst',
    {
      vorm: isForm(form) ? FORM_IN_LAW[form] : null,
      aanwezigheid: preparation.attendance,
      actieveDeelname: ACTIEVE_DEELNAME.find((judgement) => judgement === preparation.participation) ?? null,
      eindquiz: quiz && isOutcome(quiz.outcome) ? IN_LAW[quiz.outcome] : null,
      lessenAfgerond: preparation.lessonsFinished,
      lessenVereist: regime === 'proeftuin-2023' ? 0 : preparation.lessonsRequired,
      cursusBeeindigd: completedOn !== null,
      cursusBeeindigdOp: completedOn,
    },
    day,
    regime,
  );
}

const isForm = (form: string | null): form is keyof typeof FORM_IN_LAW => form !== null && form in FORM_IN_LAW;
const isOutcome = (outcome: string): outcome is keyof typeof IN_LAW => outcome in IN_LAW;
