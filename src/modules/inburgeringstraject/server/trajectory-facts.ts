import { brusselsDay } from '#kernel/dates.ts';
import type { Feiten } from '#law/feiten/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { daysSuspended } from '../domain/days-suspended.ts';
import { findTrajectoryOfDossier } from './store.ts';
import { findCircumstances, findFirstDecision } from './store-decisions.ts';
import { selectOpschortingen } from './store-opschortingen.ts';

/** What is known of the regular trajectory of a dossier that begins, ends or stops a term; nothing before one was opened. */
export async function findTrajectoryFacts(tx: Tx, dossier: { readonly id: string }): Promise<Feiten> {
  const trajectory = await findTrajectoryOfDossier(tx, dossier.id);
  if (!trajectory) return {};
  const [told, opschortingen, attestOn] = await Promise.all([
    findCircumstances(tx, trajectory),
    selectOpschortingen(tx, trajectory.id),
    findFirstDecision(tx, trajectory.id, 'inburgeringsattest', 'behaald'),
  ]);
  return {
    trajectGestartOp: trajectory.openedOn,
    statuut: told.statuut,
    magWerken: told.magWerken,
    pensioenleeftijdBereikt: told.pensioenleeftijdBereikt,
    contractGetekendOp: told.contractGetekendOp,
    nt2EindeVoorzienOp: told.nt2EindeVoorzienOp,
    vdabIngeschrevenOp: told.vdabIngeschrevenOp,
    attestBehaaldOp: attestOn,
    opschortingen: opschortingen.map(({ from, until }) => ({ van: from, tot: until })),
    opschortingDagen: daysSuspended(opschortingen, told.contractGetekendOp, brusselsDay(tx.now)),
  };
}
