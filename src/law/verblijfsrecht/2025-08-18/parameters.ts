import { bij } from '../../kern/bronnen.ts';

/** Waarden van de wet van 18 juli 2025 over gezinshereniging, in werking op 18 augustus 2025. */
export const PARAMETERS = [
  { sleutel: 'stilzwijgende-beslissing', waarde: 'niet-toegekend', eenheid: 'keuze', geldigVan: '2025-08-18', bron: bij('wet2025', 'einde van de stilzwijgende aanvaarding', 'L163 L164', 'geverifieerd') },
] as const; // prettier-ignore
