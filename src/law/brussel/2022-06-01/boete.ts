import { bij } from '../../kern/bronnen.ts';
import { alle, versie } from '../../kern/vraag.ts';
import { inBrussel } from '../../inburgeringsdecreet/2013-06-07/stelsel.ts';
import { isVastgesteld, vlaamseBoete } from '../../inburgeringsdecreet/2022-03-01/boete.ts';
import { boete as gesteld } from '../../vragen/boete.ts';

/** Vanaf 1 juni 2022 kent ook Brussel de plicht, met een boete van de GGC: 100 tot 2.500 euro (L140, L150). */
export const boete = versie(gesteld, {
  map: 'brussel/2022-06-01',
  vanaf: '2022-06-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    const brussel = w.regel('boete-brussel', bij('ordonnantie2017', 'in werking 1 juni 2022; hln 2018', 'L140 L150', 'na-te-kijken'), () => inBrussel(w));
    if (brussel === false) return vlaamseBoete(w, true);
    const vastgesteld = isVastgesteld(w);
    if (vastgesteld === false) return { uitkomst: 'geen-boete' };
    return {
      uitkomst: alle(brussel, vastgesteld) === undefined ? 'onbeslist' : 'bandbreedte',
      waarden: { minimum: w.getal('boete-minimum-brussel'), maximum: w.getal('boete-maximum-brussel') },
    };
  },
}); // prettier-ignore
