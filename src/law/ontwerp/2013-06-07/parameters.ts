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
  { sleutel: 'advies-recent-dagen', waarde: 270, eenheid: 'dagen', geldigVan: '2013-06-07', bron: bij('ontwerp', 'bij eindverslag §6.3 en §8.6', 'M07 P12 F10'), noot: 'Tot zoveel dagen na de cursus telt ze als recent. Geen bron geeft een getal; na twee tot drie maanden is al veel vergeten (eindverslag §6.4.3).' },
] as const; // prettier-ignore
