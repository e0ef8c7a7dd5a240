import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { weegKosteloos } from '../../inburgeringsdecreet/2013-06-07/vergoeding.ts';
import { vergoeding as gesteld } from '../../vragen/vergoeding.ts';

/** De proeftuinen waren gratis: ze gebruikten het kosteloze starterspakket (Y03, O04). */
export const vergoeding = versie(gesteld, {
  map: 'proeftuin/2023-06-01',
  vanaf: '2023-06-01',
  regime: 'proeftuin-2023',
  beslis: (w) => weegKosteloos(w, bij('eindverslag', '§2.1 en §8.5', 'Y03 O04 O05')),
});
