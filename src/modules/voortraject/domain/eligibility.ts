import type { Day } from '#kernel/dates.ts';
import { decideDoelgroep, type Doel, type NietInDoelgroep } from '#law/voortraject/doelgroep.ts';
import type { Regime } from '#law/kern/regimes.ts';

const DOEL: Readonly<Record<'family' | 'labour' | 'partner-of-labour', Doel>> = {
  family: 'gezin',
  labour: 'arbeid',
  'partner-of-labour': 'partner-van-arbeidsmigrant',
};

export interface EligibilityInput {
  readonly birthDate: Day;
  readonly nationality: string;
  readonly purpose: keyof typeof DOEL;
  readonly today: Day;
  readonly regime: Regime;
}

export interface Eligibility {
  readonly eligible: boolean;
  /** Codes with the texts `voortraject.not-eligible.<code>.title|body`. */
  readonly reasons: readonly NietInDoelgroep[];
  readonly entitledAfterArrival: boolean;
}

/** Is this person in the target group? The law decides; here it is only asked (B04–B07, B11). Always indicative (B17). */
export function decideEligibility({ birthDate, nationality, purpose, today, regime }: EligibilityInput): Eligibility {
  const verdict = decideDoelgroep(
    { geboortedatum: birthDate, nationaliteit: nationality, doel: DOEL[purpose], regime },
    today,
  );
  return {
    eligible: verdict.inDoelgroep,
    reasons: verdict.waaromNiet,
    entitledAfterArrival: verdict.rechthebbendNaAankomst,
  };
}
