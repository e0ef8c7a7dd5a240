import { alle, versie, type Oordeel } from '../../kern/vraag.ts';
import { brusselsRecht2024 } from '../../brussel/2024-01-01/statuut.ts';
import {
  geenEuBurger,
  meerderjarigBijInschrijving,
  statuutVolgens,
  vlaamsRecht,
  type StatuutWeging,
} from '../../inburgeringsdecreet/2013-06-07/statuut.ts';
import { doelgroepregelsZonderAsiel } from '../../inburgeringsdecreet/2022-03-01/statuut.ts';
import { statuut as gesteld } from '../../vragen/statuut.ts';
import { pakketgrond, pakketvoorwaarden } from './pakket.ts';

/** Volgens de aankondigingen wordt wie komt werken in het Vlaamse Gewest verplicht (L123-L127, CC14). Al de rest blijft. */
export const statuut = versie(gesteld, {
  map: 'arbeidspakket/2025-01-01',
  vanaf: '2025-01-01',
  regime: 'verplicht-2027',
  beslis: (w) => {
    const vlaams = vlaamsRecht(w);
    const grond = w.vrij('verblijfsgrond');
    const pakket = grond !== undefined && w.lijst('pakket-verblijfsgronden').includes(grond);
    return statuutVolgens(w, doelgroepregelsZonderAsiel(w), {
      vlaams: pakket ? { ...vlaams, verplicht: () => pakketplicht(w) } : vlaams,
      brussels: brusselsRecht2024(w),
    });
  },
});

function pakketplicht(w: StatuutWeging): Oordeel {
  w.tegenstrijdig('CC14');
  return alle(pakketgrond(w), geenEuBurger(w), meerderjarigBijInschrijving(w), ...pakketvoorwaarden(w));
}
