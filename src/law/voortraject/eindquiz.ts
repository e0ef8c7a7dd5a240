import type { Day } from '#kernel/dates.ts';
import { parameterlezer, type Motivering } from '../motivering.ts';
import type { Regime } from '../kern/regimes.ts';

/** De vier uitkomsten: afwezig en technische storing zijn geen 'niet geslaagd' (M18). */
export const EINDQUIZ_UITKOMSTEN = ['geslaagd', 'niet-geslaagd', 'afwezig', 'technische-storing'] as const;
export type EindquizUitkomst = (typeof EINDQUIZ_UITKOMSTEN)[number];

export interface Eindquiz extends Motivering {
  readonly uitkomst: 'geslaagd' | 'niet-geslaagd';
  readonly geslaagd: boolean;
}

/** Is de eindquiz gehaald? De grens zelf telt als gehaald (M03). `percent` wordt niet afgerond. */
export function decideEindquiz(percent: number, datum: Day, regime: Regime): Eindquiz {
  const lezer = parameterlezer(datum, regime);
  const geslaagd = percent >= lezer.getal('eindquiz-slaaggrens');
  return {
    regel: 'eindquiz',
    versie: '1',
    regime,
    datum,
    invoer: { percent },
    uitkomst: geslaagd ? 'geslaagd' : 'niet-geslaagd',
    geslaagd,
    redenen: [{ regel: 'eindquiz', artikel: 'eindverslag §6.4.1', voldaan: geslaagd }],
    parameters: lezer.gebruikt(),
    tegenstrijdigheden: [],
  };
}
