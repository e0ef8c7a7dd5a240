import { brusselsDay, noonInBrussels, type Day } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { beslis } from '#law/beslissingen.ts';
import { alsRegime, rekendag } from '#law/kern/regimes.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { findDossier } from '#modules/voortraject/server/index.ts';
import { resumeInput, opschortingInput } from '../contract/opschorting.ts';
import { endOpschorting, insertOpschorting, selectOpschortingen, type Opschorting } from './store-opschortingen.ts';
import { findTrajectory, type Trajectory } from './store.ts';

/** The trajectory that the agency of the actor opened. */
async function ownTrajectory(tx: Tx, trajectoryId: string): Promise<Result<Trajectory>> {
  const trajectory = await findTrajectory(tx, trajectoryId);
  if (!trajectory || trajectory.organisationId !== tx.actor.organisationId)
    return problem('inburgeringstraject.trajectory-unknown');
  tx.touch(trajectory.personId);
  return ok(trajectory);
}

/** The agency lets a trajectory stand still for a reason that the law knows (R03); the terms follow. The receipt is kept. */
export const suspendTrajectory = useCase(
  { name: 'inburgeringstraject.suspend', roles: ['agency'], input: opschortingInput },
  async (tx, { trajectoryId, reason, from, until = null }) => {
    const found = await ownTrajectory(tx, trajectoryId);
    if (!found.ok) return found;
    const trajectory = found.value;
    const dossier = await findDossier(tx, trajectory.dossierId);
    if (!dossier) return problem('inburgeringstraject.dossier-unknown');
    const wrong = dayProblem(trajectory, { from, until }, await selectOpschortingen(tx, trajectoryId));
    if (wrong) return problem('platform.invalid-input', { fields: wrong });
    const regime = alsRegime(dossier.regime);
    const facts = { opschortingReden: reason, opschortingVan: from, opschortingTot: until };
    const receipt = beslis('opschorting', facts, rekendag(brusselsDay(tx.now), regime), regime);
    const { personId, dossierId } = trajectory;
    await insertOpschorting(tx, { trajectoryId, personId, from, until, reason, receipt });
    await appendFact(tx, {
      type: 'inburgeringstraject.opschorting-recorded.v1',
      personId,
      dossierId,
      occurredAt: momentOf(tx, from),
      payload: { from, until },
    });
    return ok();
  },
);

/** The agency ends the opschorting that still runs: its last day is known. */
export const resumeTrajectory = useCase(
  { name: 'inburgeringstraject.resume', roles: ['agency'], input: resumeInput },
  async (tx, { trajectoryId, until }) => {
    const found = await ownTrajectory(tx, trajectoryId);
    if (!found.ok) return found;
    const open = (await selectOpschortingen(tx, trajectoryId)).find((opschorting) => opschorting.until === null);
    if (!open) return problem('inburgeringstraject.not-suspended');
    if (until < open.from)
      return problem('platform.invalid-input', { fields: { until: 'inburgeringstraject.ends-before-it-begins' } });
    await endOpschorting(tx, trajectoryId, until);
    const { personId, dossierId } = found.value;
    await appendFact(tx, {
      type: 'inburgeringstraject.opschorting-ended.v1',
      personId,
      dossierId,
      occurredAt: momentOf(tx, until),
      payload: { from: open.from, until },
    });
    return ok();
  },
);

/** Noon of that day, but never after now: an opschorting may be planned. */
function momentOf(tx: Tx, day: Day): Date {
  const noon = noonInBrussels(day);
  return noon > tx.now ? tx.now : noon;
}

/** What is wrong with the days: before the trajectory, the end before the beginning, or twice the same days. */
function dayProblem(
  { openedOn }: Trajectory,
  { from, until }: Opschorting,
  others: readonly Opschorting[],
): Record<string, `inburgeringstraject.${string}`> | undefined {
  if (from < openedOn) return { from: 'inburgeringstraject.before-trajectory' };
  if (until !== null && until < from) return { until: 'inburgeringstraject.ends-before-it-begins' };
  const meets = ({ from: first, until: last }: Opschorting) => first <= (until ?? '9999') && from <= (last ?? '9999');
  return others.some(meets) ? { from: 'inburgeringstraject.opschorting-recorded-already' } : undefined;
}
