import { vraag } from '../kern/vraag.ts';

/** Behoort iemand tot de doelgroep van het voortraject (groep B van het register)? Steeds indicatief (B17). */
export const doelgroep = vraag<{
  /** Onderdaan van de EU+: buiten de doelgroep, maar na aankomst rechthebbend (B11). */
  readonly rechthebbendNaAankomst: boolean;
  /** Gezinslid van een burger van de Unie: met een visum C is er weinig of geen tijd voor een voortraject (B09). */
  readonly weinigTijd: boolean;
}>()({
  id: 'doelgroep',
  feiten: [
    'geboortedatum',
    'nationaliteit',
    'doel',
    'gezinshereniger',
    'visum',
    'inBelgie',
    'aankomst',
    'wilVestigen',
    'gewest',
    'langerDan90Dagen',
    'langerDanEenJaar',
    'soortArbeid',
    'eersteVestiging',
  ],
  uitkomsten: ['in-doelgroep', 'in-doelgroep-verplicht', 'niet'],
  indicatief: true,
});
