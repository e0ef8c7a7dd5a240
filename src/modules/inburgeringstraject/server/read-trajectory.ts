import { z } from 'zod';
import { ok, problem } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { findAgencyPerson } from '#modules/arrival/server/index.ts';
import { findPersonCards } from '#modules/participant/server/index.ts';
import { listDossiers } from '#modules/voortraject/server/index.ts';
import { aftercareView, trajectoriesView, trajectoryView, type AftercareView } from '../contract/trajectory.ts';
import { findAanmelding, findTrajectory, selectExemptionTests, selectPillars, selectTrajectories } from './store.ts';
import { findCircumstances, selectLastDecisions } from './store-decisions.ts';
import { selectOpschortingen } from './store-opschortingen.ts';

/** Signing up and exemption tests of a dossier, as the agency and the counsellor see them. */
export async function findAftercare(tx: Tx, dossierId: string): Promise<AftercareView> {
  const aanmelding = await findAanmelding(tx, dossierId);
  const tests = await selectExemptionTests(tx, dossierId);
  return aftercareView.parse({
    aanmelding: aanmelding ? { on: aanmelding.on, withinTerm: aanmelding.withinTerm } : null,
    tests: tests.map(({ receipt, ...test }) => ({ ...test, reasons: receipt.redenen })),
  });
}

/** The same for a page: beside a hand-over, and for the counsellor. */
export const getAftercare = useCase(
  { name: 'inburgeringstraject.get-aftercare', roles: ['agency', 'counsellor', 'coordinator'], input: z.object({ dossierId: z.uuid() }), kind: 'read' },
  async (tx, { dossierId }) => ok(await findAftercare(tx, dossierId)),
); // prettier-ignore

/** The trajectories that an agency opened. */
export const listTrajectories = useCase(
  { name: 'inburgeringstraject.list', roles: ['agency'], input: z.object({}), kind: 'read' },
  async (tx) => {
    const { organisationId } = tx.actor;
    if (!organisationId) return problem('platform.not-allowed');
    const trajectories = await selectTrajectories(tx, organisationId);
    const personIds = trajectories.map(({ personId }) => personId);
    const cards = await findPersonCards(tx, personIds);
    const dossiers = new Map((await listDossiers(tx, { personIds })).map((dossier) => [dossier.id, dossier]));
    return ok(
      trajectoriesView.parse({
        rows: trajectories.map(({ id, personId, dossierId, openedOn }) => ({
          trajectoryId: id,
          name: cards.get(personId)?.latinName ?? '',
          ownName: cards.get(personId)?.ownScriptName ?? null,
          number: dossiers.get(dossierId)?.number ?? '',
          openedOn,
        })),
      }),
    );
  },
);

/** One opened trajectory with the person's card and the next steps (P13). */
export const getTrajectory = useCase(
  { name: 'inburgeringstraject.get', roles: ['agency'], input: z.object({ trajectoryId: z.uuid() }), kind: 'read' },
  async (tx, { trajectoryId }) => {
    const trajectory = await findTrajectory(tx, trajectoryId);
    if (!trajectory || trajectory.organisationId !== tx.actor.organisationId)
      return problem('inburgeringstraject.trajectory-unknown');
    const person = await findAgencyPerson(tx, trajectory.dossierId, true);
    if (!person) return problem('inburgeringstraject.trajectory-unknown');
    return ok(
      trajectoryView.parse({
        trajectoryId: trajectory.id,
        openedOn: trajectory.openedOn,
        reasons: trajectory.receipt.redenen,
        pillars: await selectPillars(tx, trajectory.id),
        decisions: await selectLastDecisions(tx, trajectory.id),
        opschortingen: await selectOpschortingen(tx, trajectory.id),
        circumstances: toForm(await findCircumstances(tx, trajectory)),
        aftercare: await findAftercare(tx, trajectory.dossierId),
        person,
      }),
    );
  },
);

/** Facts as a form shows them. */
const toForm = (facts: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value),
    ]),
  );
