import { bij } from '../../kern/bronnen.ts';
import { niet, versie } from '../../kern/vraag.ts';
import { boete as vandaag } from '../../brussel/2022-06-01/boete.ts';
import { isVastgesteld } from '../../inburgeringsdecreet/2022-03-01/boete.ts';
import { boete as gesteld } from '../../vragen/boete.ts';

/** Aangekondigd: een boete voor wie het pakket niet op tijd afrondt. Geen bron noemt een bedrag (L110). */
export const boete = versie(gesteld, {
  map: 'arbeidspakket/2025-01-01',
  vanaf: '2025-01-01',
  regime: 'verplicht-2027',
  beslis: (w) => {
    if (w.vrij('tekortkoming') !== 'arbeidspakket-niet-tijdig') return vandaag.beslis(w);
    w.regel('boete-pakket', bij('arbeidspakket', 'newlandchase.com', 'L110', 'aangekondigd'), () => true);
    return { uitkomst: w.eerste([[niet(isVastgesteld(w)), 'geen-boete']], 'bedrag-onbekend') };
  },
});
