import { versie } from '../../kern/vraag.ts';
import { pijlers as gesteld } from '../../vragen/pijlers.ts';
import { besluitOver, cursussen } from '../2013-06-07/pijlers.ts';
import { standVdab } from '../2022-03-01/vdab.ts';
import { standPnt } from './pnt.ts';

/** De vierde pijler komt erbij: participatie en netwerk. */
export const pijlers = versie(gesteld, {
  map: 'inburgeringsdecreet/2023-01-01',
  vanaf: '2023-01-01',
  regime: 'decreet-2013',
  beslis: (w) =>
    besluitOver(w, (vrij) => ({ ...cursussen(w, vrij), vdab: standVdab(w, vrij), pnt: standPnt(w, vrij) })),
});
