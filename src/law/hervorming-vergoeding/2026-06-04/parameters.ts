import { bij } from '../../kern/bronnen.ts';

/** De aangekondigde hervorming van de vrijstellingen. `geldigVan` is de dag van de aankondiging; de inwerkingtreding is onbekend. */
export const PARAMETERS = [
  { sleutel: 'vergoeding-vrijgesteld-na-hervorming', waarde: ['niet-begeleide-minderjarige'], eenheid: 'lijst', geldigVan: '2026-06-04', regime: 'verplicht-2027', bron: bij('aankondiging2026', 'belganewsagency.eu', 'L086', 'aangekondigd'), noot: 'En inwoners van Brussel, die geen vergoeding betalen.' },
  { sleutel: 'vergoeding-apart-na-hervorming', waarde: ['leefloon-of-ocmw-steun', 'verhoogde-tegemoetkoming'], eenheid: 'lijst', geldigVan: '2026-06-04', regime: 'verplicht-2027', bron: bij('aankondiging2026', 'belganewsagency.eu', 'L086', 'aangekondigd'), noot: 'Apart behandeld; hoe, was niet te lezen.' },
] as const; // prettier-ignore
