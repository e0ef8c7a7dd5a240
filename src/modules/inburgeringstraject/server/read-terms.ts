import { z } from 'zod';
import { brusselsDay } from '#kernel/dates.ts';
import { ok, problem } from '#kernel/result.ts';
import { beslis, type FeitenVan } from '#law/beslissingen.ts';
import { alsRegime } from '#law/kern/regimes.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import {
  findArrival,
  findHandovers,
  findProcedure,
  findRegistration,
  isArrivalBegun,
} from '#modules/arrival/server/index.ts';
import { findBirthDate } from '#modules/participant/server/index.ts';
import { PURPOSE_IN_LAW } from '#modules/voortraject/domain/in-law.ts';
import { findDossier, findDossierOfPerson, type Dossier } from '#modules/voortraject/server/index.ts';
import { termsView } from '../contract/terms.ts';
import { findAanmelding, isTrajectoryBegun } from './store.ts';
import { findTrajectoryFacts } from './trajectory-facts.ts';

/** What the platform knows of a dossier that begins or ends a term. What it does not know stays unknown. */
async function factsOf(tx: Tx, dossier: Dossier): Promise<FeitenVan<'termijnen'>> {
  const { id, personId } = dossier;
  const [trajectory, { procedure }, birthDate, arrival, registration, handovers, aanmelding] = await Promise.all([
    findTrajectoryFacts(tx, dossier),
    findProcedure(tx, dossier),
    findBirthDate(tx, personId),
    findArrival(tx, id),
    findRegistration(tx, id),
    findHandovers(tx, { dossierIds: [id] }),
    findAanmelding(tx, id),
  ]);
  const newest = handovers.sort((one, other) => other.offeredAt.getTime() - one.offeredAt.getTime())[0];
  return {
    ...trajectory,
    ...procedure,
    doel: PURPOSE_IN_LAW[dossier.profile],
    geboortedatum: birthDate,
    aankomst: arrival?.arrivedOn,
    gemeldBijGemeenteOp: arrival?.reportedOn,
    gewest: registration?.region,
    ingeschrevenOp: registration?.registeredOn,
    overdrachtAangebodenOp: newest && brusselsDay(newest.offeredAt),
    overdrachtBeantwoordOp: newest?.decidedAt && newest.state !== 'expired' ? brusselsDay(newest.decidedAt) : null,
    aanmelding: aanmelding?.on,
    bewaringVan: dossier.retentionFrom && brusselsDay(dossier.retentionFrom),
  };
}

const NO_TERMS = termsView.parse({ planningOnly: '', terms: [] });

/** Whether anything happened that can begin a term: for most who look at their page, nothing has yet. */
async function hasBegun(tx: Tx, { id, retentionFrom }: Dossier): Promise<boolean> {
  if (retentionFrom) return true;
  const [arrival, trajectory] = await Promise.all([isArrivalBegun(tx, id), isTrajectoryBegun(tx, id)]);
  return arrival || trajectory;
}

/** The terms that run in a dossier: one's own, or the one a counsellor names. Empty when none has begun. */
export const getTerms = useCase(
  {
    name: 'inburgeringstraject.get-terms',
    roles: ['participant', 'counsellor', 'coordinator'],
    input: z.object({ dossierId: z.uuid().optional() }),
    kind: 'read',
  },
  async (tx, { dossierId }) => {
    const { role, personId } = tx.actor;
    const own = role === 'participant';
    const dossier = own ? personId && (await findDossierOfPerson(tx, personId)) : dossierId && (await findDossier(tx, dossierId)); // prettier-ignore
    // Who has not sent the registration yet has no terms; a page that asks is no mistake.
    if (!dossier && own) return ok(NO_TERMS);
    if (!dossier) return problem('inburgeringstraject.dossier-unknown');
    tx.touch(dossier.personId);
    if (!(await hasBegun(tx, dossier))) return ok(NO_TERMS);
    const { waarden } = beslis('termijnen', await factsOf(tx, dossier), brusselsDay(tx.now), alsRegime(dossier.regime));
    return ok(
      termsView.parse({
        planningOnly: waarden.voorbehoud ?? '',
        terms: (waarden.klokken ?? []).map((klok) => ({
          id: klok.id,
          begin: klok.begin,
          end: klok.einde,
          firstWorkday: klok.eersteWerkdag,
          otherReading: klok.andereLezing,
          suspendedDays: klok.opgeschorteDagen,
          source: klok.artikel,
          doneOn: klok.voldaanOp,
          state: klok.status,
          missing: klok.ontbreekt,
        })),
      }),
    );
  },
);
