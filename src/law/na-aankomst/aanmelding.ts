import { addToDay, type Day } from '#kernel/dates.ts';
import { parameterlezer, type Motivering } from '../motivering.ts';
import { getal } from '../parameters.ts';
import type { Regime } from '../kern/regimes.ts';

/** De laatste dag om zich na aankomst aan te melden: kalendermaanden, die dag inbegrepen (P10). */
export function uitersteAanmelding(aankomst: Day, regime: Regime = 'decreet-2013'): Day {
  return addToDay(aankomst, { months: getal('aanmelding-na-aankomst', aankomst, regime) });
}

/** Was de aanmelding binnen drie maanden na aankomst (P10, W03)? Een aanmelding voor de aankomst telt niet als zodanig. */
export function binnenDrieMaanden(aankomst: Day, aanmelding: Day, regime: Regime = 'decreet-2013'): boolean {
  return aankomst <= aanmelding && aanmelding <= uitersteAanmelding(aankomst, regime);
}

export interface Aanmelding extends Motivering {
  readonly uitkomst: 'binnen-termijn' | 'te-laat';
  readonly binnenTermijn: boolean;
  readonly uiterste: Day;
}

/** Het oordeel over de aanmeldingstermijn, met motivering. */
export function decideAanmelding(invoer: { aankomst: Day; aanmelding: Day; regime: Regime }): Aanmelding {
  const { aankomst, aanmelding, regime } = invoer;
  const lezer = parameterlezer(aankomst, regime);
  const uiterste = addToDay(aankomst, { months: lezer.getal('aanmelding-na-aankomst') });
  const binnenTermijn = binnenDrieMaanden(aankomst, aanmelding, regime);
  return {
    regel: 'aanmelding',
    versie: '1',
    regime,
    datum: aanmelding,
    invoer: { aankomst, aanmelding },
    uitkomst: binnenTermijn ? 'binnen-termijn' : 'te-laat',
    binnenTermijn,
    uiterste,
    redenen: [{ regel: 'aanmelding-termijn', artikel: 'eindverslag §3', voldaan: binnenTermijn }],
    parameters: lezer.gebruikt(),
    tegenstrijdigheden: [],
  };
}
