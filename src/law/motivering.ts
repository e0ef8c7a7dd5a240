import type { Day } from '#kernel/dates.ts';
import { parameter, type Sleutel } from './parameters.ts';
import type { Regime } from './kern/regimes.ts';
import type { Parameter } from './kern/parameters.ts';

/** Eén reden van een beslissing. De tekst voor mensen staat onder `law.reden.<regel>`, in elke taal. */
export interface Reden {
  readonly regel: string;
  readonly artikel: string;
  readonly voldaan: boolean;
}

/**
 * Het ontvangstbewijs van een beslissing: regel, versie, gegevens, uitkomst, redenen met artikel, gebruikte parameters
 * met hun bron, en de tegenstrijdigheden tussen de bronnen die erin meespelen (CC-nummers).
 */
export interface Motivering {
  readonly regel: string;
  readonly versie: string;
  readonly regime: Regime;
  readonly datum: Day;
  readonly invoer: Readonly<Record<string, unknown>>;
  readonly uitkomst: string;
  readonly redenen: readonly Reden[];
  readonly parameters: readonly Parameter[];
  readonly tegenstrijdigheden: readonly string[];
}

/** Zoekt parameters op en onthoudt welke er gebruikt zijn, voor de motivering. */
export function parameterlezer(
  datum: Day,
  regime: Regime,
): { getal(sleutel: Sleutel): number; gebruikt(): Parameter[] } {
  const gebruikt = new Map<string, Parameter>();
  return {
    getal(sleutel) {
      const gevonden = parameter(sleutel, datum, regime);
      if (typeof gevonden.waarde !== 'number') throw new Error(`de parameter ${sleutel} is geen getal`);
      gebruikt.set(sleutel, gevonden);
      return gevonden.waarde;
    },
    gebruikt: () => [...gebruikt.values()],
  };
}
