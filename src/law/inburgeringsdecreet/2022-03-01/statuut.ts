import { bij } from '../../kern/bronnen.ts';
import { versie, type Oordeel } from '../../kern/vraag.ts';
import {
  doelgroepregels,
  statuutVolgens,
  vlaamsRecht,
  zonderPlicht,
  type StatuutWeging,
} from '../2013-06-07/statuut.ts';
import { statuut as gesteld } from '../../vragen/statuut.ts';

/** De hervorming: wie op een beslissing over asiel wacht, behoort niet meer tot de doelgroep (L024, Q19). */
export const statuut = versie(gesteld, {
  map: 'inburgeringsdecreet/2022-03-01',
  vanaf: '2022-03-01',
  regime: 'decreet-2013',
  beslis: (w) => statuutVolgens(w, doelgroepregelsZonderAsiel(w), { vlaams: vlaamsRecht(w), brussels: zonderPlicht(w) }),
}); // prettier-ignore

/** De regels van de doelgroep, zonder wie op asiel wacht. Een contract van voor de hervorming mag uitgevoerd worden. */
export function doelgroepregelsZonderAsiel(w: StatuutWeging): Oordeel[] {
  return [
    ...doelgroepregels(w),
    w.regel('geen-asielaanvraag', bij('feiten', 'agii.be', 'L024 L026 Q19', 'geverifieerd'), () => {
      const hervorming = w.keuze('hervorming-vanaf');
      if (w.feit('verblijfsgrond') !== 'asielaanvraag') return true;
      const getekend = w.vrij('contractGetekendOp');
      return getekend !== undefined && getekend < hervorming;
    }),
  ];
}
