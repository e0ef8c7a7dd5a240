import type { Day } from '#kernel/dates.ts';
import { bij, type Vindplaats } from '../../kern/bronnen.ts';
import { eindeVan, type Duur } from '../../kern/termijn.ts';
import type { Weging } from '../../kern/vraag.ts';
import { duurMet, procedureVan } from '../../verblijfsrecht/1980-12-15/procedure.ts';
import { kalenderregels } from '../../ontwerp/2013-06-07/kalenderregels.ts';
import { isBeroepsactief } from '../../inburgeringsdecreet/2022-03-01/vdab.ts';
import { meldingsduur } from '../../verblijfsrecht/1980-12-15/melding.ts';
import type { Sleutel } from '../../parameters.ts';
import type { termijnen as gesteld, KlokNaam } from '../../vragen/termijnen.ts';

export type TermijnenWeging = Weging<(typeof gesteld.feiten)[number]>;
type Feit = (typeof gesteld.feiten)[number];
/** De feiten die een dag zijn: daarmee begint of eindigt een klok. */
export type DagFeit = Extract<Feit, `${string}Op` | 'aankomst' | 'aanmelding' | 'kaartAVan' | 'bewaringVan'>;

/** Hoe lang een klok loopt: een duur, of een dag die al vastligt. */
export interface Loop {
  readonly duur: Duur;
  /** De laatste dag volgens een andere bron. */
  readonly andere?: Duur;
  /** Een laatste dag die in het dossier staat en voor de duur gaat. */
  readonly tot?: Day | undefined;
  readonly herinneringVooraf?: number;
}

export interface Klokregel {
  readonly id: KlokNaam;
  readonly bron: Vindplaats;
  readonly begin: DagFeit;
  /** Wat de klok stilzet; null: niets, ze loopt af. */
  readonly eindigtDoor: DagFeit | null;
  /** Wat voor het begin al gebeurde, zet deze klok niet stil. */
  readonly nietVooraf?: true;
  /** De waarde zonder welke er op de begindag geen zulke termijn was. */
  readonly sleutel: Sleutel;
  /** Geldt ze voor dit dossier? Een feit dat ontbreekt, maakt het onzeker. */
  readonly geldt?: (w: TermijnenWeging, op: Day) => boolean;
  /** `op`: de dag waarvan de waarden gelden, die waarop de klok begon. */
  readonly loop: (w: TermijnenWeging, op: Day) => Loop;
}

const maanden = (aantal: number): Duur => ({ aantal, eenheid: 'maanden' });
const dagen = (aantal: number): Duur => ({ aantal, eenheid: 'dagen' });

/** Wie met een visum C bij een burger van de Unie komt, krijgt geen visum D en geen beslissing vooraf. */
const metVisumD = (w: TermijnenWeging): boolean =>
  w.feit('doel') !== 'gezin' || w.feit('gezinshereniger') !== 'eu-burger';
const viaGezin = (w: TermijnenWeging): boolean => ['gezin', 'partner-van-arbeidsmigrant'].includes(w.feit('doel'));

/** Alleen een termijn die de wet oplegt, is hier een klok; hoelang iets ongeveer duurt, is dat niet. */
const metBeslissingstermijn = (w: TermijnenWeging, op: Day): boolean => procedureVan(w, op)?.wettelijk === true;

function beslissingstermijn(w: TermijnenWeging, op: Day): Loop {
  const procedure = procedureVan(w, op);
  if (!procedure) throw new Error('een klok zonder termijn geldt niet');
  const zonderVerlenging = w.datum <= eindeVan(op, procedure.duur, kalenderregels(w));
  // Voorbij de gewone termijn hangt het van de verlengingen af; zijn ze niet bekend, dan is er niets zeker.
  const verlengd =
    zonderVerlenging || procedure.verlengingen === 0 ? (w.vrij('verlengingen') ?? 0) : w.feit('verlengingen');
  return { duur: duurMet(procedure, verlengd) };
}

/** Wie ingeschreven is, heeft zich gemeld, ook als de dag daarvan niet bekend is. */
const meldingGeldt = (w: TermijnenWeging): boolean =>
  w.vrij('gemeldBijGemeenteOp') !== undefined || (w.vrij('ingeschrevenOp') ?? '9999') > w.datum;

function melding(w: TermijnenWeging, op: Day): Loop {
  const { duur, andere } = meldingsduur(w, op);
  w.tegenstrijdig('CC-L199');
  return { duur, andere };
}

function vdabGeldt(w: TermijnenWeging): boolean {
  w.tegenstrijdig('CC15');
  return w.vrij('magWerken') !== false && opBeroepsactieveLeeftijd(w);
}

/** Zonder geboortedatum staat de klok er: ze te missen is erger dan ze te veel te zien. */
const opBeroepsactieveLeeftijd = (w: TermijnenWeging): boolean =>
  w.vrij('geboortedatum') === undefined || isBeroepsactief(w);

/** Dezelfde voorwaarden als de vraag naar B1 mondeling: wie nu even werkt, is er niet van vrij. */
const b1Geldt = (w: TermijnenWeging): boolean =>
  w.feit('statuut') === 'verplicht' &&
  opBeroepsactieveLeeftijd(w) &&
  w.feit('langsteActievePeriode') < w.getal('b1-actieve-periode');

/** Elke klok die een bron of een ontwerpkeuze kent, in de volgorde van een dossier. */
export const KLOKREGELS: readonly Klokregel[] = [
  { id: 'verblijfsbeslissing', bron: bij('eindverslag', '§5.1.1 stap 6; §5.1.2 stap 1', 'C04 C09'), begin: 'dossierVolledigOp', eindigtDoor: 'beslissingOp', sleutel: 'beslissing-belg', geldt: metBeslissingstermijn, loop: beslissingstermijn },
  { id: 'geldigheid-beslissing', bron: bij('eindverslag', '§5.1.1 stap 7', 'C05'), begin: 'beslissingOp', eindigtDoor: 'visumToegekendOp', sleutel: 'beslissing-geldigheid', geldt: (w) => viaGezin(w) && metVisumD(w), loop: (w, op) => ({ duur: maanden(w.getal('beslissing-geldigheid', op)) }) },
  { id: 'visum-d', bron: bij('eindverslag', '§5.1.1 stap 7 en 8', 'C05 C06'), begin: 'visumToegekendOp', eindigtDoor: 'aankomst', sleutel: 'visum-d-geldigheid', geldt: metVisumD, loop: (w, op) => ({ duur: maanden(w.getal('visum-d-geldigheid', op)), tot: w.vrij('visumGeldigTot') }) },
  { id: 'melding-gemeente', bron: bij('feiten', 'eeklo.be tegenover eindverslag §5.1.1 stap 8', 'C06 L198 L199'), begin: 'aankomst', eindigtDoor: 'gemeldBijGemeenteOp', sleutel: 'melding-gemeente', geldt: meldingGeldt, loop: melding },
  { id: 'kaart-a', bron: bij('eindverslag', '§4.1.2', 'C07'), begin: 'kaartAVan', eindigtDoor: 'huwelijkOp', sleutel: 'kaart-a-geldigheid', loop: (w, op) => ({ duur: maanden(w.getal('kaart-a-geldigheid', op)) }) },
  { id: 'overdracht', bron: bij('ontwerp', 'de warme overdracht', 'K08 P11'), begin: 'overdrachtAangebodenOp', eindigtDoor: 'overdrachtBeantwoordOp', sleutel: 'overdracht-termijn', loop: (w, op) => ({ duur: dagen(w.getal('overdracht-termijn', op)), herinneringVooraf: w.getal('overdracht-herinnering', op) }) },
  { id: 'aanmelding', bron: bij('eindverslag', '§3', 'P10 W03'), begin: 'aankomst', eindigtDoor: 'aanmelding', nietVooraf: true, sleutel: 'aanmelding-na-aankomst', geldt: (w) => w.feit('gewest') === 'vlaams', loop: (w, op) => ({ duur: maanden(w.getal('aanmelding-na-aankomst', op)) }) },
  { id: 'aanmelding-brussel', bron: bij('ordonnantie', 'ccc-ggc.brussels', 'L145', 'geverifieerd'), begin: 'attestVerplichtingOp', eindigtDoor: 'aanmelding', sleutel: 'aanmelding-brussel', loop: (w, op) => ({ duur: maanden(w.getal('aanmelding-brussel', op)) }) },
  { id: 'vdab', bron: bij('nota2020', '§D en §G', 'Q04 L042 CC15'), begin: 'contractGetekendOp', eindigtDoor: 'vdabIngeschrevenOp', sleutel: 'vdab-termijn', geldt: vdabGeldt, loop: (w, op) => ({ duur: maanden(w.getal('vdab-termijn', op)), andere: dagen(w.getal('vdab-termijn-dagen', op)) }) },
  { id: 'richttermijn', bron: bij('nota2020', '§B: decreet art. 31', 'G11'), begin: 'trajectGestartOp', eindigtDoor: 'attestBehaaldOp', sleutel: 'contract-termijn', loop: (w, op) => ({ duur: maanden(w.getal('contract-termijn', op)), tot: w.vrij('nt2EindeVoorzienOp') }) },
  { id: 'b1-mondeling', bron: bij('nota2020', '§F', 'S01 L050', 'na-te-kijken'), begin: 'attestBehaaldOp', eindigtDoor: 'b1MondelingOp', sleutel: 'b1-termijn', geldt: b1Geldt, loop: (w, op) => ({ duur: maanden(w.getal('b1-termijn', op)) }) },
  { id: 'bewaring', bron: bij('ontwerp', 'geen bron gevonden', 'U02'), begin: 'bewaringVan', eindigtDoor: null, sleutel: 'bewaartermijn', loop: (w, op) => ({ duur: maanden(w.getal('bewaartermijn', op)) }) },
]; // prettier-ignore
