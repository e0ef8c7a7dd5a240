import type { DossierState } from '#modules/voortraject/domain/reduce-dossier.ts';

/** Who may be in a group: whoever signed the agreement and whose dossier runs. */
export function decideMayJoin(state: DossierState): boolean {
  return state.status !== 'stopped' && state.lastAt['voortraject.agreement-signed.v1'] !== undefined;
}
