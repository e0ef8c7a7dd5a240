import { addToDay } from '#kernel/dates.ts';
import { bij, type Vindplaats } from '../../kern/bronnen.ts';
import { versie, type Oordeel, type Weging } from '../../kern/vraag.ts';
import { doelgroep as gesteld } from '../../vragen/doelgroep.ts';

type DoelgroepWeging = Weging<(typeof gesteld.feiten)[number]>;

/** Een visum toegekend, of geen visum nodig: de kandidaat-inwijkeling van art. 2, 15° (B02). */
export const doelgroep = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => {
    const visum = w.regel('visum-toegekend', bij('decreet', 'art. 2, 15°', 'B02'), () =>
      ['toegekend', 'niet-nodig'].includes(w.feit('visum')),
    );
    w.tegenstrijdig('CC01');
    return uitkomstVan(w, [visum, ...persoonlijkeVoorwaarden(w)]);
  },
});

/** Wat elk rechtskader vraagt: derdelander, volle achttien jaar, nog in het buitenland, wil zich hier vestigen. */
export function persoonlijkeVoorwaarden(w: DoelgroepWeging): Oordeel[] {
  return [
    w.regel('derdelander', bij('mededeling', '§3', 'B04'), () => {
      const nationaliteit = w.feit('nationaliteit');
      return nationaliteit !== 'BE' && !w.lijst('eu-plus').includes(nationaliteit);
    }),
    w.regel('volle-18-jaar', bij('decreet', 'art. 26 §4', 'B05'), () => isVol(w, w.getal('minimumleeftijd'))),
    w.regel('nog-in-buitenland', bij('decreet', 'art. 2, 15°', 'B01'), () => w.vrij('inBelgie') !== true),
    w.regel('wil-zich-vestigen', bij('decreet', 'art. 2, 15°', 'B01'), () => w.vrij('wilVestigen') !== false && w.vrij('gewest') !== 'waals'),
  ]; // prettier-ignore
}

/** Niet ouder dan 65: tot en met de dag voor de 66e verjaardag (B06). */
export function nietOuderDan65(w: DoelgroepWeging, bron: Vindplaats): Oordeel {
  return w.regel('niet-ouder-dan-65', bron, () => !isVol(w, w.getal('maximumleeftijd') + 1));
}

/** De uitkomst en, bij een onderdaan van de EU+, wat na aankomst geldt (B11). */
export function uitkomstVan(w: DoelgroepWeging, oordelen: readonly Oordeel[]) {
  const nationaliteit = w.vrij('nationaliteit');
  return {
    uitkomst: w.alles(oordelen, 'in-doelgroep', 'niet'),
    waarden: { rechthebbendNaAankomst: nationaliteit !== undefined && w.lijst('eu-plus').includes(nationaliteit) },
  };
}

const isVol = (w: DoelgroepWeging, jaren: number): boolean =>
  addToDay(w.feit('geboortedatum'), { years: jaren }) <= w.datum;
