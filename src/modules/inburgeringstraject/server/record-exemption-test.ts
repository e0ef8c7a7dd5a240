import { brusselsDay, noonInBrussels, type Day } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { beslis } from '#law/beslissingen.ts';
import { alsRegime, rekendag } from '#law/kern/regimes.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { findArrival } from '#modules/arrival/server/index.ts';
import { findDossier } from '#modules/voortraject/server/index.ts';
import { exemptionTestInput } from '../contract/trajectory.ts';
import { insertExemptionTest, selectExemptionTests } from './store.ts';

export interface NewExemptionTest {
  readonly personId: string;
  readonly dossierId: string;
  readonly on: Day;
  /** Percent. */
  readonly general: number;
  readonly sokkel: number;
  readonly id?: string;
  readonly occurredAt?: Date;
}

/**
 * Records an exemption test MO and the law's verdict with its receipt (M04, M06). Only in Belgium: it needs an arrival
 * and cannot lie before it. The same test again changes nothing.
 */
export async function recordExemptionTest(tx: Tx, test: NewExemptionTest): Promise<Result<{ passed: boolean }>> {
  const { personId, dossierId, on, general, sokkel } = test;
  const known = (await selectExemptionTests(tx, dossierId)).find((each) => each.on === on);
  if (known) {
    const same = known.general === general && known.sokkel === sokkel;
    return same ? ok({ passed: known.passed }) : problem('inburgeringstraject.test-recorded-already');
  }
  const dossier = await findDossier(tx, dossierId);
  if (!dossier) return problem('inburgeringstraject.dossier-unknown');
  const arrival = await findArrival(tx, dossierId);
  if (!arrival) return problem('inburgeringstraject.not-arrived');
  if (on < arrival.arrivedOn)
    return problem('platform.invalid-input', { fields: { on: 'inburgeringstraject.before-arrival' } });
  const regime = alsRegime(dossier.regime);
  const facts = { inBelgie: true, testAlgemeen: general, testSokkel: sokkel };
  const receipt = beslis('vrijstellingstest', facts, rekendag(on, regime), regime);
  const passed = receipt.uitkomst === 'geslaagd';
  await insertExemptionTest(tx, { personId, dossierId, on, general, sokkel, passed, receipt });
  await appendFact(tx, {
    id: test.id,
    type: 'inburgeringstraject.exemption-test-recorded.v1',
    personId,
    dossierId,
    occurredAt: test.occurredAt ?? noonInBrussels(on),
    payload: { on, general, sokkel, passed },
  });
  tx.touch(personId);
  return ok({ passed });
}

/** The agency records a test it took. */
export const tellExemptionTest = useCase(
  { name: 'inburgeringstraject.record-exemption-test', roles: ['agency'], input: exemptionTestInput },
  async (tx, { dossierId, on, general, sokkel }) => {
    const dossier = await findDossier(tx, dossierId);
    if (!dossier) return problem('inburgeringstraject.dossier-unknown');
    if (on > brusselsDay(tx.now))
      return problem('platform.invalid-input', { fields: { on: 'inburgeringstraject.date-in-future' } });
    return recordExemptionTest(tx, { personId: dossier.personId, dossierId, on, general, sokkel });
  },
);
