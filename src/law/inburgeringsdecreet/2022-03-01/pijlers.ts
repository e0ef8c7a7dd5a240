import { versie } from '../../kern/vraag.ts';
import { pijlers as gesteld } from '../../vragen/pijlers.ts';
import { besluitOver, cursussen } from '../2013-06-07/pijlers.ts';
import { standVdab } from './vdab.ts';

/** De hervorming voegt de inschrijving bij VDAB of Actiris toe. */
export const pijlers = versie(gesteld, {
  map: 'inburgeringsdecreet/2022-03-01',
  vanaf: '2022-03-01',
  regime: 'decreet-2013',
  beslis: (w) =>
    besluitOver(w, (vrij) => ({ ...cursussen(w, vrij), vdab: standVdab(w, vrij), pnt: 'niet-van-toepassing' })),
});
