import { bij } from '../../kern/bronnen.ts';

const EU_EN_EVENKNIEEN = 'AT BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO CH';

/** Waarden van het federale verblijfsrecht die het voortraject nodig heeft. */
export const PARAMETERS = [
  { sleutel: 'eu-plus', waarde: `${EU_EN_EVENKNIEEN} GB`.replace('HR ', '').split(' '), eenheid: 'lijst', geldigVan: '2013-06-07', geldigTot: '2013-06-30', bron: bij('feiten', 'EU, EER en Zwitserland, voor de toetreding van Kroatië', 'B11 L032', 'na-te-kijken') },
  { sleutel: 'eu-plus', waarde: `${EU_EN_EVENKNIEEN} GB`.split(' '), eenheid: 'lijst', geldigVan: '2013-07-01', geldigTot: '2020-12-31', bron: bij('feiten', 'EU, EER en Zwitserland; met het Verenigd Koninkrijk tot het einde van de overgang', 'B11 L032', 'na-te-kijken') },
  { sleutel: 'eu-plus', waarde: EU_EN_EVENKNIEEN.split(' '), eenheid: 'lijst', geldigVan: '2021-01-01', bron: bij('feiten', 'EU, EER en Zwitserland, zonder België', 'B11 L032', 'geverifieerd') },
  { sleutel: 'melding-gemeente', waarde: 8, eenheid: 'dagen', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.1 stap 8', 'C06 C10'), noot: 'Eeklo.be spreekt voor werk van 8 werkdagen (L198, L199).' },
  { sleutel: 'melding-gemeente-werkdagen', waarde: 8, eenheid: 'werkdagen', geldigVan: '2013-06-07', bron: bij('feiten', 'eeklo.be', 'L198', 'geverifieerd'), noot: 'Andere lezing van dezelfde termijn.' },
  { sleutel: 'melding-gemeente-telling', waarde: 'werkdagen', eenheid: 'keuze', geldigVan: '2013-06-07', bron: bij('feiten', 'eindverslag §5.1.1 stap 8 tegenover eeklo.be', 'L199', 'na-te-kijken'), noot: 'Welke van de twee lezingen gevolgd wordt: dagen of werkdagen.' },
  { sleutel: 'beslissing-belg', waarde: 6, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.1 stap 6', 'C04 L160') },
  { sleutel: 'beslissing-derdelander', waarde: 9, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.1 stap 6', 'C04 L160') },
  { sleutel: 'beslissing-derdelander-verlengingen', waarde: 2, eenheid: 'keer', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.1 stap 6', 'C04 L160') },
  { sleutel: 'beslissing-langdurig-ingezetene', waarde: 4, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.1 stap 6', 'C04'), noot: 'Dofi geeft deze termijn aan houders van een kaart D of H (L160).' },
  { sleutel: 'beslissing-langdurig-ingezetene-verlengingen', waarde: 1, eenheid: 'keer', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.1 stap 6', 'C04') },
  { sleutel: 'beslissing-verlenging', waarde: 3, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.1 stap 6', 'C04 L160'), noot: 'Elke verlenging.' },
  { sleutel: 'visum-c-vroegst', waarde: 15, eenheid: 'dagen', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.1 stap 6', 'B09 C04'), noot: 'Ongeveer; de procedure zelf begint daarna in België.' },
  { sleutel: 'visum-c-laatst', waarde: 1, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.1 stap 6', 'B09 C04') },
  { sleutel: 'beslissing-student', waarde: 90, eenheid: 'dagen', geldigVan: '2013-06-07', bron: bij('eindverslag', '§10.1', 'B14') },
  { sleutel: 'beslissing-geldigheid', waarde: 6, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.1 stap 7', 'C05 L177') },
  { sleutel: 'visum-d-geldigheid', waarde: 12, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.1 stap 7', 'C05 L177') },
  { sleutel: 'gecombineerde-vergunning', waarde: 4, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.2 stap 1', 'C09 L200'), noot: 'Vanaf de ontvankelijkheidsbeslissing.' },
  { sleutel: 'gecombineerde-vergunning-praktijk', waarde: 8, eenheid: 'maanden', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.2, voetnoot 15', 'C09 L200'), noot: 'Geen recht, wel wat voorkomt.' },
  { sleutel: 'gezinsvorming-visum', waarde: 'C', eenheid: 'keuze', geldigVan: '2013-06-07', geldigTot: '2024-01-14', bron: bij('eindverslag', '§4.1.2', 'C07 L175') },
  { sleutel: 'snelle-procedure', waarde: 'neen', eenheid: 'keuze', geldigVan: '2013-06-07', geldigTot: '2025-04-30', bron: bij('feiten', 'chambers.com', 'L196', 'geverifieerd') },
  { sleutel: 'enkelvoudige-vergunning', waarde: 'nationaal', eenheid: 'keuze', geldigVan: '2013-06-07', geldigTot: '2026-05-20', bron: bij('feiten', 'richtlijn 2024/1233', 'L201', 'na-te-kijken') },
  { sleutel: 'stilzwijgende-beslissing', waarde: 'toegekend', eenheid: 'keuze', geldigVan: '2013-06-07', geldigTot: '2025-08-17', bron: bij('verblijfswet', 'dofi, myria, agii', 'L162', 'geverifieerd'), noot: 'Geen beslissing op tijd: het visum gold als toegekend. Beslissend is hier de laatste dag van de termijn; een overgangsregel is niet gevonden.' },
] as const; // prettier-ignore
