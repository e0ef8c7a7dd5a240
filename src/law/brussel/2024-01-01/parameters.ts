import { bij } from '../../kern/bronnen.ts';

/** Waarden van het Brusselse kader vanaf 1 januari 2024. */
export const PARAMETERS = [
  { sleutel: 'aanmelding-brussel', waarde: 6, eenheid: 'maanden', geldigVan: '2024-01-01', bron: bij('ordonnantie', 'ccc-ggc.brussels', 'L145', 'geverifieerd'), noot: 'Voor wie in Brussel verplicht is, na kaart en attest.' },
  { sleutel: 'leeftijdsgrens-brussel', waarde: 65, eenheid: 'jaar', geldigVan: '2024-01-01', bron: bij('ordonnantie', 'vreemdelingenrecht.be; ccc-ggc.brussels', 'L142', 'geverifieerd'), noot: 'Jonger dan 65.' },
  { sleutel: 'verblijfsduur-brussel', waarde: 3, eenheid: 'jaar', geldigVan: '2024-01-01', bron: bij('ordonnantie', 'vreemdelingenrecht.be; ccc-ggc.brussels', 'L142', 'geverifieerd'), noot: 'Minder dan drie jaar wettig verblijf.' },
] as const; // prettier-ignore
