import { bij, type Vindplaats } from '../../kern/bronnen.ts';
import { isVol } from '../../kern/leeftijd.ts';
import { alle, versie, type Oordeel, type Weging } from '../../kern/vraag.ts';
import { doelgroep as gesteld } from '../../vragen/doelgroep.ts';

export type DoelgroepWeging = Weging<(typeof gesteld.feiten)[number]>;

/** Een visum toegekend, of geen visum nodig: de kandidaat-inwijkeling van art. 2, 15° (B02). Het decreet beperkt het doel van de komst niet. */
export const doelgroep = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => {
    const visum = visumregel(w, 'visum-toegekend', bij('decreet', 'art. 2, 15°', 'B02'), ['toegekend', 'niet-nodig']);
    w.tegenstrijdig('CC01');
    const oordelen = [visum, ...persoonlijkeVoorwaarden(w, bij('eindverslag', '§4.1.3 en §4.2', 'B11')), nogInBuitenland(w)];
    return { uitkomst: w.alles(oordelen, 'in-doelgroep', 'niet'), waarden: waardenVan(w) };
  },
}); // prettier-ignore

/** Hoe ver de aanvraag van het visum moet staan. Wie een visum geweigerd zag, is geen kandidaat meer (B25). */
export function visumregel(w: DoelgroepWeging, id: string, bron: Vindplaats, volstaat: readonly string[]): Oordeel {
  return w.regel(id, bron, () => volstaat.includes(w.feit('visum')));
}

/** Wat elk rechtskader vraagt: derdelander, volle achttien jaar, een lang verblijf, en de wil om zich hier te vestigen. */
export function persoonlijkeVoorwaarden(w: DoelgroepWeging, derdelander: Vindplaats): Oordeel[] {
  return [
    w.regel('derdelander', derdelander, () => {
      const nationaliteit = w.feit('nationaliteit');
      return nationaliteit !== 'BE' && !w.lijst('eu-plus').includes(nationaliteit);
    }),
    w.regel('volle-18-jaar', bij('decreet', 'art. 26 §4', 'B05'), () => isVol(w, w.getal('minimumleeftijd'))),
    w.regel('langer-dan-90-dagen', bij('eindverslag', '§5.1.2', 'B10'), () => w.vrij('langerDan90Dagen') !== false),
    w.regel('wil-zich-vestigen', bij('decreet', 'art. 2, 15°', 'B01'), () => alle(w.vrij('wilVestigen') !== false, w.vrij('gewest') !== 'waals')),
  ]; // prettier-ignore
}

/** Nog in het buitenland. */
export function nogInBuitenland(w: DoelgroepWeging): Oordeel {
  return w.regel('nog-in-buitenland', bij('decreet', 'art. 2, 15°', 'B01'), () => w.vrij('inBelgie') !== true);
}

/** Niet ouder dan 65: tot en met de dag voor de 66e verjaardag (B06). */
export function nietOuderDan65(w: DoelgroepWeging, bron: Vindplaats): Oordeel {
  return w.regel('niet-ouder-dan-65', bron, () => !isVol(w, w.getal('maximumleeftijd') + 1));
}

/**
 * Voor wie het aanbod bedoeld is: de doelen die de bron noemt en de groepen die erbij gekozen zijn (B07, B12). Gezin van
 * een burger van de Unie is een eigen keuze (B09).
 */
export function doelOpgenomen(w: DoelgroepWeging, bron: Vindplaats): Oordeel[] {
  const doel = w.regel('doel-opgenomen', bron, () =>
    [...w.lijst('doelen-doelgroep'), ...w.lijst('uitbreidingsgroepen')].includes(w.feit('doel')),
  );
  if (w.vrij('gezinshereniger') !== 'eu-burger') return [doel];
  const keuze = w.keuze('gezin-van-unieburger');
  return [
    doel,
    w.regel('gezin-van-unieburger', bij('eindverslag', '§5.1.1 stap 6', 'B09'), () => keuze === 'opgenomen'),
  ];
}

/** Wat bij een onderdaan van de EU+ na aankomst geldt (B11), en of er weinig tijd is (B09). */
export function waardenVan(w: DoelgroepWeging): { rechthebbendNaAankomst: boolean; weinigTijd: boolean } {
  const nationaliteit = w.vrij('nationaliteit');
  const minderjarig = w.vrij('geboortedatum') !== undefined && !isVol(w, w.getal('minimumleeftijd'));
  const euPlus = nationaliteit !== undefined && w.lijst('eu-plus').includes(nationaliteit);
  return {
    rechthebbendNaAankomst: euPlus && !minderjarig,
    weinigTijd: w.vrij('gezinshereniger') === 'eu-burger',
  };
}
