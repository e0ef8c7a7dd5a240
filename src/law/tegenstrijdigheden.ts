import { bij, type Vindplaats } from './kern/bronnen.ts';
import type { Regime } from './kern/regimes.ts';

/** Eén lezing van een punt waarover de bronnen verschillen. Haar tekst staat onder `law.lezing.<code>.<naam>`. */
export interface Lezing {
  readonly naam: string;
  readonly bronnen: readonly Vindplaats[];
}

/**
 * Een punt waarover twee bronnen elkaar tegenspreken (groep CC van het register). Het systeem kiest niet in stilte: elk
 * rechtskader zegt welke lezing het volgt. Niets: het kader heeft er geen nodig, beide lezingen worden getoond.
 */
export interface Tegenstrijdigheid {
  readonly code: `CC${string}`;
  readonly lezingen: readonly Lezing[];
  readonly volgt: Readonly<Partial<Record<Regime, string>>>;
}

const lezing = (naam: string, ...bronnen: readonly Vindplaats[]): Lezing => ({ naam, bronnen });
/** Elk rechtskader volgt dezelfde lezing. */
const overal = (naam: string): Record<Regime, string> => ({ 'decreet-2013': naam, 'proeftuin-2023': naam, 'voorstel-2025': naam, 'verplicht-2027': naam }); // prettier-ignore

export const TEGENSTRIJDIGHEDEN: readonly Tegenstrijdigheid[] = [
  {
    code: 'CC01',
    lezingen: [
      lezing('toegekend', bij('decreet', 'art. 2, 15°', 'B02')),
      lezing('aangevraagd', bij('mededeling', '§3 en §7', 'B01'), bij('eindverslag', '§8.3, voetnoot 33', 'B03')),
      lezing('uitzicht', bij('eindverslag', '§5.3.2', 'B27')),
    ],
    volgt: { 'decreet-2013': 'toegekend', 'proeftuin-2023': 'uitzicht', 'voorstel-2025': 'aangevraagd', 'verplicht-2027': 'aangevraagd' },
  },
  {
    code: 'CC02',
    lezingen: [
      lezing('kosteloos', bij('decreet', 'art. 34/6', 'O04')),
      lezing('betalend', bij('mededeling', '§4D', 'O01')),
      lezing('te-overwegen', bij('eindverslag', '§8.5', 'O05')),
    ],
    volgt: { 'decreet-2013': 'kosteloos', 'proeftuin-2023': 'kosteloos', 'voorstel-2025': 'betalend', 'verplicht-2027': 'betalend' },
  },
  {
    code: 'CC03',
    lezingen: [lezing('zelfstudie', bij('mededeling', '§4A', 'H01')), lezing('gemengd', bij('eindverslag', '§8.4', 'J01'))],
    volgt: { 'proeftuin-2023': 'gemengd', 'voorstel-2025': 'zelfstudie', 'verplicht-2027': 'zelfstudie' },
  },
  {
    code: 'CC04',
    lezingen: [
      lezing('gedeeltelijk-mogelijk', bij('mededeling', '§1', 'A05')),
      lezing('alleen-in-belgie', bij('eindverslag', '§2.2 en §8.7', 'M04 N05')),
      lezing('examen-op-de-ambassade', bij('vraag2020', '', 'M11')),
    ],
    volgt: overal('alleen-in-belgie'),
  },
  {
    code: 'CC05',
    lezingen: [lezing('vrijwillig', bij('eindverslag', '§3', 'R05')), lezing('verplicht', bij('mededeling', '§1', 'A04'))],
    volgt: { ...overal('vrijwillig'), 'verplicht-2027': 'verplicht' },
  },
  {
    code: 'CC06',
    lezingen: [
      lezing('lokale-besturen', bij('eindverslag', 'voetnoot 17', 'D06')),
      lezing('wie-de-aanvraag-behandelt', bij('mededeling', '§5C', 'D01'), bij('eindverslag', '§8.1', 'D02 D03')),
    ],
    volgt: { 'proeftuin-2023': 'lokale-besturen', 'voorstel-2025': 'wie-de-aanvraag-behandelt', 'verplicht-2027': 'wie-de-aanvraag-behandelt' },
  },
  {
    code: 'CC07',
    lezingen: [
      lezing('begeleider-bij-de-intake', bij('eindverslag', '§6.2', 'F06')),
      lezing('niet-het-agentschap', bij('eindverslag', '§8.3', 'B24')),
    ],
    volgt: { 'proeftuin-2023': 'begeleider-bij-de-intake', 'voorstel-2025': 'niet-het-agentschap', 'verplicht-2027': 'niet-het-agentschap' },
  },
  {
    code: 'CC08',
    lezingen: [lezing('google-classroom', bij('mededeling', '§5B', 'I05')), lezing('europees', bij('eindverslag', '§7.1', 'I06 U07'))],
    volgt: { ...overal('europees'), 'proeftuin-2023': 'google-classroom' },
  },
  {
    code: 'CC09',
    lezingen: [
      lezing('bestaande-systemen', bij('mededeling', '§5A', 'T01')),
      lezing('geen-rechtsgrond', bij('eindverslag', '§7.1.1', 'T02')),
    ],
    volgt: { 'decreet-2013': 'geen-rechtsgrond', 'proeftuin-2023': 'geen-rechtsgrond', 'voorstel-2025': 'bestaande-systemen', 'verplicht-2027': 'bestaande-systemen' },
  },
  {
    code: 'CC10',
    lezingen: [lezing('informatie', bij('mededeling', '§4A', 'H08')), lezing('begeleiding', bij('eindverslag', '§8.9', 'K13'))],
    volgt: overal('informatie'),
  },
  {
    code: 'CC11',
    lezingen: [
      lezing('wie-beeindigt', bij('mededeling', '§4C', 'N01'), bij('eindverslag', '§5.3.1', 'W02')),
      lezing('wie-voltooit', bij('eindverslag', '§6.3', 'N02')),
    ],
    volgt: { ...overal('wie-voltooit'), 'proeftuin-2023': 'wie-beeindigt' },
  },
  {
    code: 'CC12',
    lezingen: [lezing('vlaams-gewest', bij('mededeling', '§3', 'X08')), lezing('met-brussel', bij('eindverslag', '§1', 'X08'))],
    volgt: {},
  },
  {
    code: 'CC13',
    lezingen: [lezing('volgens-aantallen', bij('eindverslag', '§4.1.1', 'B29')), lezing('volgens-tekst', bij('eindverslag', '§4.1.3', 'B29'))],
    volgt: overal('volgens-aantallen'),
  },
  {
    code: 'CC14',
    lezingen: [lezing('vrijgesteld', bij('eindverslag', '§4.1.3', 'B19')), lezing('verplicht', bij('mededeling', '§2', 'B19 Y05'))],
    volgt: { ...overal('vrijgesteld'), 'verplicht-2027': 'verplicht' },
  },
  {
    code: 'CC15',
    lezingen: [
      lezing('actieve-leeftijd-vanaf-ondertekening', bij('feiten', 'vvsg.be; agii.be', 'L041', 'geverifieerd'), bij('nota2020', '§G', 'Q04')),
      lezing('niet-werkend-vanaf-ondertekening', bij('nota2020', '§D punt 3; §G over het contract', 'Q04')),
      lezing('elke-nieuwkomer-vanaf-start', bij('nota2020', '§D, regeerakkoord', 'Q04')),
    ],
    volgt: overal('actieve-leeftijd-vanaf-ondertekening'),
  },
  {
    code: 'CC16',
    lezingen: [
      lezing('per-lestijd-met-vrijstellingen', bij('nota2020', '§C', 'O08'), bij('mededeling', '§4D', 'O02'), bij('feiten', 'vvsg.be 07-06-2023', 'L080 L083', 'geverifieerd')),
      lezing('twee-keer-en-per-test', bij('nota2020', '§C', 'O06')),
      lezing('iedereen-betaalt', bij('nota2020', '§C', 'O06')),
    ],
    volgt: overal('per-lestijd-met-vrijstellingen'),
  },
  {
    code: 'CC17',
    lezingen: [lezing('tabel', bij('eindverslag', '§5.3.1', 'W02')), lezing('tekst', bij('eindverslag', '§6.4.1', 'W02'))],
    volgt: { 'proeftuin-2023': 'tabel' },
  },
  {
    code: 'CC18',
    lezingen: [lezing('eigen-werving', bij('eindverslag', '§5.3.2', 'D09')), lezing('lokaal-bestuur', bij('eindverslag', '§5.3.3', 'D09'))],
    volgt: { 'proeftuin-2023': 'eigen-werving' },
  },
  {
    code: 'CC19',
    lezingen: [lezing('ontwerp', bij('eindverslag', '§0')), lezing('definitief', bij('eindverslag', 'voettekst 28 mei 2025'))],
    volgt: {},
  },
  {
    code: 'CC20',
    lezingen: [
      lezing('bij-het-visum', bij('mededeling', '§1', 'A04')),
      lezing('buiten-vlaamse-bevoegdheid', bij('vraag2020', '', 'M11'), bij('eindverslag', '§9', 'U08')),
    ],
    volgt: overal('buiten-vlaamse-bevoegdheid'),
  },
  // Buiten de brondocumenten, bij de feiten over verblijf: genoemd naar het feit dat afwijkt.
  {
    code: 'CC-L160',
    lezingen: [
      lezing('langdurig-ingezetene', bij('eindverslag', '§5.1.1', 'C04')),
      lezing('kaart-d-of-h', bij('feiten', 'dofi.ibz.be 2016', 'L160', 'na-te-kijken')),
    ],
    volgt: {},
  },
  {
    code: 'CC-L199',
    lezingen: [
      lezing('kalenderdagen', bij('eindverslag', '§5.1.1 stap 8', 'C06')),
      lezing('werkdagen', bij('feiten', 'eeklo.be', 'L198 L199', 'geverifieerd')),
    ],
    volgt: overal('werkdagen'),
  },
]; // prettier-ignore

const PER_CODE: ReadonlyMap<string, Tegenstrijdigheid> = new Map(TEGENSTRIJDIGHEDEN.map((een) => [een.code, een]));

/** De tegenstrijdigheid met deze code. @throws als ze niet bestaat */
export function tegenstrijdigheid(code: string): Tegenstrijdigheid {
  const gevonden = PER_CODE.get(code);
  if (!gevonden) throw new Error(`geen tegenstrijdigheid ${code}`);
  return gevonden;
}

/** De lezing die een rechtskader volgt, of niets als het beide toont. */
export function gevolgdeLezing(code: string, regime: Regime): string | undefined {
  return tegenstrijdigheid(code).volgt[regime];
}
