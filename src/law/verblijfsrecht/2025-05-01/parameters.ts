import { bij } from '../../kern/bronnen.ts';

/** De snelle behandeling van aanvragen voor hooggeschoolden, vanaf 1 mei 2025. */
export const PARAMETERS = [
  { sleutel: 'snelle-procedure', waarde: 'ja', eenheid: 'keuze', geldigVan: '2025-05-01', bron: bij('feiten', 'chambers.com', 'L196', 'geverifieerd') },
  { sleutel: 'beslissing-hooggeschoold', waarde: 15, eenheid: 'dagen', geldigVan: '2025-05-01', bron: bij('feiten', 'chambers.com', 'L196', 'geverifieerd'), noot: 'De bron noemt het gewest niet, en een uitzondering voor verpleegkundigen tijdens de erkenning.' },
] as const; // prettier-ignore
