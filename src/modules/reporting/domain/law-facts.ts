import type { Day } from '#kernel/dates.ts';
import type { Feiten } from '#law/feiten/index.ts';

type Told = Pick<Feiten, 'visumAangevraagdOp' | 'dossierVolledigOp' | 'visumToegekendOp'>;

/**
 * How far the visa was on a day, by what the person told of it and by a confirmed or withdrawn candidate status: the
 * authority that referred confirmed an application (B24, B25).
 */
export function visaOf(types: readonly string[], stopReason: string | null, told: Told, on: Day): Feiten['visum'] {
  const was = (day: Day | null | undefined): boolean => day !== null && day !== undefined && day <= on;
  if (stopReason === 'visa-refused') return 'geweigerd';
  if (was(told.visumToegekendOp)) return 'toegekend';
  if (was(told.visumAangevraagdOp) || was(told.dossierVolledigOp)) return 'aangevraagd';
  return types.includes('voortraject.status-confirmed.v1') ? 'aangevraagd' : null;
}
