import type { Day } from '#kernel/dates.ts';
import type { FeitNaam } from '../../feiten/index.ts';
import { verwijzing } from '../../kern/bronnen.ts';
import { dagnummer, eersteWerkdagVanaf, plusDagen } from '../../kern/kalender.ts';
import { isOpgeschort, termijn, type Kalenderregels, type Opschorting, type Termijn } from '../../kern/termijn.ts';
import { versie, type Oordeel } from '../../kern/vraag.ts';
import { ALLEEN_OM_TE_PLANNEN, kalenderregels } from '../../ontwerp/2013-06-07/kalenderregels.ts';
import { rechtsdag } from '../../verblijfsrecht/1980-12-15/procedure.ts';
import { termijnen as gesteld, type Klok, type Klokstand } from '../../vragen/termijnen.ts';
import { KLOKREGELS, type Klokregel, type Loop, type TermijnenWeging } from './klokken.ts';

/** Alle klokken van een dossier: wat begonnen is, wanneer het eindigt, en of het gedaan is. */
export const termijnen = versie(gesteld, {
  map: 'termijnen/2013-06-07',
  vanaf: '2013-06-07',
  beslis: (w) => {
    const regels = kalenderregels(w);
    const klokken = KLOKREGELS.flatMap((regel) => klokVan(w, regel, regels));
    for (const klok of klokken) {
      const regel = KLOKREGELS.find(({ id }) => id === klok.id);
      if (regel) w.regel(`termijn-${klok.id}`, regel.bron, () => oordeelOver(klok));
    }
    if (klokken.length === 0) {
      // Van geen enkele klok is bekend dat ze begonnen is: dan is er niets te zeggen.
      for (const { id, bron, begin } of KLOKREGELS) w.regel(`termijn-${id}`, bron, () => w.feit(begin) === '');
      if (KLOKREGELS.every(({ begin }) => w.vrij(begin) === undefined)) return { uitkomst: 'onbeslist' };
    }
    return { uitkomst: uitkomstVan(klokken), waarden: { klokken, voorbehoud: ALLEEN_OM_TE_PLANNEN } };
  },
}); // prettier-ignore

/** Een klok die loopt, is nog niet voldaan en nog niet te laat; van een onzekere klok is niets te zeggen. */
const oordeelOver = ({ status, ontbreekt }: Klok): Oordeel =>
  ontbreekt.length > 0 || !['voldaan', 'verstreken'].includes(status) ? undefined : status === 'voldaan';

/** Wat voorbij is zonder dat het gebeurde, gaat voor; een bewaartermijn die afliep, is geen verzuim. */
function uitkomstVan(klokken: readonly Klok[]) {
  const open = klokken.filter(({ voldaanOp, eindigtDoor, status }) => voldaanOp === null && status !== 'nog-niet-begonnen' && (eindigtDoor !== null || status !== 'verstreken'));
  const zeker = open.filter(({ ontbreekt }) => ontbreekt.length === 0);
  if (zeker.some(({ status }) => status === 'verstreken')) return 'termijn-verstreken';
  if (zeker.length > 0) return 'termijn-loopt';
  return open.length > 0 ? 'onzeker' : 'niets-loopt';
} // prettier-ignore

function klokVan(w: TermijnenWeging, regel: Klokregel, regels: Kalenderregels): Klok[] {
  const begin = w.vrij(regel.begin);
  if (begin === undefined) return [];
  const op = rechtsdag(begin);
  if (!w.heeft(regel.sleutel, op)) return [];
  const geldt = w.probeer(() => regel.geldt?.(w, op) ?? true);
  if ('waarde' in geldt && !geldt.waarde) return [];
  const loop = w.probeer(() => regel.loop(w, op));
  const ontbreekt = [geldt, loop].flatMap((proef) => ('ontbreekt' in proef ? [proef.ontbreekt] : []));
  const opschortingen = w.lijst('opschorting-stopt').includes(regel.id) ? (w.vrij('opschortingen') ?? []) : [];
  const berekend = 'waarde' in loop ? loop.waarde : undefined;
  const { einde, opgeschorteDagen } = eindeVanLoop(begin, berekend, regels, opschortingen, w.datum);
  const voldaanOp = voldaan(w, regel, begin);
  const { andere, herinneringVooraf } = berekend ?? {};
  return [
    {
      id: regel.id,
      begin,
      einde,
      eersteWerkdag: einde === null ? null : anders(eersteWerkdagVanaf(einde, regels.vrijeDagen), einde),
      andereLezing: andere === undefined || einde === null ? null : anders(termijn(begin, andere, regels, opschortingen, w.datum).einde, einde),
      herinneringOp: herinneringVooraf === undefined || einde === null ? null : plusDagen(einde, -herinneringVooraf),
      opgeschorteDagen,
      artikel: verwijzing(regel.bron),
      eindigtDoor: regel.eindigtDoor,
      voldaanOp,
      status: standVan(begin, einde, voldaanOp, w.datum, opschortingen),
      ontbreekt: [...new Set<FeitNaam>(ontbreekt)],
    },
  ];
} // prettier-ignore

const anders = (dag: Day | null, dan: Day): Day | null => (dag === dan ? null : dag);

/** Een dag die in het dossier vastligt, gaat voor de duur, maar nooit voor het begin; een opschorting schuift ook die op. */
function eindeVanLoop(begin: Day, loop: Loop | undefined, regels: Kalenderregels, opschortingen: readonly Opschorting[], peildag: Day): Termijn {
  if (!loop) return { einde: null, opgeschorteDagen: 0 };
  return termijn(begin, loop.tot === undefined ? loop.duur : dagenTot(begin, loop.tot), regels, opschortingen, peildag);
} // prettier-ignore

const dagenTot = (begin: Day, tot: Day) => ({
  aantal: Math.max(0, dagnummer(tot) - dagnummer(begin)),
  eenheid: 'dagen' as const,
});

function voldaan(w: TermijnenWeging, { eindigtDoor, nietVooraf }: Klokregel, begin: Day): Day | null {
  const op = eindigtDoor === null ? undefined : w.vrij(eindigtDoor);
  return op === undefined || op > w.datum || (nietVooraf && op < begin) ? null : op;
}

function standVan(begin: Day, einde: Day | null, voldaanOp: Day | null, datum: Day, opschortingen: readonly Opschorting[]): Klokstand {
  if (voldaanOp !== null) return einde === null || voldaanOp <= einde ? 'voldaan' : 'verstreken';
  if (begin > datum) return 'nog-niet-begonnen';
  if (einde !== null && datum > einde) return 'verstreken';
  return isOpgeschort(datum, opschortingen) ? 'opgeschort' : 'loopt';
} // prettier-ignore
