import { bij } from '../../kern/bronnen.ts';

/** Waarden vanaf de hervorming van 1 maart 2022 (L004). */
export const PARAMETERS = [
  { sleutel: 'standaardtest-sokkel', waarde: 50, eenheid: 'procent', geldigVan: '2022-03-01', geldigTot: '2023-02-28', bron: bij('feiten', 'nieuwsblad.be 14-02-2023: 6 van 11', 'L061', 'geverifieerd') },
] as const; // prettier-ignore
