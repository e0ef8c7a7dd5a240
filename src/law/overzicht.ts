import type { Day } from '#kernel/dates.ts';
import { geldtOp, type Parameter } from './kern/parameters.ts';
import { REGIMES, type Regime } from './kern/regimes.ts';
import { PARAMETERS, vindParameter, type Sleutel } from './parameters.ts';

export interface ParameterOverzicht {
  /** Wat op die dag geldt, en in welke rechtskaders. */
  readonly inWerking: readonly { readonly parameter: Parameter; readonly regimes: readonly Regime[] }[];
  /** Wat later begint of eindigt, in de volgorde waarin het gebeurt. */
  readonly straks: readonly { readonly op: Day; readonly wat: 'begint' | 'eindigt'; readonly parameter: Parameter }[];
  /** Wat op die dag geldt en voor echt gebruik nog nagekeken moet worden. */
  readonly naTeKijken: readonly Parameter[];
}

/** Het overzicht van alle waarden op een dag, in één rechtskader of in alle vier. */
export function overzicht(datum: Day, regimes: readonly Regime[] = REGIMES): ParameterOverzicht {
  const tabel: readonly Parameter[] = PARAMETERS;
  const gebruikt = new Map<Parameter, Regime[]>();
  for (const sleutel of new Set(tabel.map((rij) => rij.sleutel))) {
    for (const regime of regimes) {
      const gevonden = vindParameter(sleutel as Sleutel, datum, regime);
      if (gevonden) gebruikt.set(gevonden, [...(gebruikt.get(gevonden) ?? []), regime]);
    }
  }
  const straks = tabel
    .filter((rij) => rij.regime === undefined || regimes.includes(rij.regime))
    .flatMap((parameter) => [
      ...(parameter.geldigVan > datum ? [{ op: parameter.geldigVan, wat: 'begint' as const, parameter }] : []),
      ...(geldtOp(parameter, datum) && parameter.geldigTot ? [{ op: parameter.geldigTot, wat: 'eindigt' as const, parameter }] : []),
    ])
    .sort((een, ander) => een.op.localeCompare(ander.op)); // prettier-ignore
  return {
    inWerking: [...gebruikt].map(([parameter, gevonden]) => ({ parameter, regimes: gevonden })),
    straks,
    naTeKijken: [...gebruikt.keys()].filter(({ bron }) => ['na-te-kijken', 'aangekondigd'].includes(bron.zekerheid)),
  };
}
