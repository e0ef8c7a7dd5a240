import { bij, type Vindplaats } from '../../kern/bronnen.ts';
import { versie, type Oordeel, type Weging } from '../../kern/vraag.ts';
import { voltooiing as gesteld } from '../../vragen/voltooiing.ts';

export type VoltooiingWeging = Weging<(typeof gesteld.feiten)[number]>;

/** De criteria van de proeftuinen, doorgetrokken: geen bron noemt er andere. */
export const voltooiing = versie(gesteld, {
  map: 'ontwerp/2013-06-07',
  vanaf: '2013-06-07',
  beslis: (w) => ({ uitkomst: isVoltooid(w, bij('eindverslag', '§3, doorgetrokken', 'W01', 'na-te-kijken')) }),
});

/**
 * Live en gemengd: minstens 80 % aanwezig, actieve deelname 'goed', eindquiz gehaald (W01). Zelfstudie: alle lessen van
 * het leerpad en de eindquiz; aanwezigheid wordt niet gevraagd (I10). Lessen tellen ook in de gemengde vorm als het
 * leerpad er vraagt (N01).
 */
export function isVoltooid(w: VoltooiingWeging, bron: Vindplaats): 'voltooid' | 'niet-voltooid' | 'onbeslist' {
  const vorm = w.vrij('vorm');
  const lessen = () => w.regel('lessen', bij('mededeling', '§4C', 'N01 I11'), () => lessenAf(w));
  const oordelen: Oordeel[] = [];
  if (vorm === undefined) oordelen.push(w.regel('vorm-gekend', bron, () => w.mist('vorm')));
  else if (vorm === 'zelfstudie') oordelen.push(lessen());
  else oordelen.push(w.regel('aanwezigheid', bron, () => w.getal('aanwezigheid-minimum') <= w.feit('aanwezigheid')));
  oordelen.push(w.regel('actieve-deelname', bron, () => isActief(w)));
  oordelen.push(w.regel('eindquiz', bron, () => w.feit('eindquiz') === 'geslaagd'));
  if (vorm === 'gemengd' && w.vrij('lessenVereist') !== 0) oordelen.push(lessen());
  return w.alles(oordelen, 'voltooid', 'niet-voltooid');
}

/** Zonder vereiste lessen is het antwoord ja, ook als niet geteld is wat af is. */
function lessenAf(w: VoltooiingWeging): boolean {
  const vereist = w.feit('lessenVereist');
  return vereist === 0 || w.feit('lessenAfgerond') >= vereist;
}

/** Het oordeel van de leerkracht; zonder oordeel volstaan in zelfstudie de afgeronde lessen, als er gevraagd zijn (I10). */
function isActief(w: VoltooiingWeging): boolean {
  const oordeel = w.vrij('actieveDeelname');
  if (oordeel !== undefined) return oordeel === 'goed';
  if (w.feit('vorm') === 'zelfstudie' && w.feit('lessenVereist') > 0) return lessenAf(w);
  return w.mist('actieveDeelname');
}
