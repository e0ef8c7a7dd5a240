import { bij } from '../../kern/bronnen.ts';

/** Waarden van het Brusselse kader vanaf de plicht van 1 juni 2022 (L140). */
export const PARAMETERS = [
  { sleutel: 'boete-minimum-brussel', waarde: 100, eenheid: 'euro', geldigVan: '2022-06-01', bron: bij('ordonnantie2017', 'hln 2018; brusselstimes 2018', 'L150', 'na-te-kijken') },
  { sleutel: 'boete-maximum-brussel', waarde: 2500, eenheid: 'euro', geldigVan: '2022-06-01', bron: bij('ordonnantie2017', 'hln 2018; brusselstimes 2018', 'L150', 'na-te-kijken') },
] as const; // prettier-ignore
