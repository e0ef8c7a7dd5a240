import { z } from 'zod';
import { brusselsDay, type Day } from '#kernel/dates.ts';
import { ok, problem } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { factsOfDossier } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { listOrganisations } from '#modules/access/server/index.ts';
import { findPersonCards } from '#modules/participant/server/index.ts';
import { listDossiers, type Dossier } from '#modules/voortraject/server/index.ts';
import { connectionsView, connectionView } from '../contract/views.ts';
import { signUpBy } from '../domain/sign-up-by.ts';
import { OUTCOME_NOTED } from './note-outcome.ts';
import { OFFERABLE } from './offer-handover.ts';
import {
  selectArrivals,
  selectRegistrations,
  selectTravels,
  type Arrival,
  type Registration,
  type Travel,
} from './store.ts';
import { findNote, selectHandovers, type Handover } from './store-handovers.ts';
import { subjectOf, today } from './subject.ts';

/** From the finished course to the regular trajectory, nearest to the end first. */
const SHOWN = [
  'handover-offered',
  'settled',
  'awaiting-registration',
  'arrived',
  'travelling',
  'handed-over',
  'completed',
] as const;

interface Known {
  readonly travel?: Travel;
  readonly arrival?: Arrival;
  readonly registration?: Registration;
  readonly handover?: Handover;
  readonly name: string;
  readonly ownName: string | null;
}

/** The counsellor's list: who travels, who has arrived, who waits, who was handed over. */
export const listConnections = useCase(
  { name: 'arrival.list-connections', roles: ['counsellor', 'coordinator'], input: z.object({}), kind: 'read' },
  async (tx) => {
    const dossiers: Dossier[] = [];
    for (const status of SHOWN) {
      // The dossiers of the pilots were replayed from a report: history, nobody's work.
      dossiers.push(...(await listDossiers(tx, { status })).filter(({ regime }) => regime !== 'proeftuin-2023'));
    }
    const known = await gather(tx, dossiers);
    const rows = dossiers.map((dossier) => toRow(dossier, known.get(dossier.id), today(tx)));
    return ok(connectionsView.parse({ today: today(tx), rows: rows.sort(byUrgency) }));
  },
);

const byUrgency = (one: { due: Day | null }, other: { due: Day | null }) =>
  (one.due ?? '9999').localeCompare(other.due ?? '9999');

/** One of them, with everything that can be recorded on the person's word. */
export const getConnection = useCase(
  {
    name: 'arrival.get-connection',
    roles: ['counsellor', 'coordinator'],
    input: z.object({ dossierId: z.uuid() }),
    kind: 'read',
  },
  async (tx, { dossierId }) => {
    const subject = await subjectOf(tx, dossierId);
    if (!subject.ok) return problem('arrival.dossier-unknown');
    const dossier = subject.value;
    const known = (await gather(tx, [dossier])).get(dossier.id);
    const organisations = await listOrganisations(tx, 'receiving');
    const handovers = (await selectHandovers(tx, { dossierIds: [dossier.id] })).sort((one, other) => other.offeredAt.getTime() - one.offeredAt.getTime()); // prettier-ignore
    const running = handovers.some(({ state }) => state === 'offered' || state === 'accepted');
    const notes = new Map<string, string | null>();
    for (const handover of handovers) notes.set(handover.id, await findNote(tx, handover));
    const facts = await factsOfDossier(tx, dossier.id);
    return ok(
      connectionView.parse({
        ...toRow(dossier, known, today(tx)),
        today: today(tx),
        stopped: dossier.status === 'stopped',
        profile: dossier.profile,
        municipality: known?.registration?.municipality ?? null,
        region: known?.registration?.region ?? null,
        signUpBy: known?.arrival ? signUpBy(known.arrival.arrivedOn, dossier.regime) : null,
        reasons: known?.registration?.receipt.redenen ?? [],
        organisations: organisations
          .filter(({ code }) => code !== null && code !== 'bapa')
          .map(({ code, name }) => ({ code, name })),
        canOffer: dossier.status === 'settled' && !running && OFFERABLE.includes(known?.registration?.routing ?? ''),
        canRegister:
          known?.arrival !== undefined &&
          !running &&
          dossier.status !== 'regular-started' &&
          dossier.status !== 'stopped',
        handovers: handovers.map((handover) => ({
          organisation:
            organisations.find(({ id }) => id === handover.organisationId)?.name ?? handover.organisationCode,
          offeredOn: brusselsDay(handover.offeredAt),
          dueOn: handover.dueOn,
          state: handover.state,
          reason: handover.reason,
          note: notes.get(handover.id) ?? null,
        })),
        outcomes: facts
          .filter(({ type }) => type === OUTCOME_NOTED)
          .map(({ payload, occurredAt }) => ({ outcome: String(payload['outcome']), on: brusselsDay(occurredAt) })),
      }),
    );
  },
);

async function gather(tx: Tx, dossiers: readonly Dossier[]): Promise<Map<string, Known>> {
  const ids = dossiers.map(({ id }) => id);
  const cards = await findPersonCards(tx, dossiers.map(({ personId }) => personId));
  const travels = (await selectTravels(tx, ids)).filter(({ cancelReason }) => cancelReason === null);
  const [arrivals, registrations] = [await selectArrivals(tx, ids), await selectRegistrations(tx, ids)];
  const handovers = await selectHandovers(tx, { dossierIds: ids, states: ['offered', 'accepted'] });
  const of = <T extends { readonly dossierId: string }>(rows: readonly T[], id: string) => rows.find((row) => row.dossierId === id);
  return new Map(
    dossiers.map(({ id, personId }) => [
      id,
      {
        travel: of(travels, id),
        arrival: of(arrivals, id),
        registration: of(registrations, id),
        handover: of(handovers, id),
        name: cards.get(personId)?.latinName ?? '',
        ownName: cards.get(personId)?.ownScriptName ?? null,
      },
    ]),
  );
} // prettier-ignore

function toRow(dossier: Dossier, known: Known | undefined, day: Day) {
  const { travel, arrival, registration, handover } = known ?? {};
  const due = dueOf(dossier, known);
  return {
    dossierId: dossier.id,
    number: dossier.number,
    name: known?.name ?? '',
    ownName: known?.ownName ?? null,
    status: dossier.status,
    plannedOn: travel?.plannedOn ?? null,
    arrivedOn: arrival?.arrivedOn ?? null,
    reportedOn: arrival?.reportedOn ?? null,
    registeredOn: registration?.registeredOn ?? null,
    routing: registration?.routing ?? null,
    organisation: handover?.organisationCode ?? null,
    due,
    late: due !== null && due < day,
  };
}

/** The day that matters now: the journey, the answer of the agency, or the last day to sign up. */
function dueOf(dossier: Dossier, known: Known | undefined): Day | null {
  if (dossier.status === 'travelling') return known?.travel?.plannedOn ?? null;
  if (dossier.status === 'handover-offered') return known?.handover?.dueOn ?? null;
  if (dossier.status === 'completed' || !known?.arrival) return null;
  return signUpBy(known.arrival.arrivedOn, dossier.regime);
}
