import { z } from 'zod';
import { aantal, dag, feit, gevoelig, jaNee, keuze } from './soorten.ts';

const VERBLIJFSGRONDEN = [
  'gezinshereniging',
  'arbeid',
  'gezinslid-van-arbeidsmigrant',
  'bedienaar-eredienst',
  'erkend-vluchteling',
  'subsidiair-beschermde',
  'slachtoffer-mensenhandel',
  'geregulariseerd',
  'student',
  'eu-vrij-verkeer',
  'belg-geboren-in-buitenland',
  'asielaanvraag',
  'diplomatiek',
  'kort-verblijf',
  'onwettig',
  'au-pair',
  'werkvakantie',
  'langdurig-ingezetene-eu',
  'm-kaart',
] as const;

/** Wie in Brussel begeleidt: Bon (Vlaamse Gemeenschap) of een BAPA (GGC). */
export const BRUSSELSE_KEUZES = ['bon', 'bapa'] as const;
export type BrusselseKeuze = (typeof BRUSSELSE_KEUZES)[number];

/** Wie na aankomst opvolgt, of waarom dat nog niet vaststaat. */
export const ROUTERINGEN = ['agii', 'atlas', 'amal', 'bon', 'bapa', 'keuze-nodig', 'buiten-gebied', 'onduidelijk'] as const; // prettier-ignore
export type RouteringUitkomst = (typeof ROUTERINGEN)[number];

/** Feiten over de verblijfsprocedure, de aankomst en het verblijf in België. */
export const VERBLIJF = {
  verblijfsgrond: feit(keuze(VERBLIJFSGRONDEN), 'De grond van het verblijf in België.'),
  visumAangevraagdOp: feit(dag(), 'Dag waarop de aanvraag van het visum of de vergunning werd ingediend.'),
  dossierVolledigOp: feit(dag(), 'Dag waarop de aanvraag volledig werd bevonden; dan begint de termijn.'),
  verlengingen: feit(aantal(2), 'Hoeveel keer de beslissingstermijn al verlengd is.'),
  beslissingOp: feit(dag(), 'Dag van de gunstige beslissing.'),
  visumToegekendOp: feit(dag(), 'Dag waarop het visum D is toegekend.'),
  visumGeldigTot: feit(dag(), 'Laatste dag waarop het visum D geldig is, zoals het op het visum staat.'),
  aankomst: feit(dag(), 'Dag van aankomst in België.'),
  aanmelding: feit(dag(), 'Dag van aanmelding bij het agentschap na aankomst.'),
  ingeschrevenOp: feit(dag(), 'Dag van inschrijving in het Rijksregister van de gemeente waar iemand nu woont.'),
  eersteInschrijvingOp: feit(dag(), 'Dag van de eerste inschrijving in het Rijksregister van een Belgische gemeente.'),
  wettigVerblijfSinds: feit(dag(), 'Eerste dag van het wettig verblijf in België.'),
  eersteVerblijfstitelLangerDan3Maanden: feit(jaNee(), 'De eerste verblijfstitel geldt langer dan drie maanden.'),
  gemeente: gevoelig(z.string().trim().min(1).max(80), 'Gemeente van inschrijving: naam (Nederlands of Frans) of NIS-code.'),
  routering: feit(keuze(ROUTERINGEN), 'Wie na aankomst opvolgt, volgens de gemeente van inschrijving.'),
  keuzeBrussel: feit(keuze(BRUSSELSE_KEUZES), 'De keuze van een nieuwkomer in Brussel.'),
  attestVerplichtingOp: feit(dag(), 'Dag waarop iemand in Brussel de verblijfskaart en het attest van verplichting heeft.'),
  ouderGeborenInBuitenland: feit(jaNee(), 'Minstens één ouder is buiten België geboren.'),
  verhuisdUit: feit(keuze(['brussels', 'waals', 'vlaams']), 'Het gewest waaruit iemand naar het huidige gewest verhuisde.'),
  inburgerenNaastSchool: feit(jaNee(), 'Een minderjarige die deeltijds leerplichtonderwijs volgt of voor wie een traject naast de school zinvol is.'),
  blijvendVerhinderd: gevoelig(jaNee(), 'Ernstige ziekte of handicap maakt inburgeren blijvend onmogelijk.'),
  attestBehaald: feit(jaNee(), 'Heeft al een attest van inburgering of van vrijstelling.'),
  diplomaInBelgie: feit(jaNee(), 'Behaalde een diploma of getuigschrift in België.'),
  onthaalonderwijsVolJaar: feit(jaNee(), 'Volgde een volledig schooljaar onthaalonderwijs.'),
  overdrachtAanvaard: feit(jaNee(), 'Het agentschap na aankomst heeft de overdracht aanvaard.'),
} as const; // prettier-ignore
