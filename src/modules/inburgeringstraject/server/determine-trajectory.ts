import { brusselsDay, noonInBrussels, type Day } from '#kernel/dates.ts';
import { ok, problem, type Problem, type Result } from '#kernel/result.ts';
import type { Feiten } from '#law/feiten/index.ts';
import { alsRegime } from '#law/kern/regimes.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { findRegistration } from '#modules/arrival/server/index.ts';
import { findBirthDate } from '#modules/participant/server/index.ts';
import { findDossier } from '#modules/voortraject/server/index.ts';
import { circumstancesInput, type Circumstances } from '../contract/circumstances.ts';
import { daysSuspended } from '../domain/days-suspended.ts';
import { decideTrajectory, type TrajectoryDecisions } from '../domain/decide-trajectory.ts';
import { selectOpschortingen } from './store-opschortingen.ts';
import { findTrajectory, selectExemptionTests, type Trajectory } from './store.ts';
import { hasDecision, insertDecisions, saveCircumstances, savePillars } from './store-decisions.ts';

/**
 * The agency tells what it knows; the law says what follows for the contract, the pillars, the registration for work and
 * the attest (G06, Q01, Q04, Q11). Every receipt is kept. A contract that the law does not allow is refused.
 */
export const determineTrajectory = useCase(
  { name: 'inburgeringstraject.determine', roles: ['agency'], input: circumstancesInput },
  async (tx, { trajectoryId, ...told }): Promise<Result<TrajectoryDecisions>> => {
    const trajectory = await findTrajectory(tx, trajectoryId);
    if (!trajectory || trajectory.organisationId !== tx.actor.organisationId)
      return problem('inburgeringstraject.trajectory-unknown');
    tx.touch(trajectory.personId);
    const dossier = await findDossier(tx, trajectory.dossierId);
    if (!dossier) return problem('inburgeringstraject.dossier-unknown');
    const today = brusselsDay(tx.now);
    const facts = await factsOf(tx, trajectory, told);
    const wrong = dateProblem(told, facts, today);
    if (wrong) return wrong;
    const decisions = decideTrajectory(facts, today, alsRegime(dossier.regime));
    if (told.contractGetekendOp && decisions.contract.uitkomst !== 'mag-tekenen')
      return problem('platform.invalid-input', { fields: { contractGetekendOp: 'inburgeringstraject.may-not-sign' } });
    await tellMilestones(tx, trajectory, told, decisions);
    await saveCircumstances(tx, trajectory, told);
    await insertDecisions(tx, trajectory, decisions.receipts);
    await savePillars(tx, trajectoryId, decisions.states);
    return ok(decisions);
  },
);

/** What the agency tells, with what the platform knows already: registration, day of birth, exemption test. */
async function factsOf(
  tx: Tx,
  { id, personId, dossierId, openedOn }: Trajectory,
  told: Circumstances,
): Promise<Feiten> {
  const registration = await findRegistration(tx, dossierId);
  const exempt = (await selectExemptionTests(tx, dossierId)).some(({ passed }) => passed);
  return {
    ...told,
    resultaatMaatschappelijkeOrientatie:
      told.resultaatMaatschappelijkeOrientatie ?? (exempt ? 'vrijgesteld' : undefined),
    geboortedatum: await findBirthDate(tx, personId),
    ingeschrevenOp: registration?.registeredOn,
    gewest: registration?.region,
    keuzeBrussel: registration?.choice,
    trajectGestartOp: told.contractGetekendOp === undefined ? undefined : openedOn,
    vdabIngeschreven: told.vdabIngeschrevenOp !== undefined,
    opschortingDagen: daysSuspended(await selectOpschortingen(tx, id), told.contractGetekendOp, brusselsDay(tx.now)),
  };
}

function dateProblem(told: Circumstances, { ingeschrevenOp }: Feiten, today: Day): Problem | undefined {
  const fields: Record<string, `inburgeringstraject.${string}`> = {};
  for (const field of ['contractGetekendOp', 'vdabIngeschrevenOp'] as const) {
    const on = told[field];
    if (on !== undefined && on > today) fields[field] = 'inburgeringstraject.date-in-future';
  }
  const { contractGetekendOp, nt2EindeVoorzienOp } = told;
  if (contractGetekendOp && ingeschrevenOp && contractGetekendOp < ingeschrevenOp)
    fields['contractGetekendOp'] = 'inburgeringstraject.before-registration';
  if (contractGetekendOp && nt2EindeVoorzienOp && nt2EindeVoorzienOp < contractGetekendOp)
    fields['nt2EindeVoorzienOp'] = 'inburgeringstraject.before-contract';
  return Object.keys(fields).length > 0 ? problem('platform.invalid-input', { fields }) : undefined;
}

/** A contract and an attest are told once. */
async function tellMilestones(tx: Tx, { id, personId, dossierId }: Trajectory, told: Circumstances, decisions: TrajectoryDecisions): Promise<void> {
  const { contract, attest, states } = decisions;
  const on = told.contractGetekendOp;
  if (on && !(await hasDecision(tx, id, 'inburgeringscontract', 'mag-tekenen', on))) {
    const parts = states.filter(({ state }) => state === 'verplicht').map(({ pillar }) => pillar);
    await appendFact(tx, { type: 'inburgeringstraject.contract-signed.v1', personId, dossierId, occurredAt: noonInBrussels(on), payload: { on, version: contract.versie, parts } });
  }
  if (attest?.uitkomst === 'behaald' && !(await hasDecision(tx, id, 'inburgeringsattest', 'behaald')))
    await appendFact(tx, { type: 'inburgeringstraject.attest-earned.v1', personId, dossierId, occurredAt: tx.now, payload: { on: attest.datum } });
} // prettier-ignore
