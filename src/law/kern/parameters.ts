import type { Day } from '#kernel/dates.ts';
import type { Vindplaats } from './bronnen.ts';
import type { Regime } from './regimes.ts';

export type Eenheid = 'procent' | 'jaar' | 'maanden' | 'dagen' | 'werkdagen' | 'euro' | 'lesuren' | 'uren' | 'vragen' | 'leden' | 'graad' | 'keer' | 'keuze' | 'lijst'; // prettier-ignore
export type ParameterWaarde = number | string | readonly string[];

/** Een waarde uit de regelgeving: gedateerd en met bron; zonder datum niet te gebruiken (Y07). */
export interface Parameter<S extends string = string> {
  readonly sleutel: S;
  readonly waarde: ParameterWaarde;
  readonly eenheid: Eenheid;
  /** Eerste dag. */
  readonly geldigVan: Day;
  /** Laatste dag; afwezig: tot nader order. */
  readonly geldigTot?: Day;
  /** Afwezig: voor elk rechtskader dat geen eigen of geërfde waarde heeft. */
  readonly regime?: Regime;
  readonly bron: Vindplaats;
  readonly noot?: string;
}

/** Ligt de dag in de geldigheid van de rij? Eerste en laatste dag tellen mee. */
export function geldtOp({ geldigVan, geldigTot }: Pick<Parameter, 'geldigVan' | 'geldigTot'>, datum: Day): boolean {
  return geldigVan <= datum && (geldigTot === undefined || datum <= geldigTot);
}
