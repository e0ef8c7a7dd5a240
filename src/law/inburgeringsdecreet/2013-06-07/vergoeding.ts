import { bij, type Vindplaats } from '../../kern/bronnen.ts';
import { versie, type Weging } from '../../kern/vraag.ts';
import { vergoeding as gesteld } from '../../vragen/vergoeding.ts';

export type VergoedingWeging = Weging<(typeof gesteld.feiten)[number]>;

/** Het starterspakket is kosteloos (O04, G07). De bronnen willen anders: CC02. */
export const vergoeding = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => weegKosteloos(w, bij('decreet', 'art. 34/6', 'O04 G07')),
});

/** Wat niets kost, kost voor iedereen niets: geen feit is nodig. */
export function weegKosteloos(w: VergoedingWeging, bron: Vindplaats) {
  const kosteloos = w.regel('vergoeding-kosteloos', bron, () => w.getal('vergoeding') === 0);
  w.tegenstrijdig('CC02');
  return { uitkomst: w.alles([kosteloos], 'gratis', 'te-betalen'), waarden: { bedragEuro: w.getal('vergoeding'), posten: [] } }; // prettier-ignore
}
