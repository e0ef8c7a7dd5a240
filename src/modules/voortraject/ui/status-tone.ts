import type { DossierStatus } from '../domain/states.ts';

/** The colour beside the word of a status. */
export function toneOf(status: DossierStatus): 'plain' | 'good' | 'warn' | 'bad' {
  if (status === 'stopped') return 'bad';
  if (status === 'registered' || status === 'intake-planned' || status === 'admitted') return 'plain';
  if (status === 'arrived' || status === 'awaiting-registration' || status === 'handover-offered') return 'warn';
  return 'good';
}
