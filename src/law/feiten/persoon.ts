import { aantal, dag, feit, gevoelig, jaNee, keuze, land } from './soorten.ts';

/** De doelen van wie zich voor een voortraject aanmeldt (B07, A13). */
export const DOELEN = ['gezin', 'arbeid', 'partner-van-arbeidsmigrant'] as const;
export type Doel = (typeof DOELEN)[number];
/** Met de groepen die een uitbreiding kunnen worden (B12). */
export const ALLE_DOELEN = [...DOELEN, 'bedienaar-eredienst', 'student', 'hervestiging', 'humanitair'] as const;

export const GEWESTEN = ['vlaams', 'brussels', 'waals'] as const;
/** Het Duitse taalgebied ligt in het Waalse Gewest. */
export type Gewest = (typeof GEWESTEN)[number];

/** Soorten arbeid die het aangekondigde pakket onderscheidt (L126, L127); werkvakantie: de akkoorden met bijvoorbeeld Canada. */
const SOORTEN_ARBEID = [
  'werknemer',
  'zelfstandige',
  'seizoensarbeid',
  'uitwisseling',
  'stage',
  'werkvakantie',
] as const;

export const GEZINSHERENIGERS = [
  'belg',
  'belg-vrij-verkeer',
  'eu-burger',
  'derdelander',
  'langdurig-ingezetene-eu',
  'internationaal-beschermde',
] as const;

/** Feiten over de persoon, het doel van de migratie en de voorwaarden om van op afstand te leren. */
export const PERSOON = {
  geboortedatum: gevoelig(dag(), 'Geboortedatum.'),
  nationaliteit: feit(land(), 'Nationaliteit: ISO 3166-1, twee hoofdletters; XX als iemand staatloos is.'),
  doel: feit(keuze(ALLE_DOELEN), 'Waarom iemand naar België wil komen.'),
  gezinshereniger: feit(keuze(GEZINSHERENIGERS), 'Wie in België op de persoon wacht: het statuut van de gezinshereniger.'),
  gezinsvorming: feit(jaNee(), 'Komt met een visum D om te huwen of wettelijk samen te wonen.'),
  inBelgie: feit(jaNee(), 'Is al in België.'),
  visum: feit(
    keuze(['niet-aangevraagd', 'uitzicht', 'aangevraagd', 'toegekend', 'geweigerd', 'niet-nodig']),
    'Hoe ver de aanvraag van een visum voor lang verblijf staat; uitzicht: een arbeidscontract of een plan, nog geen aanvraag.',
  ),
  wilVestigen: feit(jaNee(), 'Heeft gezegd zich te willen inschrijven in een gemeente van het gewest van bestemming.'),
  gewest: feit(keuze([...GEWESTEN, 'onbekend']), 'Gewest van bestemming, of van inschrijving in het Rijksregister.'),
  langerDan90Dagen: feit(jaNee(), 'Het verblijf of de vergunning duurt langer dan 90 dagen.'),
  soortArbeid: feit(keuze(SOORTEN_ARBEID), 'De soort arbeid; bij een partner die van de arbeidsmigrant.'),
  eersteVestiging: feit(jaNee(), 'Vestigt zich voor het eerst in België.'),
  langerDanEenJaar: feit(jaNee(), 'Het verblijf kan, met verlenging, langer dan een jaar duren; bij een partner dat van de arbeidsmigrant.'),
  eigenToestel: feit(jaNee(), 'Heeft een eigen toestel om mee te leren.'),
  internet: feit(keuze(['stabiel', 'onstabiel', 'geen']), 'De internetverbinding.'),
  digitaleVaardigheden: feit(keuze(['geen', 'basis', 'goed']), 'Digitale vaardigheden volgens de intake.'),
  zelfsturing: feit(jaNee(), 'Kan zelfstandig leren, volgens de intake.'),
  jarenScholing: feit(aantal(40), 'Jaren onderwijs gevolgd.'),
  geletterdInCursustaal: feit(jaNee(), 'Leest en schrijft de taal van de cursus.'),
} as const; // prettier-ignore
