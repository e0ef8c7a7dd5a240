import { bij } from '../../kern/bronnen.ts';

/** Waarden vanaf de hervorming van 1 maart 2022 (L004). */
export const PARAMETERS = [
  { sleutel: 'standaardtest-sokkel', waarde: 50, eenheid: 'procent', geldigVan: '2022-03-01', geldigTot: '2023-02-28', bron: bij('feiten', 'nieuwsblad.be 14-02-2023: 6 van 11', 'L061', 'geverifieerd') },
  { sleutel: 'vdab-inschrijving', waarde: 2, eenheid: 'maanden', geldigVan: '2022-03-01', bron: bij('nota2020', '§D en §G; vrt.be 23-06-2021', 'Q04 L041 L042', 'geverifieerd'), noot: 'Geteld vanaf de ondertekening van het contract; het regeerakkoord telt vanaf de start van het traject (CC15).' },
  { sleutel: 'vdab-inschrijving-dagen', waarde: 60, eenheid: 'dagen', geldigVan: '2022-03-01', bron: bij('feiten', 'zonder bron', 'L043', 'na-te-kijken'), noot: 'Andere lezing van dezelfde termijn: wordt getoond, er wordt niet mee beslist.' },
  { sleutel: 'vdab-voor-wie', waarde: 'wie-niet-werkt', eenheid: 'keuze', geldigVan: '2022-03-01', bron: bij('nota2020', '§D en §G', 'Q04 CC15', 'na-te-kijken'), noot: 'Een andere passage noemt iedereen op beroepsactieve leeftijd.' },
  { sleutel: 'b1-mondeling', waarde: 24, eenheid: 'maanden', geldigVan: '2022-03-01', bron: bij('nota2020', '§F', 'S01 L050', 'na-te-kijken'), noot: 'Of dit vandaag toegepast wordt, is niet bevestigd.' },
  { sleutel: 'standaardtest-vragen-algemeen', waarde: 30, eenheid: 'vragen', geldigVan: '2022-03-01', bron: bij('feiten', 'standaard.be en nieuwsblad.be 14-02-2023', 'L060', 'geverifieerd'), noot: 'De scores van eind 2024 passen niet bij 41 vragen; het aantal van nu is niet gevonden (L065).' },
  { sleutel: 'standaardtest-vragen-sokkel', waarde: 11, eenheid: 'vragen', geldigVan: '2022-03-01', bron: bij('feiten', 'standaard.be en nieuwsblad.be 14-02-2023', 'L060', 'geverifieerd'), noot: 'De sokkelscores van eind 2024 passen bij 11 vragen (L064).' },
  { sleutel: 'standaardtest-juist-algemeen', waarde: 16, eenheid: 'vragen', geldigVan: '2022-03-01', bron: bij('feiten', 'nieuwsblad.be 14-02-2023', 'L061 L062', 'geverifieerd') },
  { sleutel: 'standaardtest-juist-sokkel', waarde: 6, eenheid: 'vragen', geldigVan: '2022-03-01', geldigTot: '2023-02-28', bron: bij('feiten', 'nieuwsblad.be 14-02-2023', 'L061', 'geverifieerd') },
] as const; // prettier-ignore
