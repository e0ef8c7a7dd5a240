import { bij } from '../../kern/bronnen.ts';

/** De herschikte richtlijn over de gecombineerde vergunning: om te zetten tegen 21 mei 2026, omzetting niet bevestigd. */
export const PARAMETERS = [
  { sleutel: 'enkelvoudige-vergunning', waarde: 'omzetting-onbekend', eenheid: 'keuze', geldigVan: '2026-05-21', bron: bij('feiten', 'richtlijn 2024/1233', 'L201', 'na-te-kijken') },
  { sleutel: 'enkelvoudige-vergunning-richtlijn', waarde: 3, eenheid: 'maanden', geldigVan: '2026-05-21', bron: bij('feiten', 'richtlijn 2024/1233', 'L201', 'aangekondigd'), noot: 'Wordt getoond, er wordt niet mee beslist.' },
] as const; // prettier-ignore
