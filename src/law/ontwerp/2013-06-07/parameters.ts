import { bij } from '../../kern/bronnen.ts';

/** Keuzes van het ontwerp waar geen bron een waarde geeft. */
export const PARAMETERS = [
  { sleutel: 'stilte-dagen', waarde: 10, eenheid: 'dagen', geldigVan: '2013-06-07', bron: bij('ontwerp', 'bij eindverslag §6.4.1 V4', 'P07'), noot: 'Zoveel dagen zonder activiteit tijdens de cursus vragen aandacht.' },
  { sleutel: 'stilte-na-reisdatum', waarde: 7, eenheid: 'dagen', geldigVan: '2013-06-07', bron: bij('ontwerp', 'bij eindverslag §6.4.1 V4', 'P07'), noot: 'De geplande reisdatum is zoveel dagen voorbij zonder bericht.' },
  { sleutel: 'stilte-na-cursus', waarde: 42, eenheid: 'dagen', geldigVan: '2013-06-07', bron: bij('ontwerp', 'bij eindverslag §6.4.1 V4', 'P07'), noot: 'De cursus is afgerond en zoveel dagen is er niets gehoord.' },
  { sleutel: 'stilte-na-aankomst', waarde: 30, eenheid: 'dagen', geldigVan: '2013-06-07', bron: bij('ontwerp', 'bij eindverslag §6.4.1 V4', 'P07 P08'), noot: 'Aangekomen en zoveel dagen niet in het Rijksregister en geen bericht.' },
  { sleutel: 'overdracht-termijn', waarde: 14, eenheid: 'dagen', geldigVan: '2013-06-07', bron: bij('ontwerp', 'de warme overdracht', 'K08 P11'), noot: 'Zoveel dagen heeft het agentschap om een overdracht te aanvaarden of te weigeren.' },
  { sleutel: 'overdracht-herinnering', waarde: 7, eenheid: 'dagen', geldigVan: '2013-06-07', bron: bij('ontwerp', 'de warme overdracht', 'K08 P11'), noot: 'Zoveel dagen voor het einde van de termijn gaat een herinnering uit.' },
  { sleutel: 'bewaartermijn', waarde: 24, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('ontwerp', 'geen bron gevonden', 'U02'), noot: 'Na stopzetting of na de start van het gewone traject; door de functionaris voor gegevensbescherming te bepalen.' },
  { sleutel: 'uitbreidingsgroepen', waarde: [], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('ontwerp', 'bij eindverslag §10.1', 'B12'), noot: 'Te kiezen uit bedienaar-eredienst, student, hervestiging en humanitair; nu geen.' },
  { sleutel: 'gezin-van-unieburger', waarde: 'opgenomen', eenheid: 'keuze', geldigVan: '2013-06-07', bron: bij('ontwerp', 'bij eindverslag §5.1.1 stap 6', 'B09'), noot: 'opgenomen of niet-opgenomen. Zij komen met een visum C en beginnen in België: er is weinig of geen tijd.' },
  { sleutel: 'vrije-dagen', waarde: ['zaterdag', 'zondag', '01-01', 'pasen+1', '05-01', 'pasen+39', 'pasen+50', '07-21', '08-15', '11-01', '11-11', '12-25'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('ontwerp', 'de tien wettelijke feestdagen en het weekend', 'L198'), noot: 'Wat geen werkdag is. Geen bron zegt of de zaterdag meetelt.' },
  { sleutel: 'einde-op-vrije-dag', waarde: 'blijft', eenheid: 'keuze', geldigVan: '2013-06-07', bron: bij('ontwerp', 'geen bron gevonden', 'L198'), noot: 'blijft: de eerstvolgende werkdag wordt getoond; verschuift: die werkdag is de laatste dag.' },
  { sleutel: 'opschorting-stopt', waarde: ['richttermijn', 'vdab'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('nota2020', '§D: opschortingen blijven mogelijk', 'R03', 'na-te-kijken'), noot: 'De klokken die stilliggen tijdens een opschorting van het traject; welke precies, staat in geen bron.' },
  { sleutel: 'pensioenvraag-vanaf', waarde: 60, eenheid: 'jaar', geldigVan: '2013-06-07', bron: bij('ontwerp', 'de pensioenleeftijd staat in geen bron', 'L008'), noot: 'Vanaf deze leeftijd wordt gevraagd of de pensioenleeftijd bereikt is.' },
  { sleutel: 'advies-recent-dagen', waarde: 270, eenheid: 'dagen', geldigVan: '2013-06-07', bron: bij('ontwerp', 'bij eindverslag §6.3 en §8.6', 'M07 P12 F10'), noot: 'Tot zoveel dagen na de cursus telt ze als recent. Geen bron geeft een getal; na twee tot drie maanden is al veel vergeten (eindverslag §6.4.3).' },
] as const; // prettier-ignore
