import { addToDay } from '#kernel/dates.ts';
import { bij, type Vindplaats } from '../../kern/bronnen.ts';
import { isVol } from '../../kern/leeftijd.ts';
import { alle, minstensEen, versie, type Oordeel } from '../../kern/vraag.ts';
import {
  eersteVerblijfstitel,
  geenEuBurger,
  statuutVolgens,
  vlaamsRecht,
  type StatuutWeging,
} from '../../inburgeringsdecreet/2013-06-07/statuut.ts';
import { doelgroepregelsZonderAsiel } from '../../inburgeringsdecreet/2022-03-01/statuut.ts';
import { statuut as gesteld } from '../../vragen/statuut.ts';

/** Sinds 1 juni 2022 moet ook een nieuwkomer in Brussel inburgeren (ordonnantie van 2017). */
export const statuut = versie(gesteld, {
  map: 'brussel/2022-06-01',
  vanaf: '2022-06-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    const bron = bij('ordonnantie2017', 'voorwaarden zoals sinds 2024', 'L140 L142', 'na-te-kijken');
    return statuutVolgens(w, doelgroepregelsZonderAsiel(w), { vlaams: vlaamsRecht(w), brussels: brusselsRecht(w, bron) });
  },
}); // prettier-ignore

/** De plicht van de GGC (L142) en wie ervan vrijgesteld is (L151, L152). Wie komt werken, is in Brussel niet vrijgesteld. */
export function brusselsRecht(w: StatuutWeging, bron: Vindplaats) {
  return {
    verplicht: (): Oordeel =>
      alle(
        w.regel('brusselse-plicht', bron, () => true),
        geenEuBurger(w),
        w.regel('ingeschreven-als-vreemdeling', bron, () => w.feit('nationaliteit') !== 'BE'),
        w.regel('brussel-leeftijd', bron, () => {
          const [jongste, grens] = [w.getal('minimumleeftijd'), w.getal('leeftijdsgrens-brussel')];
          return isVol(w, jongste) && !isVol(w, grens);
        }),
        eersteVerblijfstitel(w, bron),
        w.regel('brussel-kort-verblijf', bron, () => {
          const jaren = w.getal('verblijfsduur-brussel');
          const hier = w.vrij('inBelgie') === true || w.vrij('ingeschrevenOp') !== undefined;
          const sinds = hier ? w.feit('wettigVerblijfSinds') : w.vrij('wettigVerblijfSinds');
          return sinds === undefined || w.datum < addToDay(sinds, { years: jaren });
        }),
      ),
    vrijgesteld: (): Oordeel =>
      minstensEen(
        w.regel('brussel-vrijgestelde-grond', bij('feiten', 'bewelcome.brussels', 'L151', 'geverifieerd'), () => w.lijst('vrijgestelde-verblijfsgronden-brussel').includes(w.feit('verblijfsgrond'))),
        w.regel('brussel-vrij-verkeer', bij('feiten', 'bewelcome.brussels', 'L151 L152', 'geverifieerd'), () =>
          w.feit('verblijfsgrond') === 'gezinshereniging' && w.lijst('vrijgestelde-gezinsherenigers-brussel').includes(w.feit('gezinshereniger'))),
      ),
  };
} // prettier-ignore
