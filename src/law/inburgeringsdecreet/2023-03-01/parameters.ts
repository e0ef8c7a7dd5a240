import { bij } from '../../kern/bronnen.ts';

/** De strengere grens op de sokkelvragen vanaf 1 maart 2023 (L062). */
export const PARAMETERS = [
  { sleutel: 'standaardtest-sokkel', waarde: 80, eenheid: 'procent', geldigVan: '2023-03-01', bron: bij('eindverslag', '§6.3; nieuwsblad.be 14-02-2023: 9 van 11', 'M05 L062', 'geverifieerd') },
  { sleutel: 'standaardtest-juist-sokkel', waarde: 9, eenheid: 'vragen', geldigVan: '2023-03-01', bron: bij('feiten', 'nieuwsblad.be 14-02-2023', 'L062', 'geverifieerd') },
] as const; // prettier-ignore
