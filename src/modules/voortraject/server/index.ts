/** All that other modules may see of voortraject. */
export { openDossier, moveDossier, type Opening, type DossierMove } from './move-dossier.ts';
export { findDossier, findDossierOfPerson, listDossiers, type Dossier, type Profile } from './store.ts';
