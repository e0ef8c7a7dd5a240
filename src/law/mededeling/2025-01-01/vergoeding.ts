import { bij, type Vindplaats } from '../../kern/bronnen.ts';
import { minstensEen, versie } from '../../kern/vraag.ts';
import type { VergoedingWeging } from '../../inburgeringsdecreet/2013-06-07/vergoeding.ts';
import { vergoeding as gesteld } from '../../vragen/vergoeding.ts';

/** 90 euro met de modules na aankomst inbegrepen; de vrijstellingen van het gewone traject gelden (O01, O02). */
export const vergoeding = versie(gesteld, {
  map: 'mededeling/2025-01-01',
  vanaf: '2025-01-01',
  regime: 'voorstel-2025',
  beslis: (w) => {
    w.regel('vergoeding-na-aankomst-inbegrepen', bij('mededeling', '§4D', 'O01', 'aangekondigd'), () => true);
    const { uitkomst, waarden } = weegPrijs(w, bij('mededeling', '§4D', 'O01', 'aangekondigd'));
    return { uitkomst, waarden: { ...waarden, inclusiefNaAankomst: true } };
  },
});

/** De prijs van het kader, en wie ze niet betaalt. Wie geen vrijstelling vroeg, heeft er geen: ze vraagt een bewijs (L083). */
export function weegPrijs(w: VergoedingWeging, bron: Vindplaats) {
  const euro = w.getal('vergoeding');
  w.regel('vergoeding-prijs', bron, () => true);
  const vrijstelling = w.regel('vergoeding-vrijstelling', bij('mededeling', '§4D', 'O02 L083', 'aangekondigd'), () => w.feit('vrijstellingsgrond') !== 'geen' && w.feit('vrijstellingBewezen')); // prettier-ignore
  const brussel = w.regel('vergoeding-brussel', bij('nota2020', '§C, doorgetrokken', 'O10 O02', 'na-te-kijken'), () => w.feit('gewest') === 'brussels'); // prettier-ignore
  w.tegenstrijdig('CC02');
  w.tegenstrijdig('CC16');
  const uitkomst = w.alles([minstensEen(vrijstelling, brussel)], 'vrijgesteld', 'te-betalen');
  const post = { post: 'voortraject', aantal: 1, euro };
  const teBetalen = uitkomst === 'te-betalen';
  return { uitkomst, waarden: { bedragEuro: teBetalen ? euro : 0, posten: teBetalen ? [post] : [] } };
}
