import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { laatsteDag } from '#law/klok.ts';
import { alsRegime } from '#law/kern/regimes.ts';
import { useCase } from '#platform/server/use-case.ts';
import { listOrganisations } from '#modules/access/server/index.ts';
import { travelView } from '../contract/views.ts';
import { signUpBy } from '../domain/sign-up-by.ts';
import { travelStepOf } from '../domain/travel-step.ts';
import { findArrival, findRegistration, findTravel } from './store.ts';
import { selectHandovers } from './store-handovers.ts';
import { subjectOf, today } from './subject.ts';

/** The participant's page about the journey: one question at a time, from the first plan to the agency that follows up. */
export const getTravel = useCase(
  { name: 'arrival.get-travel', roles: ['participant'], input: z.object({}), kind: 'read' },
  async (tx) => {
    const subject = await subjectOf(tx, undefined);
    if (!subject.ok) return subject;
    const { id, status, regime } = subject.value;
    const travel = await findTravel(tx, id);
    const arrival = await findArrival(tx, id);
    const registration = await findRegistration(tx, id);
    const [handover] = await selectHandovers(tx, { dossierIds: [id], states: ['offered', 'accepted'] });
    const code = handover?.organisationCode ?? registration?.routing;
    const organisation = (await listOrganisations(tx, 'receiving')).find((each) => each.code === code);
    const arrivedOn = arrival?.arrivedOn ?? null;
    return ok(
      travelView.parse({
        step: travelStepOf(status, registration?.routing),
        today: today(tx),
        plannedOn: travel?.plannedOn ?? null,
        arrivedOn,
        reportBy:
          arrivedOn && !arrival?.reportedOn
            ? laatsteDag('melding-gemeente', { aankomst: arrivedOn }, today(tx), alsRegime(regime))
            : null,
        reportedOn: arrival?.reportedOn ?? null,
        signUpBy: arrivedOn && signUpBy(arrivedOn, regime),
        registeredOn: registration?.registeredOn ?? null,
        municipality: registration?.municipality ?? null,
        region: registration?.region ?? null,
        routing: registration?.routing ?? null,
        reasons: registration?.receipt.redenen ?? [],
        organisation: organisation?.code ? { code: organisation.code, name: organisation.name } : null,
        dueOn: handover?.state === 'offered' ? handover.dueOn : null,
      }),
    );
  },
);
