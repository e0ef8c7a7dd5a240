import { addToDay, type Day } from '#kernel/dates.ts';
import { bij } from '../../kern/bronnen.ts';
import { versie, type Oordeel, type Verdict, type Weging } from '../../kern/vraag.ts';
import { aanmelding as gesteld } from '../../vragen/aanmelding.ts';

type AanmeldingWeging = Weging<(typeof gesteld.feiten)[number]>;
type AanmeldingVerdict = Verdict<(typeof gesteld.uitkomsten)[number], { readonly uiterste: Day }>;

/** Drie kalendermaanden na de aankomst, die dag inbegrepen: de KPI van de proeftuinen. Een aanmelding voor de aankomst telt niet. */
export const aanmelding = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: aanmeldingNaAankomst,
});

export function aanmeldingNaAankomst(w: AanmeldingWeging): AanmeldingVerdict {
  return binnenTermijn(w, 'aanmelding-termijn', () => {
    const maanden = w.getal('aanmelding-na-aankomst');
    const begin = w.feit('aankomst');
    return [begin, addToDay(begin, { months: maanden })];
  });
}

/** Beoordeelt de aanmelding tegen een termijn; zonder aanmelding telt de dag van de vraag. */
export function binnenTermijn(
  w: AanmeldingWeging,
  regel: 'aanmelding-termijn' | 'aanmelding-termijn-brussel',
  termijn: () => readonly [begin: Day, uiterste: Day],
): AanmeldingVerdict {
  let uiterste: Day | undefined;
  const gemeld = w.vrij('aanmelding');
  const bron = regel === 'aanmelding-termijn' ? bij('eindverslag', '§3', 'P10 W03') : bij('ordonnantie', 'ccc-ggc.brussels', 'L145', 'geverifieerd'); // prettier-ignore
  const optijd: Oordeel = w.regel(regel, bron, () => {
    const [begin, einde] = termijn();
    uiterste = einde;
    return gemeld === undefined ? w.datum <= einde : begin <= gemeld && gemeld <= einde;
  });
  if (uiterste === undefined) return { uitkomst: 'onbeslist' };
  const uitkomst = gemeld === undefined
      ? w.alles([optijd], 'termijn-loopt', 'termijn-verstreken')
      : w.alles([optijd], 'binnen-termijn', 'te-laat'); // prettier-ignore
  return { uitkomst, waarden: { uiterste } };
}
