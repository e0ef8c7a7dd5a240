import { bij } from '../../kern/bronnen.ts';

const EU_EN_EVENKNIEEN = 'AT BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO CH';

/** Waarden van het federale verblijfsrecht die het voortraject nodig heeft. */
export const PARAMETERS = [
  { sleutel: 'eu-plus', waarde: `${EU_EN_EVENKNIEEN} GB`.split(' '), eenheid: 'lijst', geldigVan: '2013-07-01', geldigTot: '2020-12-31', bron: bij('feiten', 'EU, EER en Zwitserland; met het Verenigd Koninkrijk tot het einde van de overgang', 'B11 L032', 'na-te-kijken') },
  { sleutel: 'eu-plus', waarde: EU_EN_EVENKNIEEN.split(' '), eenheid: 'lijst', geldigVan: '2021-01-01', bron: bij('feiten', 'EU, EER en Zwitserland, zonder België', 'B11 L032', 'geverifieerd') },
  { sleutel: 'melding-gemeente', waarde: 8, eenheid: 'dagen', geldigVan: '2013-06-07', bron: bij('eindverslag', '§5.1.1 stap 8', 'C06 C10'), noot: 'Eeklo.be spreekt voor werk van 8 werkdagen (L198, L199).' },
] as const; // prettier-ignore
