import { bij } from '../../kern/bronnen.ts';

/** Waarden van het decreet van 7 juni 2013 en zijn uitvoering, zonder latere wijzigingen. */
export const PARAMETERS = [
  { sleutel: 'minimumleeftijd', waarde: 18, eenheid: 'jaar', geldigVan: '2013-06-07', bron: bij('decreet', 'art. 26 §4, geciteerd in eindverslag §2.1', 'B05'), noot: 'Volle 18 jaar.' },
  { sleutel: 'vergoeding', waarde: 0, eenheid: 'euro', geldigVan: '2013-06-07', regime: 'decreet-2013', bron: bij('decreet', 'art. 34/6', 'O04 G07'), noot: 'Het starterspakket is kosteloos (CC02).' },
  { sleutel: 'vrijstellingstest-algemeen', waarde: 80, eenheid: 'procent', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.3; decreet art. 30 §2, BVR art. 27 §3', 'M04 M06') },
  { sleutel: 'vrijstellingstest-sokkel', waarde: 80, eenheid: 'procent', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.3', 'M04 L063'), noot: 'De pers meldt 9 van 11 vanaf 1 maart 2023 (L062); 9/11 haalt 80 %.' },
  { sleutel: 'standaardtest-algemeen', waarde: 50, eenheid: 'procent', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.3', 'M05') },
  { sleutel: 'aanmelding-na-aankomst', waarde: 3, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('eindverslag', '§3', 'P10 W03'), noot: 'KPI van de proeftuinen. Agii.be noemt ook 3 maanden vanaf het behoren tot de doelgroep (L040, oude bron).' },
  { sleutel: 'uitgesloten-verblijfsgronden', waarde: ['kort-verblijf', 'onwettig', 'diplomatiek'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('feiten', 'agii.be; vreemdelingenrecht.be', 'L023 L024', 'geverifieerd') },
  { sleutel: 'mogelijk-tijdelijke-verblijfsgronden', waarde: ['arbeid', 'gezinslid-van-arbeidsmigrant', 'student', 'au-pair', 'werkvakantie'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('ontwerp', 'bij agii.be: verblijf dat een jaar niet kan overschrijden', 'L024'), noot: 'Bij deze gronden moet bekend zijn of het verblijf langer dan een jaar kan duren.' },
  { sleutel: 'verplichte-verblijfsgronden', waarde: ['erkend-vluchteling', 'subsidiair-beschermde', 'slachtoffer-mensenhandel', 'geregulariseerd', 'bedienaar-eredienst', 'belg-geboren-in-buitenland'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('feiten', 'knokke-heist.be; bornem.be; assenede.be', 'L027 L028', 'na-te-kijken'), noot: 'Oude gemeentelijke bronnen.' },
  { sleutel: 'verplichte-gezinsherenigers', waarde: ['belg', 'derdelander', 'langdurig-ingezetene-eu', 'internationaal-beschermde'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('feiten', 'knokke-heist.be; bornem.be', 'L027', 'na-te-kijken'), noot: 'Gezin van een derdelander, of van een Belg zonder vrij verkeer.' },
  { sleutel: 'achttien-na-inschrijving', waarde: 12, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('feiten', 'bornem.be', 'L029', 'na-te-kijken') },
  { sleutel: 'inschrijving-belg', waarde: 12, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('feiten', 'bornem.be', 'L028', 'na-te-kijken'), noot: 'Minder dan twaalf maanden aaneensluitend ingeschreven.' },
  { sleutel: 'verhuizing-behoudt-plicht', waarde: 5, eenheid: 'jaar', geldigVan: '2013-06-07', bron: bij('feiten', 'agii.be 07-07-2015; deplalaw 2016; standaard 2015', 'L030', 'geverifieerd'), noot: 'De begindag van deze regel staat niet in de bron; de berichten zijn van 2015.' },
  { sleutel: 'vrijstelling-leeftijd', waarde: 65, eenheid: 'jaar', geldigVan: '2013-06-07', bron: bij('feiten', 'assenede.be', 'L032', 'geverifieerd'), noot: '65 of ouder.' },
  { sleutel: 'richttermijn', waarde: 12, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('nota2020', '§B: decreet art. 31', 'G11 L012'), noot: 'Hoogstens één jaar na de start. De nota stelt de duur van het NT2-traject voor; staat die in het contract, dan telt die.' },
] as const; // prettier-ignore
