import { bij } from '../../kern/bronnen.ts';

/** Waarden van het aangekondigde verplichte pakket voor arbeidsmigranten (najaar 2027). */
export const PARAMETERS = [
  { sleutel: 'vergoeding', waarde: 90, eenheid: 'euro', geldigVan: '2025-01-01', regime: 'verplicht-2027', bron: bij('arbeidspakket', 'newlandchase.com', 'L088', 'aangekondigd') },
] as const; // prettier-ignore
