import { brusselsDay, type Day } from '#kernel/dates.ts';
import { alsRegime } from '#law/kern/regimes.ts';
import { eindeBewaring } from '#law/ontwerp/2013-06-07/bewaring.ts';

/** How many days ahead a coordinator sees what will be erased. */
export const FORESEEN_DAYS = 30;

export interface Ended {
  readonly personId: string;
  readonly regime: string;
  readonly retentionFrom: Date;
}

/** The first day on which each person may be erased: when the term of the last of their dossiers is over (U02). */
export function erasureDays(dossiers: readonly Ended[]): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const { personId, regime, retentionFrom } of dossiers) {
    const over = eindeBewaring(brusselsDay(retentionFrom), alsRegime(regime));
    const known = days.get(personId);
    if (known === undefined || known < over) days.set(personId, over);
  }
  return days;
}
