import { bij } from '../../kern/bronnen.ts';

/** Waarden van het Brusselse kader vanaf 1 januari 2024. */
export const PARAMETERS = [
  { sleutel: 'aanmelding-brussel', waarde: 6, eenheid: 'maanden', geldigVan: '2024-01-01', bron: bij('ordonnantie', 'ccc-ggc.brussels', 'L145', 'geverifieerd'), noot: 'Voor wie in Brussel verplicht is, na kaart en attest.' },
] as const; // prettier-ignore
