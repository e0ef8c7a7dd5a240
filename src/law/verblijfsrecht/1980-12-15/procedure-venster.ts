import type { Day } from '#kernel/dates.ts';
import { bij } from '../../kern/bronnen.ts';
import { plusMaanden } from '../../kern/kalender.ts';
import { eindeVan, type Kalenderregels } from '../../kern/termijn.ts';
import { versie, type Weging } from '../../kern/vraag.ts';
import { procedureVenster as gesteld, type Fase, type Venster } from '../../vragen/procedure-venster.ts';
import { ALLEEN_OM_TE_PLANNEN, kalenderregels } from '../../ontwerp/2013-06-07/kalenderregels.ts';
import { meldingsduur } from './melding.ts';
import { duurMet, procedureVan, rechtsdag, type Procedure } from './procedure.ts';

type VensterWeging = Weging<(typeof gesteld.feiten)[number]>;

/** De stand van de beslissing: wanneer ze viel of kan vallen. */
interface Stand {
  readonly uitkomst: 'venster' | 'verlopen' | 'stilzwijgend-toegekend' | 'beslist';
  readonly venster: Venster | null;
  readonly begin: Day | null;
  readonly eindeTermijn: Day | null;
}

/** De termijnen van de verblijfsprocedures, gezin en arbeid, met wat erna komt: visum, reis, melding. */
export const procedureVenster = versie(gesteld, {
  map: 'verblijfsrecht/1980-12-15',
  vanaf: '1980-12-15',
  beslis: (w) => {
    w.regel('geen-invloed', bij('eindverslag', '§6.4.2 V9', 'A14 C13'), () => true);
    const beslistOp = gebeurd(w, 'beslissingOp') ?? gebeurd(w, 'visumToegekendOp') ?? gebeurd(w, 'aankomst');
    const procedure = procedureVan(w, beslistOp ?? beginVan(w));
    if (!procedure) {
      w.regel('geen-termijn-in-bron', bij('eindverslag', '§5.1, §10.1', 'B16'), () => true);
      return { uitkomst: 'geen-termijn' };
    }
    const stand = beslistOp === undefined ? lopend(w, procedure) : beslist(w);
    const regels = kalenderregels(w);
    const fasen = fasenNa(w, procedure, stand.venster);
    const { telling, duur, andere } = meldingsduur(w, w.datum);
    w.regel('melding-in-werkdagen', bij('feiten', 'eeklo.be tegenover eindverslag §5.1.1 stap 8', 'L198 L199 C06'), () => telling === 'werkdagen');
    w.tegenstrijdig('CC-L199');
    const reis = fasen.reis?.waarschijnlijk ?? null;
    const aangekondigd = aangekondigdEinde(w, procedure, stand, regels);
    return {
      uitkomst: stand.uitkomst,
      waarden: {
        procedure: procedure.naam,
        begin: stand.begin,
        eindeTermijn: stand.eindeTermijn,
        fasen: { ...fasen, melding: meldingNa(w, fasen.reis, (dag) => eindeVan(dag, duur, regels)) },
        meldingTelling: telling,
        andereMelding: reis && eindeVan(reis, andere, regels),
        aangekondigdEinde: aangekondigd,
        voorbehoud: ALLEEN_OM_TE_PLANNEN,
      },
    };
  },
}); // prettier-ignore

/** De dag van een feit dat al gebeurd is op de dag van de vraag; een plan telt niet. */
function gebeurd(w: VensterWeging, naam: 'beslissingOp' | 'visumToegekendOp' | 'aankomst' | 'gemeldBijGemeenteOp'): Day | undefined {
  const dag = w.vrij(naam);
  return dag !== undefined && dag <= w.datum ? dag : undefined;
} // prettier-ignore

/** Een wettelijke termijn begint pas als het dossier volledig is (L161); de dag van de aanvraag volstaat om een regel te dateren. */
function beginVan(w: VensterWeging): Day {
  return w.vrij('dossierVolledigOp') ?? w.vrij('visumAangevraagdOp') ?? w.feit('dossierVolledigOp');
}

const punt = (dag: Day): Venster => ({ vroegst: dag, waarschijnlijk: dag, laatst: dag });
const laatste = (een: Day, ander: Day): Day => (een > ander ? een : ander);

/** Alleen wat bekend is: wie een visum heeft of hier is, kreeg een beslissing, maar de dag ervan kan ontbreken. */
function beslist(w: VensterWeging): Stand {
  const op = gebeurd(w, 'beslissingOp');
  w.regel('beslissing-genomen', bij('eindverslag', '§5.1.1 stap 7; §5.1.2 stap 3', 'C05 C10'), () => true);
  return { uitkomst: 'beslist', venster: op ? punt(op) : null, begin: w.vrij('dossierVolledigOp') ?? null, eindeTermijn: null };
} // prettier-ignore

function lopend(w: VensterWeging, procedure: Procedure): Stand {
  const begin = procedure.wettelijk ? w.feit('dossierVolledigOp') : beginVan(w);
  const einde = (keren: number) => eindeZonder(begin, procedure, keren, kalenderregels(w));
  const binnen = w.regel('binnen-beslissingstermijn', procedure.bron, () => {
    if (w.datum <= einde(0)) return true;
    return w.datum <= einde(procedure.verlengingen) && w.datum <= einde(w.feit('verlengingen'));
  });
  // Zonder te weten of de termijn verlengd is, is niet te zeggen of hij voorbij is.
  if (binnen === undefined) w.feit('verlengingen');
  const eindeTermijn = einde(w.vrij('verlengingen') ?? 0);
  const uiterste = uitersteVan(begin, procedure, kalenderregels(w));
  if (binnen) {
    const minstens = procedure.minstens ? eindeVan(begin, procedure.minstens, kalenderregels(w)) : begin;
    return { uitkomst: 'venster', begin, eindeTermijn, venster: { vroegst: laatste(minstens, w.datum), waarschijnlijk: eindeTermijn, laatst: uiterste } };
  }
  if (procedure.gezin && procedure.wettelijk) {
    // De regel van de laatste dag van de termijn beslist; een overgangsregel is niet gevonden.
    const zwijgen = w.keuze('stilzwijgende-beslissing', rechtsdag(eindeTermijn));
    const toegekend = w.regel('stilzwijgend-toegekend', zwijgen === 'toegekend' ? bij('verblijfswet', 'dofi, myria, agii', 'L162') : bij('wet2025', 'einde van de stilzwijgende aanvaarding', 'L163 L164'), () => zwijgen === 'toegekend');
    if (toegekend) return { uitkomst: 'stilzwijgend-toegekend', begin, eindeTermijn, venster: punt(eindeTermijn) };
  }
  const nogMogelijk = uiterste !== null && uiterste >= w.datum ? uiterste : null;
  return { uitkomst: 'verlopen', begin, eindeTermijn, venster: { vroegst: w.datum, waarschijnlijk: nogMogelijk, laatst: nogMogelijk } };
} // prettier-ignore

const eindeZonder = (begin: Day, procedure: Procedure, keren: number, regels: Kalenderregels): Day =>
  eindeVan(begin, duurMet(procedure, keren), regels);

function uitersteVan(begin: Day, procedure: Procedure, regels: Kalenderregels): Day | null {
  if (procedure.hoogstens === null) return null;
  if (procedure.hoogstens) return eindeVan(begin, procedure.hoogstens, regels);
  return eindeZonder(begin, procedure, procedure.verlengingen, regels);
}

/** Een richtlijn maakt de termijn korter, maar of ze omgezet is, is niet bevestigd: getoond, niet toegepast. */
function aangekondigdEinde(w: VensterWeging, { aangekondigd }: Procedure, { begin, uitkomst }: Stand, regels: Kalenderregels): Day | null {
  if (!aangekondigd || begin === null || uitkomst === 'beslist') return null;
  w.regel('richtlijn-2024-1233', bij('feiten', 'richtlijn 2024/1233', 'L201', 'aangekondigd'), () => undefined);
  return eindeVan(begin, aangekondigd, regels);
} // prettier-ignore

/** Visum en reis na de beslissing. Wie een visum krijgt, reist meestal meteen (B28). */
function fasenNa(w: VensterWeging, procedure: Procedure, beslissing: Venster | null): Record<Fase, Venster | null> {
  const visumOp = gebeurd(w, 'visumToegekendOp');
  const aankomst = gebeurd(w, 'aankomst');
  const geldig = (dag: Day, sleutel: 'beslissing-geldigheid' | 'visum-d-geldigheid') =>
    plusMaanden(dag, w.getal(sleutel, rechtsdag(dag)));
  const visum = visumOp ? punt(visumOp) : beslissing && vanaf(w.datum, beslissing, (dag) => (procedure.gezin && procedure.visum === 'D' ? geldig(dag, 'beslissing-geldigheid') : laatste(dag, w.datum)));
  // Wat op het visum staat, gaat voor hoelang een visum gewoonlijk geldig is.
  const opVisum = visumOp && w.vrij('visumGeldigTot');
  const reis = aankomst ? punt(aankomst) : visum && vanaf(w.datum, visum, (dag) => (procedure.visum === 'D' ? (opVisum ?? geldig(dag, 'visum-d-geldigheid')) : null));
  return { beslissing, visum, reis, melding: null };
} // prettier-ignore

/** Een fase die volgt op een andere: ze kan meteen, en tot haar uiterste dag. Is die voorbij, dan kan ze niet meer. */
function vanaf(datum: Day, vorige: Venster, uiterste: (dag: Day) => Day | null): Venster | null {
  const laatst = vorige.laatst && uiterste(vorige.laatst);
  const vroegst = laatste(vorige.vroegst, datum);
  if (laatst !== null && laatst < vroegst) return null;
  return { vroegst, waarschijnlijk: vorige.waarschijnlijk && laatste(vorige.waarschijnlijk, vroegst), laatst };
}

function meldingNa(w: VensterWeging, reis: Venster | null, einde: (dag: Day) => Day): Venster | null {
  const gemeld = gebeurd(w, 'gemeldBijGemeenteOp');
  if (gemeld) return punt(gemeld);
  return (
    reis && {
      vroegst: reis.vroegst,
      waarschijnlijk: reis.waarschijnlijk && einde(reis.waarschijnlijk),
      laatst: reis.laatst && einde(reis.laatst),
    }
  );
}
