import { brusselsDay, noonInBrussels, type Day } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { beslis } from '#law/beslissingen.ts';
import { alsRegime, rekendag } from '#law/kern/regimes.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { findArrival } from '#modules/arrival/server/index.ts';
import { findDossier } from '#modules/voortraject/server/index.ts';
import { aanmeldingInput } from '../contract/trajectory.ts';
import { findAanmelding, insertAanmelding } from './store.ts';

export interface NewAanmelding {
  readonly personId: string;
  readonly dossierId: string;
  readonly on: Day;
  /** Id of the fact, final at birth. */
  readonly id?: string;
  readonly occurredAt?: Date;
}

/**
 * Records that somebody signed up with an agency after arrival, and whether that was within three months (P10, W03).
 * Needs an arrival, not a hand-over of ours: people also go by themselves. The same day again changes nothing.
 */
export async function recordAanmelding(tx: Tx, aanmelding: NewAanmelding): Promise<Result<{ withinTerm: boolean }>> {
  const { personId, dossierId, on } = aanmelding;
  const known = await findAanmelding(tx, dossierId);
  if (known)
    return known.on === on ? ok({ withinTerm: known.withinTerm }) : problem('inburgeringstraject.signed-up-already');
  const dossier = await findDossier(tx, dossierId);
  if (!dossier) return problem('inburgeringstraject.dossier-unknown');
  const arrival = await findArrival(tx, dossierId);
  if (!arrival) return problem('inburgeringstraject.not-arrived');
  if (on < arrival.arrivedOn)
    return problem('platform.invalid-input', { fields: { on: 'inburgeringstraject.before-arrival' } });
  const facts = { aankomst: arrival.arrivedOn, aanmelding: on };
  const regime = alsRegime(dossier.regime);
  const receipt = beslis('aanmelding', facts, rekendag(on, regime), regime);
  const withinTerm = receipt.uitkomst === 'binnen-termijn';
  await insertAanmelding(tx, { personId, dossierId, on, withinTerm, receipt });
  await appendFact(tx, {
    id: aanmelding.id,
    type: 'inburgeringstraject.aanmelding-recorded.v1',
    personId,
    dossierId,
    occurredAt: aanmelding.occurredAt ?? noonInBrussels(on),
    payload: { on, withinTerm, lastDay: receipt.waarden.uiterste },
  });
  tx.touch(personId);
  return ok({ withinTerm });
}

/** The agency, or the counsellor on the agency's word, records the signing up. */
export const tellAanmelding = useCase(
  { name: 'inburgeringstraject.record-aanmelding', roles: ['agency', 'counsellor'], input: aanmeldingInput },
  async (tx, { dossierId, on }) => {
    const dossier = await findDossier(tx, dossierId);
    if (!dossier) return problem('inburgeringstraject.dossier-unknown');
    if (on > brusselsDay(tx.now))
      return problem('platform.invalid-input', { fields: { on: 'inburgeringstraject.date-in-future' } });
    return recordAanmelding(tx, { personId: dossier.personId, dossierId, on });
  },
);
