import { brusselsDay } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { beslis } from '#law/beslissingen.ts';
import type { RouteringUitkomst } from '#law/feiten/verblijf.ts';
import { alsRegime } from '#law/kern/regimes.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { findHandover, findRegistration, type Handover } from '#modules/arrival/server/index.ts';
import { findDossier, moveDossier } from '#modules/voortraject/server/index.ts';
import { openInput } from '../contract/trajectory.ts';
import { findTrajectoryOfDossier, insertTrajectory } from './store.ts';

/**
 * The agency that accepted the hand-over opens the regular trajectory. The only door: the law's rule (registered,
 * competent agency, hand-over accepted) and the table of moves must both agree (E06, P01). Opening again is harmless.
 */
export const openTraject = useCase(
  { name: 'inburgeringstraject.open', roles: ['agency'], input: openInput },
  async (tx, { handoverId }): Promise<Result<string>> => {
    const handover = await findHandover(tx, handoverId);
    if (!handover || handover.organisationId !== tx.actor.organisationId)
      return problem('inburgeringstraject.trajectory-unknown');
    tx.touch(handover.personId);
    const present = await findTrajectoryOfDossier(tx, handover.dossierId);
    return present ? ok(present.id) : open(tx, handover);
  },
);

async function open(tx: Tx, handover: Handover): Promise<Result<string>> {
  const { personId, dossierId, organisationId } = handover;
  const dossier = await findDossier(tx, dossierId);
  if (!dossier) return problem('inburgeringstraject.dossier-unknown');
  const registration = await findRegistration(tx, dossierId);
  const openedOn = brusselsDay(tx.now);
  // Where the place was not clear, a counsellor chose the agency that now opens.
  const routing =
    registration?.routing === 'onduidelijk' ? (handover.organisationCode as RouteringUitkomst) : registration?.routing;
  const receipt = beslis(
    'opening-gewoon-traject',
    {
      ingeschrevenOp: registration?.registeredOn,
      routering: routing,
      overdrachtAanvaard: handover.state === 'accepted',
    },
    openedOn,
    alsRegime(dossier.regime),
  );
  if (receipt.uitkomst !== 'mag-openen') return problem('inburgeringstraject.may-not-open');
  const id = tx.newId();
  const moved = await moveDossier(tx, {
    dossierId,
    type: 'inburgeringstraject.opened.v1',
    payload: { trajectoryId: id, organisation: handover.organisationCode },
  });
  if (!moved.ok) return moved;
  await insertTrajectory(tx, {
    id,
    personId,
    dossierId,
    handoverId: handover.id,
    organisationId,
    openedOn,
    openedAt: tx.now,
    receipt,
  });
  return ok(id);
}
