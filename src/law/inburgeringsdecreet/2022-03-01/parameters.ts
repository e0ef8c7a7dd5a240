import { bij } from '../../kern/bronnen.ts';

/** Waarden vanaf de hervorming van 1 maart 2022 (L004). */
export const PARAMETERS = [
  { sleutel: 'standaardtest-sokkel', waarde: 50, eenheid: 'procent', geldigVan: '2022-03-01', geldigTot: '2023-02-28', bron: bij('feiten', 'nieuwsblad.be 14-02-2023: 6 van 11', 'L061', 'geverifieerd') },
  { sleutel: 'standaardtest-vragen-algemeen', waarde: 30, eenheid: 'vragen', geldigVan: '2022-03-01', bron: bij('feiten', 'standaard.be en nieuwsblad.be 14-02-2023', 'L060', 'geverifieerd'), noot: 'De scores van eind 2024 passen niet bij 41 vragen; het aantal van nu is niet gevonden (L065).' },
  { sleutel: 'standaardtest-vragen-sokkel', waarde: 11, eenheid: 'vragen', geldigVan: '2022-03-01', bron: bij('feiten', 'standaard.be en nieuwsblad.be 14-02-2023', 'L060', 'geverifieerd'), noot: 'De sokkelscores van eind 2024 passen bij 11 vragen (L064).' },
  { sleutel: 'standaardtest-juist-algemeen', waarde: 16, eenheid: 'vragen', geldigVan: '2022-03-01', bron: bij('feiten', 'nieuwsblad.be 14-02-2023', 'L061 L062', 'geverifieerd') },
  { sleutel: 'standaardtest-juist-sokkel', waarde: 6, eenheid: 'vragen', geldigVan: '2022-03-01', geldigTot: '2023-02-28', bron: bij('feiten', 'nieuwsblad.be 14-02-2023', 'L061', 'geverifieerd') },
] as const; // prettier-ignore
