import { bij } from '../../kern/bronnen.ts';
import { versie } from '../../kern/vraag.ts';
import { herkansing as gesteld } from '../../vragen/herkansing.ts';

/** Niet geslaagd: de cursus opnieuw en een nieuwe test, tenzij iemand uitgeleerd is. Over betwisting oordeelt een beroepscommissie. */
export const herkansing = versie(gesteld, {
  map: 'inburgeringsdecreet/2022-03-01',
  vanaf: '2022-03-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    const geslaagd = w.regel('mo-test-geslaagd', bij('nota2020', '§D', 'R02'), () => w.feit('standaardtestGeslaagd'));
    if (geslaagd) return { uitkomst: 'niet-nodig', waarden: { testEuro: 0 } };
    const uitgeleerd = w.regel('uitgeleerd', bij('nota2020', '§D', 'M15'), () => w.feit('uitgeleerd'));
    const gevolgd = w.regel('herhalingscursus-gevolgd', bij('nota2020', '§C en §D', 'M14'), () => w.feit('herhalingscursusGevolgd')); // prettier-ignore
    w.regel('herkansing-opnieuw-betalen', bij('nota2020', '§C; vvsg.be', 'O09 L090', 'geverifieerd'), () => w.getal('vergoeding-mo-test') > 0); // prettier-ignore
    w.regel('beroepscommissie', bij('nota2020', '§E', 'M16 L069'), () => true);
    const uitkomst = w.eerste([[uitgeleerd, 'uitgeleerd'], [gevolgd, 'nieuwe-test']], 'herhalingscursus'); // prettier-ignore
    if (geslaagd === undefined) return { uitkomst: 'onbeslist' };
    return { uitkomst, waarden: { testEuro: uitkomst === 'uitgeleerd' ? 0 : w.getal('vergoeding-mo-test') } };
  },
});
