import { STATUTEN } from '../feiten/traject.ts';
import { vraag } from '../kern/vraag.ts';

/**
 * Wat is na aankomst het statuut in het Vlaamse en Brusselse inburgeringsbeleid: verplicht, rechthebbend, vrijgesteld of niet in de
 * doelgroep (B18, L020-L036, L140-L152)? Steeds indicatief (B17). Wie nog niet in België is, wordt beoordeeld alsof hij aankomt
 * op de dag van de vraag. Een vrijstelling telt alleen als iemand ze inroept: wat daarover niet bekend is, stelt niet vrij.
 */
export const statuut = vraag()({
  id: 'statuut',
  feiten: [
    'geboortedatum',
    'nationaliteit',
    'gewest',
    'verblijfsgrond',
    'gezinshereniger',
    'eersteVerblijfstitelLangerDan3Maanden',
    'langerDanEenJaar',
    'inBelgie',
    'ingeschrevenOp',
    'eersteInschrijvingOp',
    'wettigVerblijfSinds',
    'verhuisdUit',
    'ouderGeborenInBuitenland',
    'contractGetekendOp',
    'inburgerenNaastSchool',
    'blijvendVerhinderd',
    'attestBehaald',
    'diplomaInBelgie',
    'onthaalonderwijsVolJaar',
    'eersteVestiging',
    'soortArbeid',
  ],
  uitkomsten: STATUTEN,
  indicatief: true,
});
