import type { Day } from '#kernel/dates.ts';
import { NA_AANKOMST } from './na-aankomst/parameters.ts';
import { VOORTRAJECT } from './voortraject/parameters.ts';

/**
 * De vier rechtskaders die naast elkaar staan (Y02-Y05, Y07): het decreet van vandaag, de proeftuinen, de mededeling
 * van 2025 en de aangekondigde verplichte variant.
 */
export const REGIMES = ['decreet-2013', 'proeftuin-2023', 'voorstel-2025', 'verplicht-2027'] as const;
export type Regime = (typeof REGIMES)[number];

/**
 * Hoe zeker een waarde is. `geverifieerd`: een openbare bron steunt ze; `in-bron`: ze staat in een brondocument;
 * `na-te-kijken`: niet bevestigd of een keuze van het ontwerp; `aangekondigd`: nog geen recht.
 */
export type ParameterStatus = 'geverifieerd' | 'in-bron' | 'na-te-kijken' | 'aangekondigd';

export type Eenheid = 'procent' | 'jaar' | 'maanden' | 'dagen' | 'euro' | 'lesuren' | 'keuze';

/** Een waarde uit de regelgeving: gedateerd en met bron; zonder datum niet te gebruiken. */
export interface Parameter {
  readonly sleutel: string;
  readonly waarde: number | string;
  readonly eenheid: Eenheid;
  /** Eerste dag. */
  readonly geldigVan: Day;
  /** Laatste dag; afwezig: tot nader order. */
  readonly geldigTot?: Day;
  /** Afwezig: voor elk rechtskader dat geen eigen waarde heeft. */
  readonly regime?: Regime;
  readonly bron: string;
  readonly status: ParameterStatus;
  readonly noot?: string;
}

export const PARAMETERS = [...VOORTRAJECT, ...NA_AANKOMST] as const satisfies readonly Parameter[];
export type Sleutel = (typeof PARAMETERS)[number]['sleutel'];

const TABEL: readonly Parameter[] = PARAMETERS;

/**
 * De parameter die op een dag in een rechtskader geldt; een waarde van het rechtskader zelf gaat voor op een algemene.
 * @throws als er op die dag geen is
 */
export function parameter(sleutel: Sleutel, datum: Day, regime: Regime): Parameter {
  const geldig = TABEL.filter((rij) => rij.sleutel === sleutel && geldtOp(rij, datum));
  const gevonden = geldig.find((rij) => rij.regime === regime) ?? geldig.find((rij) => rij.regime === undefined);
  if (!gevonden) throw new Error(`geen parameter ${sleutel} op ${datum} in ${regime}`);
  return gevonden;
}

/** De waarde van een parameter als getal. @throws als er geen is of als ze geen getal is */
export function getal(sleutel: Sleutel, datum: Day, regime: Regime): number {
  const { waarde } = parameter(sleutel, datum, regime);
  if (typeof waarde !== 'number') throw new Error(`de parameter ${sleutel} is geen getal`);
  return waarde;
}

/** Ligt de dag in de geldigheid van de rij? Eerste en laatste dag tellen mee. */
export function geldtOp(rij: Parameter, datum: Day): boolean {
  return rij.geldigVan <= datum && (rij.geldigTot === undefined || datum <= rij.geldigTot);
}

/** Het rechtskader dat een tekst noemt, of het decreet van vandaag. */
export function alsRegime(tekst: string): Regime {
  return REGIMES.find((regime) => regime === tekst) ?? 'decreet-2013';
}
