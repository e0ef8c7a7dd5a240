import { bij } from '../../kern/bronnen.ts';
import { alle, versie, type Oordeel, type Weging } from '../../kern/vraag.ts';
import { overeenkomstVoortraject as gesteld } from '../../vragen/overeenkomst-voortraject.ts';

/** Art. 34/6: niets dan een kosteloos informatiepakket; de rest van het decreet geldt niet voor een kandidaat-inwijkeling (G07). */
export const overeenkomstVoortraject = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => {
    const kandidaat = isKandidaat(w);
    w.regel('alleen-starterspakket', bij('decreet', 'art. 34/6', 'G07 O04'), () => true);
    return {
      uitkomst: w.alles([kandidaat], 'starterspakket', 'niet'),
      waarden: { inhoud: [], vergoeding: w.getal('vergoeding') },
    };
  },
});

/** Hoort bij de doelgroep van het voortraject en is nog niet in België. */
export function isKandidaat(w: Weging<'doelgroepVoortraject' | 'inBelgie'>): Oordeel {
  return alle(
    w.regel('nog-in-buitenland', bij('decreet', 'art. 2, 15°', 'B01'), () => w.vrij('inBelgie') !== true),
    w.regel('overeenkomst-doelgroep', bij('decreet', 'art. 2, 15°; art. 26 §4', 'B01 B02'), () => w.feit('doelgroepVoortraject')),
  );
} // prettier-ignore
