import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { openingGewoonTraject as gesteld } from '../../vragen/opening-gewoon-traject.ts';

/** De agentschappen van het Vlaamse stelsel. */
const BEVOEGD: readonly string[] = ['agii', 'atlas', 'amal', 'bon'];

/**
 * Pas na inschrijving in het Rijksregister van een Vlaamse of Brusselse gemeente, bij een bevoegd agentschap. De mededeling vraagt
 * een goede overdracht; dat het agentschap ze eerst aanvaardt, is een ontwerpkeuze.
 */
export const openingGewoonTraject = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => ({
    uitkomst: w.alles(
      [
        w.regel('ingeschreven-rijksregister', bij('eindverslag', '§3 (doel 4), §6.3', 'P01 Q20'), () => w.feit('ingeschrevenOp') <= w.datum),
        w.regel('bevoegd-agentschap', bij('mededeling', '§5A, §5D', 'A07'), () => BEVOEGD.includes(w.feit('routering'))),
        w.regel('overdracht-aanvaard', bij('ontwerp', 'bij mededeling 2025 §5A', 'P11'), () => w.feit('overdrachtAanvaard')),
      ],
      'mag-openen',
      'mag-niet-openen',
    ),
  }),
}); // prettier-ignore
