import { vraag } from '../kern/vraag.ts';

/** Behoort iemand tot de doelgroep van het voortraject (groep B van het register)? Steeds indicatief (B17). */
export const doelgroep = vraag<{
  /** Onderdaan van de EU+: buiten de doelgroep, maar na aankomst rechthebbend (B11). */
  readonly rechthebbendNaAankomst: boolean;
}>()({
  id: 'doelgroep',
  feiten: ['geboortedatum', 'nationaliteit', 'doel', 'visum', 'inBelgie', 'wilVestigen', 'gewest', 'langerDan90Dagen'],
  uitkomsten: ['in-doelgroep', 'niet'],
  indicatief: true,
});
