import { bij } from '../../kern/bronnen.ts';

/** Waarden vanaf de vierde pijler, participatie en netwerk (L005). */
export const PARAMETERS = [
  { sleutel: 'pnt-vanaf', waarde: '2023-01-01', eenheid: 'keuze', geldigVan: '2023-01-01', bron: bij('feiten', 'vvsg.be 19-10-2022; agii.be', 'L005', 'geverifieerd'), noot: 'Dat een ouder contract de pijler niet noemt, volgt uit L047; een overgangsregel is niet gevonden.' },
  { sleutel: 'contract-onderdelen', waarde: ['maatschappelijke-orientatie', 'nt2', 'vdab', 'pnt'], eenheid: 'lijst', geldigVan: '2023-01-01', bron: bij('feiten', 'vvsg.be 19-10-2022; agii.be', 'L005 Q01', 'geverifieerd') },
  { sleutel: 'pnt-uren', waarde: 40, eenheid: 'uren', geldigVan: '2023-01-01', bron: bij('feiten', 'herent.be; vvsg.be', 'L044 Q10', 'geverifieerd') },
  { sleutel: 'inbreuken', waarde: ['laattijdige-aanmelding', 'weigering-intake', 'weigering-contract', 'geen-regelmatige-deelname', 'weigering-test', 'weigering-nieuwe-test', 'laattijdige-inschrijving-vdab', 'pnt-niet-voldaan'], eenheid: 'lijst', geldigVan: '2023-01-01', bron: bij('nota2020', '§D', 'R01', 'na-te-kijken') },
] as const; // prettier-ignore
