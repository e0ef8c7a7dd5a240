import type { DossierState } from '#modules/voortraject/domain/reduce-dossier.ts';

/** Whether the course is open to somebody, and if not, why. Learning begins after the agreement and ends when the dossier stops. */
export function decideMayLearn(state: DossierState | undefined): 'open' | 'not-agreed' | 'stopped' {
  if (state?.status === 'stopped') return 'stopped';
  return state?.lastAt['voortraject.agreement-signed.v1'] === undefined ? 'not-agreed' : 'open';
}
