import { z } from 'zod';
import { brusselsDay, daysBetween } from '#kernel/dates.ts';
import { ok, problem } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { findPersonCards } from '#modules/participant/server/index.ts';
import { findDossier } from '#modules/voortraject/server/index.ts';
import { handoverInput } from '../contract/telling.ts';
import { agencyListView, handoverView } from '../contract/views.ts';
import { signUpBy } from '../domain/sign-up-by.ts';
import { findAgencyPerson } from './agency-person.ts';
import { selectArrivals, selectRegistrations } from './store.ts';
import { findHandover, selectHandovers, type Handover } from './store-handovers.ts';
import { today } from './subject.ts';

/** What an agency was offered and what became of it: what waits first, by date (P11). */
export const listHandovers = useCase(
  { name: 'arrival.list-handovers', roles: ['agency'], input: z.object({}), kind: 'read' },
  async (tx) => {
    const all = await selectHandovers(tx, { organisationId: tx.actor.organisationId });
    const running = await describe(tx, all.filter(({ state }) => state === 'offered' || state === 'accepted')); // prettier-ignore
    const day = today(tx);
    return ok(
      agencyListView.parse({
        today: day,
        offered: running
          .filter(({ handover }) => handover.state === 'offered')
          .map(({ handover, ...about }) => ({
            ...about,
            handoverId: handover.id,
            offeredOn: brusselsDay(handover.offeredAt),
            dueOn: handover.dueOn,
            daysLeft: daysBetween(day, handover.dueOn),
          })),
        accepted: running
          .filter(({ handover, status }) => handover.state === 'accepted' && status === 'handed-over')
          .map(({ handover, ...about }) => ({
            ...about,
            handoverId: handover.id,
            acceptedOn: brusselsDay(handover.decidedAt ?? handover.offeredAt),
          })),
        closed: all
          .filter(({ state }) => state === 'declined' || state === 'expired')
          .map(({ id, state, reason, decidedAt }) => ({
            handoverId: id,
            state,
            reason,
            decidedOn: brusselsDay(decidedAt ?? tx.now),
          }))
          .sort((one, other) => other.decidedOn.localeCompare(one.decidedOn)),
      }),
    );
  },
);

async function describe(tx: Tx, handovers: readonly Handover[]) {
  const ids = handovers.map(({ dossierId }) => dossierId);
  const cards = await findPersonCards(tx, handovers.map(({ personId }) => personId)); // prettier-ignore
  const arrivals = new Map((await selectArrivals(tx, ids)).map((arrival) => [arrival.dossierId, arrival]));
  const registrations = new Map((await selectRegistrations(tx, ids)).map((each) => [each.dossierId, each]));
  const described = [];
  for (const handover of handovers) {
    const dossier = await findDossier(tx, handover.dossierId);
    const arrival = arrivals.get(handover.dossierId);
    const card = cards.get(handover.personId);
    if (!dossier || !arrival || !card) continue;
    described.push({
      handover,
      status: dossier.status,
      number: dossier.number,
      name: card.latinName,
      ownName: card.ownScriptName,
      municipality: registrations.get(handover.dossierId)?.municipality ?? '',
      signUpBy: signUpBy(arrival.arrivedOn, dossier.regime),
    });
  }
  return described;
}

/** One hand-over, with the person while the agency may see them. */
export const getHandover = useCase(
  { name: 'arrival.get-handover', roles: ['agency'], input: handoverInput, kind: 'read' },
  async (tx, { handoverId }) => {
    const handover = await findHandover(tx, handoverId);
    if (!handover || handover.organisationId !== tx.actor.organisationId) return problem('arrival.handover-unknown');
    return ok(
      handoverView.parse({
        today: today(tx),
        handoverId: handover.id,
        state: handover.state,
        offeredOn: brusselsDay(handover.offeredAt),
        dueOn: handover.dueOn,
        reason: handover.reason,
        person: (await findAgencyPerson(tx, handover.dossierId, handover.state === 'accepted')) ?? null,
      }),
    );
  },
);
