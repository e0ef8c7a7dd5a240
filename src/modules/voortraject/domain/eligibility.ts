import type { Day } from '#kernel/dates.ts';
import { beslis, type Besluit } from '#law/beslissingen.ts';
import type { Regime } from '#law/kern/regimes.ts';
import { PURPOSE_IN_LAW } from './in-law.ts';

export interface EligibilityInput {
  readonly birthDate: Day;
  readonly nationality: string;
  readonly purpose: keyof typeof PURPOSE_IN_LAW;
  readonly today: Day;
  readonly regime: Regime;
}

type NotEligible = 'minderjarig' | 'ouder-dan-65' | 'eu-onderdaan' | 'belg';

export interface Eligibility {
  /** False only when the law says no: what the registration does not ask is confirmed by who referred (B24). */
  readonly eligible: boolean;
  /** Codes with the texts `voortraject.not-eligible.<code>.title|text`. */
  readonly reasons: readonly NotEligible[];
  readonly entitledAfterArrival: boolean;
  /** The receipt of the law; null while the answers do not suffice to ask it. */
  readonly verdict: Besluit<'doelgroep'> | null;
}

/**
 * Is this person in the target group? The law decides; here it is only asked (B04–B07, B11). Always indicative (B17). The
 * registration does not ask how far the visa is: the law then leaves the question open and nobody is refused for it.
 */
export function decideEligibility({ birthDate, nationality, purpose, today, regime }: EligibilityInput): Eligibility {
  const facts = { geboortedatum: birthDate, nationaliteit: nationality, doel: PURPOSE_IN_LAW[purpose] };
  const verdict = beslis('doelgroep', facts, today, regime);
  return {
    eligible: verdict.uitkomst !== 'niet',
    reasons: notEligible(verdict, nationality),
    entitledAfterArrival: verdict.waarden.rechthebbendNaAankomst ?? false,
    verdict,
  };
}

function notEligible({ redenen }: Besluit<'doelgroep'>, nationality: string): NotEligible[] {
  const codes: Readonly<Record<string, NotEligible>> = {
    'volle-18-jaar': 'minderjarig',
    'niet-ouder-dan-65': 'ouder-dan-65',
    derdelander: nationality === 'BE' ? 'belg' : 'eu-onderdaan',
  };
  return redenen.flatMap(({ regel, voldaan }) => (voldaan === false ? (codes[regel] ?? []) : []));
}
