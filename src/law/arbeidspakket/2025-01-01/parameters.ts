import { bij } from '../../kern/bronnen.ts';

/** Waarden van het aangekondigde verplichte pakket voor arbeidsmigranten (najaar 2027). */
export const PARAMETERS = [
  { sleutel: 'vergoeding', waarde: 90, eenheid: 'euro', geldigVan: '2025-01-01', regime: 'verplicht-2027', bron: bij('arbeidspakket', 'newlandchase.com', 'L088', 'aangekondigd') },
  { sleutel: 'pakket-doelen', waarde: ['arbeid', 'partner-van-arbeidsmigrant'], eenheid: 'lijst', geldigVan: '2025-01-01', regime: 'verplicht-2027', bron: bij('arbeidspakket', 'belganewsagency.eu; newlandchase.com', 'L123 L125', 'aangekondigd'), noot: 'Partners inbegrepen.' },
  { sleutel: 'pakket-verblijfsgronden', waarde: ['arbeid', 'gezinslid-van-arbeidsmigrant'], eenheid: 'lijst', geldigVan: '2025-01-01', regime: 'verplicht-2027', bron: bij('arbeidspakket', 'belganewsagency.eu; newlandchase.com', 'L123 L125', 'aangekondigd'), noot: 'Dezelfde groepen na aankomst; in België heten ze naar hun verblijf.' },
  { sleutel: 'pakket-vrijgestelde-arbeid', waarde: ['seizoensarbeid', 'uitwisseling', 'stage', 'werkvakantie'], eenheid: 'lijst', geldigVan: '2025-01-01', regime: 'verplicht-2027', bron: bij('arbeidspakket', 'belganewsagency.eu; newlandchase.com', 'L127', 'aangekondigd') },
  { sleutel: 'pakket-termijn-na-aankomst', waarde: 6, eenheid: 'maanden', geldigVan: '2025-01-01', regime: 'verplicht-2027', bron: bij('arbeidspakket', 'belganewsagency.eu; newlandchase.com', 'L124', 'aangekondigd'), noot: 'Voor het vertrek of binnen zes maanden na aankomst.' },
] as const; // prettier-ignore
