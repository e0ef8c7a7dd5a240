import { bij } from '../../kern/bronnen.ts';

/** Waarden van de mededeling van 2025. `geldigVan` is de dag vanaf wanneer ermee gerekend mag worden, niet de inwerkingtreding: die is onbekend. */
export const PARAMETERS = [
  { sleutel: 'vergoeding', waarde: 90, eenheid: 'euro', geldigVan: '2025-01-01', regime: 'voorstel-2025', bron: bij('mededeling', '§4D', 'O01', 'aangekondigd'), noot: 'Met de modules na aankomst inbegrepen (CC02, CC16).' },
  { sleutel: 'doelen-doelgroep', waarde: ['gezin', 'arbeid', 'partner-van-arbeidsmigrant'], eenheid: 'lijst', geldigVan: '2025-01-01', regime: 'voorstel-2025', bron: bij('mededeling', '§3', 'B07'), noot: 'Gezinsmigranten, en arbeidsmigranten met hun meerderjarige familieleden.' },
  { sleutel: 'overeenkomst-inhoud', waarde: ['aanbod', 'geen-aanbod', 'positie-verblijfsprocedure', 'aanwezigheid', 'actieve-deelname', 'evaluatie', 'persoonsgegevens', 'vergoeding'], eenheid: 'lijst', geldigVan: '2025-01-01', regime: 'voorstel-2025', bron: bij('eindverslag', '§8.5', 'G01 G02 G03 G04 G05'), noot: 'Een aanbeveling van het eindverslag; de mededeling zelf noemt geen overeenkomst.' },
  { sleutel: 'leerpad-vorm', waarde: 'zelfstudie', eenheid: 'keuze', geldigVan: '2025-01-01', regime: 'voorstel-2025', bron: bij('mededeling', '§4A', 'H01 J01'), noot: 'Het eindverslag verkiest een mengvorm (CC03).' },
  { sleutel: 'themas-focus-arbeid', waarde: ['werk'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('mededeling', '§4A', 'H06'), noot: 'Arbeidsrecht en sociale zekerheid; die laatste is geen eigen thema van de cursus.' },
  { sleutel: 'themas-focus-gezin', waarde: ['gezondheid', 'onderwijs', 'werk', 'vrije-tijd'], eenheid: 'lijst', geldigVan: '2013-06-07', bron: bij('mededeling', '§4A', 'H07'), noot: 'Gezondheidszorg, onderwijs, toegang tot de arbeidsmarkt en vrijetijdsbesteding.' },
] as const; // prettier-ignore
