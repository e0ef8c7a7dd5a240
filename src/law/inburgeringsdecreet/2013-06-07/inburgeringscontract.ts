import { addToDay, type Day } from '#kernel/dates.ts';
import { bij } from '../../kern/bronnen.ts';
import { alle, niet, versie, type Oordeel, type Weging } from '../../kern/vraag.ts';
import { inburgeringscontract as gesteld } from '../../vragen/inburgeringscontract.ts';
import { bijBapa } from './stelsel.ts';

export type ContractWeging = Weging<(typeof gesteld.feiten)[number]>;

/** Alleen een inburgeraar tekent; het traject is binnen een jaar na de start af, behalve wie werkt, studeert of leert lezen. */
export const inburgeringscontract = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => ({
    uitkomst: magTekenen(w),
    waarden: { onderdelen: w.lijst('contract-onderdelen'), verklaring: 'niet', ...termijnVanEenJaar(w) },
  }),
});

/** Een inburgeraar is ingeschreven in een Vlaamse of Brusselse gemeente; een kandidaat in het buitenland is er geen (G06). */
export function magTekenen(w: ContractWeging): 'mag-tekenen' | 'niet' | 'ander-stelsel' | 'onbeslist' {
  const bron = bij('eindverslag', '§2.2 (decreet art. 2, 7° en 10°; art. 26 §1)', 'G06');
  const ingeschreven = w.regel('contract-ingeschreven', bron, () =>
    w.vrij('inBelgie') === false ? false : w.feit('ingeschrevenOp') <= w.datum,
  );
  const gemeente = w.regel('contract-gemeente', bron, () => {
    const gewest = w.feit('gewest');
    return gewest === 'onbekend' ? w.mist('gewest') : gewest !== 'waals';
  });
  const inburgeraar = w.regel('contract-doelgroep', bron, () => w.feit('statuut') !== 'niet-in-doelgroep');
  const mag = alle(ingeschreven, gemeente, inburgeraar);
  return w.eerste([[niet(mag), 'niet'], [mag === false ? false : bijBapa(w), 'ander-stelsel']], 'mag-tekenen'); // prettier-ignore
}

/** Hoogstens een jaar na de start; wie werkt, een opleiding volgt of leert lezen en schrijven, mag afwijken (art. 31). */
export function termijnVanEenJaar(w: ContractWeging): { eenJaarNaStart?: Day; afwijkingMogelijk: boolean } {
  const maanden = w.getal('contract-termijn');
  const geldt = w.regel('termijn-een-jaar', bij('nota2020', '§B (decreet art. 31)', 'L012 G11'), () => zonderAfwijking(w));
  const start = w.vrij('trajectGestartOp');
  return {
    afwijkingMogelijk: geldt === false,
    ...(geldt === true && start !== undefined ? { eenJaarNaStart: addToDay(start, { months: maanden }) } : {}),
  };
} // prettier-ignore

/** Geen reden om af te wijken; onbekend als werk of studie niet bekend is, maar de beslissing wacht daar niet op. */
function zonderAfwijking(w: ContractWeging): Oordeel {
  const [werkt, studeert, profiel] = [w.vrij('werkt'), w.vrij('studeert'), w.vrij('nt2Profiel')];
  if (werkt === true || studeert === true || profiel === 'analfabeet') return false;
  return werkt === undefined || studeert === undefined || profiel === undefined ? undefined : true;
}
