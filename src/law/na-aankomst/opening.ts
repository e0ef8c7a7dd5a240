import type { Day } from '#kernel/dates.ts';
import type { Motivering, Reden } from '../motivering.ts';
import type { Regime } from '../kern/regimes.ts';
import type { RouteringUitkomst } from './routering.ts';

export interface OpeningInvoer {
  /** Dag van inschrijving in het Rijksregister; null: (nog) niet ingeschreven. */
  readonly ingeschrevenOp: Day | null;
  readonly routering: RouteringUitkomst | null;
  readonly overdrachtAanvaard: boolean;
}

export interface Opening extends Motivering {
  readonly uitkomst: 'mag-openen' | 'mag-niet-openen';
  readonly magOpenen: boolean;
}

const BEVOEGD: readonly (RouteringUitkomst | null)[] = ['agii', 'atlas', 'amal', 'bon'];

/**
 * Mag het gewone inburgeringstraject geopend worden? Pas na inschrijving in het Rijksregister van een Vlaamse of
 * Brusselse gemeente (P01, Q20; eindverslag §3 doel 4, §6.3), bij een agentschap van het Vlaamse stelsel (A07) dat de
 * overdracht aanvaardde (P11). Een inschrijving in het voortraject opent nooit vanzelf een gewoon traject (E06).
 */
export function decideOpening(invoer: OpeningInvoer, datum: Day, regime: Regime = 'decreet-2013'): Opening {
  const redenen: Reden[] = [
    {
      regel: 'ingeschreven-rijksregister',
      artikel: 'eindverslag §3 (doel 4), §6.3',
      voldaan: invoer.ingeschrevenOp !== null && invoer.ingeschrevenOp <= datum,
    },
    { regel: 'bevoegd-agentschap', artikel: 'mededeling 2025 §5A, §5D', voldaan: BEVOEGD.includes(invoer.routering) },
    { regel: 'overdracht-aanvaard', artikel: 'mededeling 2025 §5A', voldaan: invoer.overdrachtAanvaard },
  ];
  const magOpenen = redenen.every((reden) => reden.voldaan);
  return {
    regel: 'opening-gewoon-traject',
    versie: '1',
    regime,
    datum,
    invoer: { ...invoer },
    uitkomst: magOpenen ? 'mag-openen' : 'mag-niet-openen',
    magOpenen,
    redenen,
    parameters: [],
    tegenstrijdigheden: [],
  };
}
