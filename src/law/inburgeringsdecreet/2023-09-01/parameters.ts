import { bij } from '../../kern/bronnen.ts';

/** De vergoedingen van het gewone traject, voor contracten vanaf 1 september 2023 (L006, L080, L081). */
export const PARAMETERS = [
  { sleutel: 'vergoeding-contract-vanaf', waarde: '2023-09-01', eenheid: 'keuze', geldigVan: '2013-06-07', bron: bij('feiten', 'vreemdelingenrecht.be, Betalend inburgeren', 'L081 L006', 'geverifieerd'), noot: 'De eerste dag van ondertekening waarvoor men betaalt.' },
  { sleutel: 'vergoeding-vrijstellingsgronden', waarde: ['leefloon-of-ocmw-steun', 'verhoogde-tegemoetkoming', 'werkzoekend', 'traject-naar-werk', 'gedetineerd', 'niet-begeleide-minderjarige', 'andere'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('feiten', 'vvsg.be 07-06-2023; belganewsagency.eu 04-06-2026', 'L083 L085 L086', 'na-te-kijken'), noot: 'De gronden die de bronnen noemen. Er waren er acht; de volledige lijst is niet gevonden, vandaar andere.' },
  { sleutel: 'vergoeding-mo-cursus', waarde: 90, eenheid: 'euro', geldigVan: '2023-09-01', bron: bij('nota2020', '§C; vvsg.be 07-06-2023', 'O07 L080', 'geverifieerd'), noot: 'Eenmalig.' },
  { sleutel: 'vergoeding-mo-test', waarde: 0, eenheid: 'euro', geldigVan: '2013-06-07', geldigTot: '2023-08-31', bron: bij('nota2020', '§C', 'O06', 'in-bron'), noot: 'Voor de hervorming was inburgeren gratis.' },
  { sleutel: 'vergoeding-mo-test', waarde: 90, eenheid: 'euro', geldigVan: '2023-09-01', bron: bij('nota2020', '§C; vvsg.be 07-06-2023', 'O07 L080', 'geverifieerd'), noot: 'Per afname (O09).' },
  { sleutel: 'vergoeding-vrijstellingstest', waarde: 90, eenheid: 'euro', geldigVan: '2023-09-01', bron: bij('nota2020', '§C', 'O07 M13') },
  { sleutel: 'vergoeding-nt2-lestijd', waarde: 1.5, eenheid: 'euro', geldigVan: '2023-09-01', bron: bij('nota2020', '§C', 'O08'), noot: 'Per lestijd in een CVO of een CBE.' },
  { sleutel: 'vergoeding-nt2-plafond', waarde: 180, eenheid: 'euro', geldigVan: '2023-09-01', bron: bij('nota2020', '§C; vvsg.be 07-06-2023', 'O08 L080', 'geverifieerd'), noot: 'Tot en met A2, de test inbegrepen.' },
  { sleutel: 'vergoeding-nt2-utc', waarde: 180, eenheid: 'euro', geldigVan: '2023-09-01', bron: bij('nota2020', '§C', 'O08') },
] as const; // prettier-ignore
