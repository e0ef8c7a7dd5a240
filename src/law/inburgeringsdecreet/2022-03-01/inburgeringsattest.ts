import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { inburgeringsattest as gesteld } from '../../vragen/inburgeringsattest.ts';
import { besluitOverAttest } from '../2013-06-07/inburgeringsattest.ts';

/** Slagen is nodig (R02). Een overgangsregel is niet gevonden: een contract van voor de hervorming houdt de oude regel (ontwerpkeuze, zoals L041 en L081). */
export const inburgeringsattest = versie(gesteld, {
  map: 'inburgeringsdecreet/2022-03-01',
  vanaf: '2022-03-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    const hervorming = w.keuze('hervorming-vanaf');
    const soepel = w.regel('attest-contract-van-voor', bij('ontwerp', 'overgang; nota 17 juli 2020 §D', 'Y09 R02'), () => w.feit('contractGetekendOp') < hervorming);
    return besluitOverAttest(w, soepel);
  },
}); // prettier-ignore
