import type { Day } from '#kernel/dates.ts';
import { beslis } from '#law/beslissingen.ts';
import { alsRegime, rekendag } from '#law/kern/regimes.ts';

/** The last day on which somebody who arrived signs up in time with an agency (P10): the law says it. */
export function signUpBy(arrivedOn: Day, regime: string): Day {
  const chosen = alsRegime(regime);
  const { uiterste } = beslis('aanmelding', { aankomst: arrivedOn }, rekendag(arrivedOn, chosen), chosen).waarden;
  if (!uiterste) throw new Error(`the law names no last day for an arrival on ${arrivedOn}`);
  return uiterste;
}
