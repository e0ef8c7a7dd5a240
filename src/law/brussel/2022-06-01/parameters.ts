import { bij } from '../../kern/bronnen.ts';

/** Waarden van de Brusselse plicht sinds 1 juni 2022. De leeftijd en de duur van het verblijf zijn pas voor 2024 bevestigd. */
export const PARAMETERS = [
  { sleutel: 'leeftijdsgrens-brussel', waarde: 65, eenheid: 'jaar', geldigVan: '2022-06-01', geldigTot: '2023-12-31', bron: bij('ordonnantie2017', 'voorwaarden zoals sinds 2024', 'L140 L142', 'na-te-kijken') },
  { sleutel: 'verblijfsduur-brussel', waarde: 3, eenheid: 'jaar', geldigVan: '2022-06-01', geldigTot: '2023-12-31', bron: bij('ordonnantie2017', 'voorwaarden zoals sinds 2024', 'L140 L142', 'na-te-kijken') },
  { sleutel: 'vrijgestelde-verblijfsgronden-brussel', waarde: ['eu-vrij-verkeer', 'au-pair', 'werkvakantie', 'langdurig-ingezetene-eu', 'm-kaart'], eenheid: 'lijst', geldigVan: '2022-06-01', bron: bij('feiten', 'bewelcome.brussels', 'L151', 'geverifieerd'), noot: 'De bron is niet gedateerd en kan onvolledig zijn.' },
  { sleutel: 'vrijgestelde-gezinsherenigers-brussel', waarde: ['eu-burger', 'belg-vrij-verkeer'], eenheid: 'lijst', geldigVan: '2022-06-01', bron: bij('feiten', 'bewelcome.brussels', 'L151 L152', 'geverifieerd'), noot: 'Bij een burger van de EU: kind jonger dan 21 of ten laste. Bij een Belg: alleen na meer dan drie maanden vrij verkeer.' },
  { sleutel: 'boete-minimum-brussel', waarde: 100, eenheid: 'euro', geldigVan: '2022-06-01', bron: bij('ordonnantie2017', 'hln 2018; brusselstimes 2018', 'L150', 'na-te-kijken'), noot: 'Berichten van voor de plicht begon; of de ordonnantie van 2023 hetzelfde zegt, is niet gevonden.' },
  { sleutel: 'boete-maximum-brussel', waarde: 2500, eenheid: 'euro', geldigVan: '2022-06-01', bron: bij('ordonnantie2017', 'hln 2018; brusselstimes 2018', 'L150', 'na-te-kijken'), noot: 'Berichten van voor de plicht begon; of de ordonnantie van 2023 hetzelfde zegt, is niet gevonden.' },
] as const; // prettier-ignore
