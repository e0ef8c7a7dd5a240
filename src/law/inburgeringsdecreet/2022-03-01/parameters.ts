import { bij } from '../../kern/bronnen.ts';

/** Waarden vanaf de hervorming van 1 maart 2022 (L004). */
export const PARAMETERS = [
  { sleutel: 'standaardtest-algemeen', waarde: 50, eenheid: 'procent', geldigVan: '2022-03-01', bron: bij('eindverslag', '§6.3', 'M05 L063') },
  { sleutel: 'standaardtest-sokkel', waarde: 50, eenheid: 'procent', geldigVan: '2022-03-01', geldigTot: '2023-02-28', bron: bij('feiten', 'afgeleid uit nieuwsblad.be 14-02-2023: 6 van 11', 'L061', 'na-te-kijken'), noot: 'Geen bron noemt voor die tijd een percentage; de helft van 11 vragen haalt wie er 6 juist heeft.' },
  { sleutel: 'hervorming-vanaf', waarde: '2022-03-01', eenheid: 'keuze', geldigVan: '2022-03-01', bron: bij('feiten', 'agii.be: wat verandert', 'L004', 'geverifieerd'), noot: 'De nota van 2020 plande 1 januari 2022; dat is niet gebeurd (L007).' },
  { sleutel: 'contract-onderdelen', waarde: ['maatschappelijke-orientatie', 'nt2', 'vdab'], eenheid: 'lijst', geldigVan: '2022-03-01', geldigTot: '2022-12-31', bron: bij('feiten', 'vvsg.be; agii.be', 'L041', 'geverifieerd') },
  { sleutel: 'vdab-termijn', waarde: 2, eenheid: 'maanden', geldigVan: '2022-03-01', bron: bij('feiten', 'vrt.be 23-06-2021; nota 17 juli 2020 §D en §G', 'L042 Q04', 'geverifieerd'), noot: 'Na de ondertekening (nota §D punt 3, §G); na de start volgens het regeerakkoord (CC15).' },
  { sleutel: 'vdab-termijn-dagen', waarde: 60, eenheid: 'dagen', geldigVan: '2022-03-01', bron: bij('feiten', 'andere lezing van de termijn', 'L043', 'na-te-kijken') },
  { sleutel: 'beroepsactief-vanaf', waarde: 15, eenheid: 'jaar', geldigVan: '2022-03-01', bron: bij('feiten', 'etaamb 2021032190 (decreet art. 2, 3°/1)', 'L008', 'geverifieerd') },
  { sleutel: 'leerplicht-tot', waarde: 18, eenheid: 'jaar', geldigVan: '2022-03-01', bron: bij('feiten', 'leerplicht, geen bron gelezen', 'L233', 'na-te-kijken'), noot: 'Vanaf die leeftijd wordt niet meer gevraagd of iemand voltijds leerplichtig is.' },
  { sleutel: 'inbreuken', waarde: ['laattijdige-aanmelding', 'weigering-intake', 'weigering-contract', 'geen-regelmatige-deelname', 'weigering-test', 'weigering-nieuwe-test', 'laattijdige-inschrijving-vdab'], eenheid: 'lijst', geldigVan: '2022-03-01', geldigTot: '2022-12-31', bron: bij('nota2020', '§D', 'R01', 'na-te-kijken'), noot: 'De lijst van de nota; de tekst van art. 39-40 is niet gelezen (L013).' },
  { sleutel: 'boete-minimum', waarde: 50, eenheid: 'euro', geldigVan: '2022-03-01', bron: bij('feiten', 'tijd.be 2020', 'L100', 'na-te-kijken') },
  { sleutel: 'boete-maximum', waarde: 5000, eenheid: 'euro', geldigVan: '2022-03-01', bron: bij('feiten', 'tijd.be 2020; nieuwsblad.be 14-02-2023', 'L100 L101', 'geverifieerd') },
  { sleutel: 'boete-herinnering', waarde: 1, eenheid: 'maanden', geldigVan: '2022-03-01', bron: bij('feiten', 'tijd.be 2020; vlaamsparlement.be 2021', 'L107', 'geverifieerd'), noot: 'Daarna de Vlaamse Belastingdienst.' },
  { sleutel: 'b1-termijn', waarde: 24, eenheid: 'maanden', geldigVan: '2022-03-01', bron: bij('nota2020', '§F', 'S01 L050', 'na-te-kijken') },
  { sleutel: 'b1-actieve-periode', waarde: 6, eenheid: 'maanden', geldigVan: '2022-03-01', bron: bij('nota2020', '§F', 'S01 L050', 'na-te-kijken') },
  { sleutel: 'vergoeding-b1-test', waarde: 90, eenheid: 'euro', geldigVan: '2022-03-01', bron: bij('nota2020', '§F', 'O12 S01 L050', 'na-te-kijken'), noot: 'Of de test B1 mondeling vandaag gevraagd wordt, is niet bevestigd.' },
  { sleutel: 'standaardtest-vragen-algemeen', waarde: 30, eenheid: 'vragen', geldigVan: '2022-03-01', bron: bij('feiten', 'standaard.be en nieuwsblad.be 14-02-2023', 'L060', 'geverifieerd'), noot: 'De scores van eind 2024 passen niet bij 41 vragen; het aantal van nu is niet gevonden (L065).' },
  { sleutel: 'standaardtest-vragen-sokkel', waarde: 11, eenheid: 'vragen', geldigVan: '2022-03-01', bron: bij('feiten', 'standaard.be en nieuwsblad.be 14-02-2023', 'L060', 'geverifieerd'), noot: 'De sokkelscores van eind 2024 passen bij 11 vragen (L064).' },
  { sleutel: 'standaardtest-juist-algemeen', waarde: 16, eenheid: 'vragen', geldigVan: '2022-03-01', bron: bij('feiten', 'nieuwsblad.be 14-02-2023', 'L061 L062', 'geverifieerd') },
  { sleutel: 'standaardtest-juist-sokkel', waarde: 6, eenheid: 'vragen', geldigVan: '2022-03-01', geldigTot: '2023-02-28', bron: bij('feiten', 'nieuwsblad.be 14-02-2023', 'L061', 'geverifieerd') },
] as const; // prettier-ignore
