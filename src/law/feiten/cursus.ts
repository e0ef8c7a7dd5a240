import { aantal, dag, feit, gevoelig, jaNee, keuze, procent } from './soorten.ts';

export const VORMEN = ['zelfstudie', 'live', 'gemengd'] as const;
export type Vorm = (typeof VORMEN)[number];
export const ACTIEVE_DEELNAME = ['goed', 'voldoende', 'onvoldoende'] as const;
export type ActieveDeelname = (typeof ACTIEVE_DEELNAME)[number];
/** De vier uitkomsten: afwezig en technische storing zijn geen 'niet geslaagd' (M18). */
export const EINDQUIZ_UITKOMSTEN = ['geslaagd', 'niet-geslaagd', 'afwezig', 'technische-storing'] as const;
export type EindquizUitkomst = (typeof EINDQUIZ_UITKOMSTEN)[number];

/** Waartoe de intake leidde, voor wie toegelaten werd (F11). */
export const TOELATINGEN = ['toegelaten', 'zelfstudie', 'met-ondersteuning'] as const;
/** De gronden die de bronnen noemen; de volledige lijst van acht staat in geen bron (L083, L085, L086). */
export const VRIJSTELLINGSGRONDEN = [
  'geen',
  'leefloon-of-ocmw-steun',
  'gedetineerd',
  'werkzoekend',
  'traject-naar-werk',
  'verhoogde-tegemoetkoming',
  'niet-begeleide-minderjarige',
  'andere',
] as const;

/** Feiten over de cursus, de tests en de vergoeding. */
export const CURSUS = {
  vorm: feit(keuze(VORMEN), 'De vorm van het voortraject.'),
  aanwezigheid: feit(procent(), 'Aanwezigheid in de live lessen, in procent.'),
  actieveDeelname: feit(keuze(ACTIEVE_DEELNAME), 'Het oordeel van de leerkracht over actieve deelname.'),
  eindquiz: feit(keuze(EINDQUIZ_UITKOMSTEN), 'De uitkomst van de eindquiz.'),
  eindquizProcent: feit(procent(), 'Het resultaat van de eindquiz, niet afgerond.'),
  lessenAfgerond: feit(aantal(), 'Hoeveel lessen van het leerpad afgerond zijn.'),
  lessenVereist: feit(aantal(), 'Hoeveel lessen het leerpad vraagt.'),
  cursusBeeindigd: feit(jaNee(), 'Volgde de cursus tot het einde, ook zonder de criteria te halen.'),
  cursusBeeindigdOp: feit(dag(), 'Laatste dag van de cursus.'),
  testAlgemeen: feit(procent(), 'Resultaat van de standaardtest in het algemeen, in procent.'),
  testSokkel: feit(procent(), 'Resultaat op de sokkelvragen, in procent.'),
  juistAlgemeen: feit(aantal(500), 'Juiste antwoorden op de gewone vragen van de standaardtest.'),
  juistSokkel: feit(aantal(500), 'Juiste antwoorden op de sokkelvragen van de standaardtest.'),
  eindquizVerloop: feit(keuze(['afgelegd', 'afwezig', 'technische-storing']), 'Of de eindquiz werd afgelegd.'),
  voltooid: feit(jaNee(), 'Voldeed aan de criteria om het voortraject te voltooien.'),
  toelating: feit(keuze(TOELATINGEN), 'Waartoe de intake leidde: gewoon toegelaten, tot zelfstudie, of met ondersteuning.'),
  kanLiveVolgen: feit(jaNee(), 'Kan op vaste momenten live lessen met een groep volgen: werk, gezin en tijdzone laten het toe.'),
  buitenlandsDiploma: feit(jaNee(), 'Heeft een diploma dat misschien erkend moet worden.'),
  dagdeel: feit(keuze(['dag', 'avond']), 'Dagcursus of avondcursus.'),
  vrijstellingsgrond: gevoelig(keuze(VRIJSTELLINGSGRONDEN), 'De grond waarop iemand een vrijstelling van de vergoeding vraagt; geen: er is er geen gevraagd.'),
  vrijstellingBewezen: feit(jaNee(), 'Het bewijs van de vrijstelling is aanvaard bij de inschrijving voor de cursus of de test.'),
  cursusInBelgie: feit(jaNee(), 'Volgt in België de cursus MO.'),
  standaardtesten: feit(aantal(20), 'Hoe vaak de test na de cursus MO wordt afgelegd, herkansingen inbegrepen.'),
  vrijstellingstesten: feit(aantal(20), 'Hoe vaak de vrijstellingstest MO wordt afgelegd.'),
  nt2Aanbieder: feit(keuze(['cvo', 'cbe', 'utc', 'geen']), 'Waar iemand Nederlands (NT2) tot A2 volgt; geen: volgt het niet.'),
  nt2Lestijden: feit(aantal(2000), 'Hoeveel lestijden NT2 tot en met A2.'),
  b1Testen: feit(aantal(20), 'Hoe vaak de test B1 mondeling wordt afgelegd.'),
  standaardtestGeslaagd: feit(jaNee(), 'Slaagde voor de standaardtest na de cursus MO.'),
  herhalingscursusGevolgd: feit(jaNee(), 'Volgde na een mislukte test de herhalingscursus MO.'),
  uitgeleerd: feit(jaNee(), 'Werd uitgeleerd bevonden: verder leren helpt niet meer.'),
} as const; // prettier-ignore
