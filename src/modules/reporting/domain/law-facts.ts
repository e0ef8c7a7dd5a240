import type { Feiten } from '#law/feiten/index.ts';

/** What a confirmed or withdrawn candidate status tells of the visa: the authority that referred confirmed an application (B24, B25). */
export function visaOf(types: readonly string[], stopReason: string | null): Feiten['visum'] {
  if (stopReason === 'visa-refused') return 'geweigerd';
  return types.includes('voortraject.status-confirmed.v1') ? 'aangevraagd' : null;
}
