import { addToDay, type Day } from '#kernel/dates.ts';
import { bij } from '../../kern/bronnen.ts';
import { alle, niet, versie, type Oordeel, type Weging } from '../../kern/vraag.ts';
import { vdabInschrijving as gesteld } from '../../vragen/vdab-inschrijving.ts';
import { vrijVanAlles } from '../2013-06-07/pijlers.ts';
import { bijBapa, dienstVoorWerk } from '../2013-06-07/stelsel.ts';
import { standVdab } from './vdab.ts';

type InschrijvingWeging = Weging<(typeof gesteld.feiten)[number]>;

/**
 * Iedereen van beroepsactieve leeftijd die mag werken (L041), binnen twee maanden na de ondertekening (L042; nota §G). De
 * andere lezingen van de termijn staan in de waarden: vanaf de start (nota §D, regeerakkoord), en 60 dagen (L043). Verschilt
 * de uitkomst, ook voor wie werkt, dan noemt de motivering CC15.
 */
export const vdabInschrijving = versie(gesteld, {
  map: 'inburgeringsdecreet/2022-03-01',
  vanaf: '2022-03-01',
  regime: 'decreet-2013',
  beslis: (w) => {
    const vereist = isVereist(w);
    const dienst = dienstVoorWerk(w);
    if (vereist === false) return { uitkomst: 'niet-vereist' };
    const op = w.regel('vdab-ingeschreven', bij('feiten', 'vvsg.be; agii.be', 'L041', 'geverifieerd'), () => ingeschrevenOp(w) !== null);
    const termijnen = termijnenVan(w, w.feit('contractGetekendOp'));
    const { uiterste } = termijnen;
    const voor = (dag: Day): Oordeel => (op === undefined ? undefined : op ? (w.vrij('vdabIngeschrevenOp') as Day) <= dag : w.datum <= dag);
    const tijdig = w.regel('vdab-binnen-termijn', bij('feiten', 'vrt.be 23-06-2021; nota 17 juli 2020 §G', 'L042 Q04', 'geverifieerd'), () => voor(uiterste));
    const lezingen = Object.values(termijnen).map((dag) => voor(dag));
    if (vereist === true && (lezingen.some((lezing) => lezing !== tijdig) || w.vrij('werkt') === true)) w.tegenstrijdig('CC15');
    return {
      uitkomst: w.eerste([[niet(vereist), 'niet-vereist'], [niet(tijdig), 'laat'], [op, 'tijdig']], 'loopt'),
      waarden: { ...termijnen, dienst },
    };
  },
}); // prettier-ignore

/** Hoort de inschrijving bij dit traject? Dezelfde regels als de vraag naar de pijlers. */
function isVereist(w: InschrijvingWeging): Oordeel {
  const doelgroep = w.regel('pijlers-doelgroep', bij('eindverslag', '§2.2 (decreet art. 2, 7°; art. 26 §1)', 'G06'), () => w.feit('statuut') !== 'niet-in-doelgroep');
  if (doelgroep === false) return false;
  const bapa = bijBapa(w);
  if (bapa === true) return false;
  const stand = standVdab(w, vrijVanAlles(w));
  return alle(doelgroep, niet(bapa), stand === 'onbeslist' ? undefined : stand === 'verplicht');
} // prettier-ignore

/** De dag van inschrijving, of null voor wie op de dag van de beslissing niet ingeschreven is. */
function ingeschrevenOp(w: InschrijvingWeging): Day | null {
  const op = w.vrij('vdabIngeschrevenOp');
  if (op !== undefined) return op <= w.datum ? op : null;
  return w.feit('vdabIngeschreven') ? w.feit('vdabIngeschrevenOp') : null;
}

/** De laatste dag in elke lezing. Dagen waarop het traject opgeschort was, tellen niet mee (R03; ontwerpkeuze). */
function termijnenVan(w: InschrijvingWeging, getekend: Day) {
  const maanden = w.getal('vdab-termijn');
  const dagen = w.getal('vdab-termijn-dagen');
  const stil = w.vrij('opschortingDagen') ?? 0;
  const start = w.vrij('trajectGestartOp');
  const naMaanden = (vanaf: Day) => addToDay(addToDay(vanaf, { months: maanden }), { days: stil });
  const naDagen = (vanaf: Day) => addToDay(vanaf, { days: dagen + stil });
  return {
    uiterste: naMaanden(getekend),
    uitersteInDagen: naDagen(getekend),
    ...(start === undefined ? {} : { uitersteVanafStart: naMaanden(start), uitersteInDagenVanafStart: naDagen(start) }),
  };
}
