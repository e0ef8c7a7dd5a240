import { bij } from '../../kern/bronnen.ts';

/** Wie een vrijstelling van de vergoeding mag gebruiken, voor en na arrest 115/2023 (L083, L084). */
export const PARAMETERS = [
  { sleutel: 'vergoeding-vrijstelbare-statuten', waarde: ['rechthebbend'], eenheid: 'lijst', geldigVan: '2013-06-07', geldigTot: '2023-07-19', bron: bij('feiten', 'vvsg.be 07-06-2023', 'L083', 'geverifieerd') },
  { sleutel: 'vergoeding-vrijstelbare-statuten', waarde: ['verplicht', 'rechthebbend'], eenheid: 'lijst', geldigVan: '2023-07-20', bron: bij('arrest115', 'van 20 juli 2023, naar analogie toegepast op MO', 'L084', 'geverifieerd') },
] as const; // prettier-ignore
