import { bij } from '../../kern/bronnen.ts';

/** Waarden van de proeftuinen. Zonder `regime`: ook de andere kaders rekenen ermee, want geen bron noemt een andere waarde. */
export const PARAMETERS = [
  { sleutel: 'maximumleeftijd', waarde: 65, eenheid: 'jaar', geldigVan: '2023-06-01', regime: 'proeftuin-2023', bron: bij('eindverslag', '§4.2', 'B06'), noot: 'Niet ouder dan 65 jaar. Voor wie al in België is, vervalt de plicht vanaf 65 (L032).' },
  { sleutel: 'maximumleeftijd', waarde: 65, eenheid: 'jaar', geldigVan: '2013-06-07', bron: bij('eindverslag', '§4.2, doorgetrokken', 'B06', 'na-te-kijken'), noot: 'Het criterium van de proeftuinen; voor de andere rechtskaders niet in een bron gevonden.' },
  { sleutel: 'eindquiz-slaaggrens', waarde: 50, eenheid: 'procent', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.4.1', 'M03'), noot: 'Minstens 50 %. De eindquiz is niet de standaardtest MO (M02).' },
  { sleutel: 'aanwezigheid-minimum', waarde: 80, eenheid: 'procent', geldigVan: '2013-06-07', bron: bij('eindverslag', '§3 en §6.4.1', 'W01 J06') },
  { sleutel: 'vergoeding', waarde: 0, eenheid: 'euro', geldigVan: '2023-06-01', regime: 'proeftuin-2023', bron: bij('eindverslag', '§2.1 en §8.5', 'Y03 O04') },
  { sleutel: 'doelen-doelgroep', waarde: ['gezin', 'arbeid', 'partner-van-arbeidsmigrant'], eenheid: 'lijst', geldigVan: '2023-06-01', regime: 'proeftuin-2023', bron: bij('eindverslag', '§4.1', 'B07 B08') },
  { sleutel: 'scholing-minimum', waarde: 6, eenheid: 'jaar', geldigVan: '2023-06-01', regime: 'proeftuin-2023', bron: bij('eindverslag', '§4.2', 'B22'), noot: 'De bron zegt: tussen de 6 en 12 jaar onderwijs of meer. De ondergrens is gevolgd.' },
  { sleutel: 'leerpad-vorm', waarde: 'gemengd', eenheid: 'keuze', geldigVan: '2023-06-01', regime: 'proeftuin-2023', bron: bij('eindverslag', '§6.1', 'J01 J02'), noot: 'De gewone vorm: 60 % met de groep, 40 % alleen.' },
  { sleutel: 'lesuren-avondcursus', waarde: 48, eenheid: 'lesuren', geldigVan: '2023-06-01', regime: 'proeftuin-2023', bron: bij('eindverslag', '§6.1', 'J02'), noot: 'De eerste proeftuin.' },
  { sleutel: 'lesuren-dagcursus', waarde: 60, eenheid: 'lesuren', geldigVan: '2023-06-01', regime: 'proeftuin-2023', bron: bij('eindverslag', '§6.1', 'J02'), noot: 'De tweede en de derde proeftuin.' },
  { sleutel: 'themas-hoog', waarde: ['stad-en-land', 'verblijfssituatie', 'werk'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.4.3', 'H09 H10'), noot: 'De rangorde van de deelnemers; klascement.net telt ook gezin als thema (L052, L053).' },
  { sleutel: 'themas-midden', waarde: ['wonen', 'mobiliteit', 'gezondheid', 'publieke-diensten'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.4.3', 'H09 H10') },
  { sleutel: 'themas-laag', waarde: ['onderwijs', 'consumptie', 'vrije-tijd'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.4.3', 'H09 H10') },
  { sleutel: 'accent-gezin-meer', waarde: ['woonsituaties', 'nutsvoorzieningen'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.1', 'H13') },
  { sleutel: 'accent-gezin-minder', waarde: ['woning-zoeken'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.1', 'H13') },
  { sleutel: 'accent-arbeid-meer', waarde: ['werkcultuur', 'vakbonden', 'arbeidscontract'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.1', 'H13') },
  { sleutel: 'accent-arbeid-minder', waarde: ['werk-zoeken'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.1', 'H13') },
  { sleutel: 'cursus-fasen', waarde: ['voor-vertrek', 'reis', 'aankomst'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('eindverslag', '§6.1', 'H14') },
] as const; // prettier-ignore
