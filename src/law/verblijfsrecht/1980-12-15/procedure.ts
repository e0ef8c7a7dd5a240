import type { Day } from '#kernel/dates.ts';
import type { FeitNaam } from '../../feiten/index.ts';
import { bij, type Vindplaats } from '../../kern/bronnen.ts';
import { rekendag } from '../../kern/regimes.ts';
import type { Duur } from '../../kern/termijn.ts';
import type { Weging } from '../../kern/vraag.ts';

/** De feiten waaruit blijkt welke procedure iemand volgt. */
export type ProcedureFeit = Extract<FeitNaam, 'doel' | 'gezinshereniger' | 'gezinsherenigerKaart' | 'gezinsvorming' | 'hooggeschoold'>; // prettier-ignore

export interface Procedure {
  readonly naam:
    | 'gezin-belg'
    | 'gezin-derdelander'
    | 'gezin-langdurig-ingezetene'
    | 'gezin-eu-burger'
    | 'gezinsvorming'
    | 'arbeid'
    | 'arbeid-hooggeschoold'
    | 'student';
  readonly bron: Vindplaats;
  /** De termijn zonder verlenging, of hoelang het ongeveer duurt. */
  readonly duur: Duur;
  /** Een termijn die de wet oplegt; anders hoelang het ongeveer duurt, geteld vanaf de aanvraag. */
  readonly wettelijk: boolean;
  readonly verlengingen: number;
  readonly maandenPerVerlenging: number;
  /** Zolang duurt het minstens, waar een bron dat zegt. */
  readonly minstens?: Duur;
  /** Zolang duurt het hoogstens, waar dat geen wettelijke termijn is; null: geen bron zegt het. */
  readonly hoogstens?: Duur | null;
  /** Wat een aangekondigde regel ervan maakt; er wordt niet mee beslist. */
  readonly aangekondigd?: Duur;
  readonly visum: 'D' | 'C';
  /** De regels van gezinshereniging: geldigheid van de beslissing, en wat zwijgen betekent. */
  readonly gezin: boolean;
}

const STAP6 = '§5.1.1 stap 6';
type Wegend = Weging<ProcedureFeit>;

/** De dag waarop een regel voor dit dossier gold; voor het oudste rechtskader kent geen tabel een waarde. */
export function rechtsdag(dag: Day): Day {
  return rekendag(dag, 'decreet-2013');
}

/**
 * De procedure die iemand volgt, met haar termijn zoals die gold op de dag waarop ze begon; null als geen bron een
 * termijn noemt. Ontbreekt een feit dat de termijn verandert, dan is er geen antwoord.
 */
export function procedureVan(w: Wegend, begonnenOp: Day): Procedure | null {
  const dag = rechtsdag(begonnenOp);
  switch (w.feit('doel')) {
    case 'gezin':
      return gezin(w, dag);
    case 'partner-van-arbeidsmigrant':
      // De gezinshereniger is hier zelf een onderdaan van een derde land die mag blijven.
      return herenigingMet(w, w.vrij('gezinshereniger') ?? 'derdelander', dag);
    case 'arbeid':
    case 'bedienaar-eredienst':
      return arbeid(w, dag);
    case 'student':
      return { ...VAST, naam: 'student', bron: bij('eindverslag', '§10.1', 'B14'), duur: dagen(w.getal('beslissing-student', dag)) };
    default:
      return null;
  }
} // prettier-ignore

const VAST = { wettelijk: true, verlengingen: 0, maandenPerVerlenging: 0, visum: 'D', gezin: false } as const;
const maanden = (aantal: number): Duur => ({ aantal, eenheid: 'maanden' });
const dagen = (aantal: number): Duur => ({ aantal, eenheid: 'dagen' });

function gezin(w: Wegend, dag: Day): Procedure | null {
  const gezinshereniger = w.feit('gezinshereniger');
  if (gezinshereniger === 'eu-burger' || !w.feit('gezinsvorming')) return herenigingMet(w, gezinshereniger, dag);
  if (w.keuze('gezinsvorming-visum', dag) !== 'D') return null;
  return {
    ...VAST,
    naam: 'gezinsvorming',
    bron: bij('eindverslag', '§4.1.2', 'C07'),
    duur: maanden(w.getal('gezinsvorming-duur', dag)),
    wettelijk: false,
    hoogstens: null,
  };
}

function herenigingMet(w: Wegend, gezinshereniger: string, dag: Day): Procedure {
  const gemeen = { ...VAST, bron: bij('eindverslag', STAP6, 'C04'), gezin: true };
  if (gezinshereniger === 'eu-burger') {
    const hoogstens = maanden(w.getal('visum-c-laatst', dag));
    const minstens = dagen(w.getal('visum-c-vroegst', dag));
    return { ...gemeen, naam: 'gezin-eu-burger', duur: hoogstens, minstens, hoogstens, wettelijk: false, visum: 'C' };
  }
  // Een Belg die zijn vrij verkeer gebruikte, is in de bron van deze termijnen een Belg als een ander.
  if (gezinshereniger === 'belg' || gezinshereniger === 'belg-vrij-verkeer') {
    return { ...gemeen, naam: 'gezin-belg', duur: maanden(w.getal('beslissing-belg', dag)) };
  }
  const kaart = w.vrij('gezinsherenigerKaart');
  const maandenPerVerlenging = w.getal('beslissing-verlenging', dag);
  if (gezinshereniger === 'langdurig-ingezetene-eu' || kaart === 'D' || kaart === 'H') {
    w.tegenstrijdig('CC-L160');
    const verlengingen = w.getal('beslissing-langdurig-ingezetene-verlengingen', dag);
    const duur = maanden(w.getal('beslissing-langdurig-ingezetene', dag));
    return { ...gemeen, naam: 'gezin-langdurig-ingezetene', duur, verlengingen, maandenPerVerlenging };
  }
  const verlengingen = w.getal('beslissing-derdelander-verlengingen', dag);
  const duur = maanden(w.getal('beslissing-derdelander', dag));
  return { ...gemeen, naam: 'gezin-derdelander', duur, verlengingen, maandenPerVerlenging };
}

function arbeid(w: Wegend, dag: Day): Procedure {
  if (w.keuze('snelle-procedure', dag) === 'ja' && w.feit('hooggeschoold')) {
    const bron = bij('feiten', 'chambers.com', 'L196', 'geverifieerd');
    return { ...VAST, naam: 'arbeid-hooggeschoold', bron, duur: dagen(w.getal('beslissing-hooggeschoold', dag)) };
  }
  const omzetting = w.keuze('enkelvoudige-vergunning', dag);
  return {
    ...VAST,
    naam: 'arbeid',
    bron: bij('eindverslag', '§5.1.2 stap 1, voetnoot 15', 'C09'),
    duur: maanden(w.getal('gecombineerde-vergunning', dag)),
    hoogstens: maanden(w.getal('gecombineerde-vergunning-praktijk', dag)),
    ...(omzetting === 'nationaal' ? {} : { aangekondigd: maanden(w.getal('enkelvoudige-vergunning-richtlijn', dag)) }),
  };
}

/** De duur met zoveel verlengingen, nooit meer dan er mogen. */
export function duurMet({ duur, verlengingen, maandenPerVerlenging }: Procedure, keren: number): Duur {
  return { ...duur, aantal: duur.aantal + Math.min(keren, verlengingen) * maandenPerVerlenging };
}
