import type { Day } from '#kernel/dates.ts';
import type { FeitNaam } from '../feiten/index.ts';
import { vraag } from '../kern/vraag.ts';

export const KLOKKEN = [
  'verblijfsbeslissing',
  'geldigheid-beslissing',
  'visum-d',
  'melding-gemeente',
  'kaart-a',
  'overdracht',
  'aanmelding',
  'aanmelding-brussel',
  'vdab',
  'richttermijn',
  'b1-mondeling',
  'bewaring',
] as const;
export type KlokNaam = (typeof KLOKKEN)[number];

export const KLOKSTANDEN = ['loopt', 'voldaan', 'verstreken', 'opgeschort', 'nog-niet-begonnen'] as const;
export type Klokstand = (typeof KLOKSTANDEN)[number];

/** Een lopende of voorbije termijn. */
export interface Klok {
  readonly id: KlokNaam;
  readonly begin: Day;
  /** De laatste dag; null: niet te zeggen, omdat een feit ontbreekt of een opschorting nog loopt. */
  readonly einde: Day | null;
  /** De eerstvolgende werkdag, als het einde op een vrije dag valt en daar blijft. */
  readonly eersteWerkdag: Day | null;
  /** De laatste dag volgens een andere bron. */
  readonly andereLezing: Day | null;
  /** De dag om aan de termijn te herinneren. */
  readonly herinneringOp: Day | null;
  readonly opgeschorteDagen: number;
  readonly artikel: string;
  /** Het feit dat de klok stilzet; null: niets, ze loopt af. */
  readonly eindigtDoor: FeitNaam | null;
  /** De dag waarop dat gebeurde; na het einde is dat te laat. */
  readonly voldaanOp: Day | null;
  readonly status: Klokstand;
  /** De feiten zonder welke niet zeker is of de klok geldt, of hoe lang. */
  readonly ontbreekt: readonly FeitNaam[];
}

/** Welke termijnen lopen er? Een klok waarvan het beginfeit niet bekend is, staat er niet bij. */
export const termijnen = vraag<{
  readonly klokken: readonly Klok[];
  /** De sleutel van de zin die bij termijnen van de verblijfsprocedure staat. */
  readonly voorbehoud: string;
}>()({
  id: 'termijnen',
  feiten: [
    'doel', 'gezinshereniger', 'gezinsherenigerKaart', 'gezinsvorming', 'hooggeschoold', 'dossierVolledigOp', 'verlengingen',
    'beslissingOp', 'visumToegekendOp', 'visumGeldigTot', 'aankomst', 'gemeldBijGemeenteOp', 'ingeschrevenOp', 'kaartAVan', 'huwelijkOp',
    'overdrachtAangebodenOp', 'overdrachtBeantwoordOp', 'gewest', 'aanmelding', 'attestVerplichtingOp', 'contractGetekendOp',
    'vdabIngeschrevenOp', 'magWerken', 'geboortedatum', 'voltijdsLeerplichtig', 'pensioenleeftijdBereikt', 'trajectGestartOp', 'nt2EindeVoorzienOp',
    'attestBehaaldOp', 'statuut', 'langsteActievePeriode', 'b1MondelingOp', 'bewaringVan', 'opschortingen',
  ],
  uitkomsten: ['termijn-verstreken', 'termijn-loopt', 'onzeker', 'niets-loopt'],
  indicatief: true,
}); // prettier-ignore
