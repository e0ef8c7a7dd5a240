import type { Day } from '#kernel/dates.ts';
import type { Motivering } from '../motivering.ts';
import type { Regime } from '../kern/regimes.ts';
import { plaatsVan, type Plaats } from './gemeenten.ts';

export const GEWESTEN = ['vlaams', 'brussels', 'waals'] as const;
/** Het Duitse taalgebied ligt in het Waalse Gewest. */
export type Gewest = (typeof GEWESTEN)[number];
export const BRUSSELSE_KEUZES = ['bon', 'bapa'] as const;
export type BrusselseKeuze = (typeof BRUSSELSE_KEUZES)[number];

export interface RouteringInvoer {
  /** Naam (Nederlands of Frans) of NIS-code van de gemeente van inschrijving in het Rijksregister. */
  readonly gemeente: string;
  readonly gewest: Gewest;
  readonly keuzeBrussel?: BrusselseKeuze | null;
}

export const ROUTERINGEN = [
  'agii',
  'atlas',
  'amal',
  'bon',
  'bapa',
  'keuze-nodig',
  'buiten-gebied',
  'onduidelijk',
] as const;
export type RouteringUitkomst = (typeof ROUTERINGEN)[number];

export interface Routering extends Motivering {
  readonly uitkomst: RouteringUitkomst;
}

/**
 * Wie volgt iemand op na aankomst (A07, mededeling §5A en §5D)? De gemeente van inschrijving in het Rijksregister
 * beslist: Antwerpen → Atlas, Gent → Amal, de rest van het Vlaamse Gewest → AgII. In Brussel kiest de nieuwkomer
 * tussen Bon en een BAPA (V01). In het Waalse Gewest is het Vlaamse aanbod niet bevoegd. Spreken gemeente en gewest
 * elkaar tegen, of komt de naam meer dan eens voor, dan is de uitkomst 'onduidelijk' en moet iemand kijken.
 */
export function decideRoutering(invoer: RouteringInvoer, datum: Day, regime: Regime = 'decreet-2013'): Routering {
  const plaats = plaatsVan(invoer.gemeente);
  const [uitkomst, regel] = uitkomstVan(plaats, invoer);
  return {
    regel: 'routering',
    versie: '1',
    regime,
    datum,
    // De gemeente zelf is een stuk van een adres en staat niet in de motivering; de soort plaats wel.
    invoer: { plaats, gewest: invoer.gewest, keuzeBrussel: invoer.keuzeBrussel ?? null },
    uitkomst,
    redenen: [{ regel, artikel: 'mededeling 2025 §5A, §5D', voldaan: uitkomst !== 'onduidelijk' }],
    parameters: [],
    tegenstrijdigheden: [],
  };
}

function uitkomstVan(plaats: Plaats, { gewest, keuzeBrussel }: RouteringInvoer): [RouteringUitkomst, string] {
  if (gewest === 'waals') {
    return plaats === 'andere' ? ['buiten-gebied', 'routering-waals'] : ['onduidelijk', 'routering-tegenstrijdig'];
  }
  if (gewest === 'brussels') {
    // In Brussel staan alle negentien gemeenten in de tabel: een andere naam kan er niet liggen.
    if (plaats !== 'brussel') return ['onduidelijk', 'routering-tegenstrijdig'];
    return keuzeBrussel ? [keuzeBrussel, `routering-${keuzeBrussel}`] : ['keuze-nodig', 'routering-brussel'];
  }
  if (plaats === 'brussel') return ['onduidelijk', 'routering-tegenstrijdig'];
  if (plaats === 'meer-dan-eens') return ['onduidelijk', 'routering-meer-dan-eens'];
  if (plaats === 'antwerpen') return ['atlas', 'routering-antwerpen'];
  if (plaats === 'gent') return ['amal', 'routering-gent'];
  return ['agii', 'routering-vlaams'];
}
