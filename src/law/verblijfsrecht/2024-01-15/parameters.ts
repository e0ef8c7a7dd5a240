import { bij } from '../../kern/bronnen.ts';

/** Waarden van het visum D met het oog op huwelijk of wettelijke samenwoning, vanaf 15 januari 2024. */
export const PARAMETERS = [
  { sleutel: 'gezinsvorming-visum', waarde: 'D', eenheid: 'keuze', geldigVan: '2024-01-15', bron: bij('eindverslag', '§4.1.2', 'C07 L175', 'geverifieerd') },
  { sleutel: 'gezinsvorming-duur', waarde: 4, eenheid: 'maanden', geldigVan: '2024-01-15', bron: bij('eindverslag', '§4.1.2', 'C07'), noot: 'Ongeveer; geen bron noemt een uiterste dag.' },
  { sleutel: 'kaart-a-geldigheid', waarde: 6, eenheid: 'maanden', geldigVan: '2024-01-15', bron: bij('eindverslag', '§4.1.2', 'C07 L175', 'geverifieerd'), noot: 'Binnen die tijd huwen of wettelijk samenwonen en gezinshereniging vragen.' },
] as const; // prettier-ignore
