import { announceTravel, awaitRegistration, cancelTravel, chooseInBrussels, getConnection, noteOutcomeByStaff, offerHandoverAgain, reportArrival, tellRegistration } from '#modules/arrival/server/index.ts'; // prettier-ignore
import { getAftercare, tellAanmelding } from '#modules/inburgeringstraject/server/index.ts';
import { read, submit } from '#composition/route.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getConnection, { dossierId: event.params.dossier }),
  aftercare: await read(event, getAftercare, { dossierId: event.params.dossier }),
});

const about = (event: RequestEvent) => ({ dossierId: event.params.dossier });
const here = (event: RequestEvent) => `/staff/handover/${event.params.dossier}`;

export const actions: Actions = {
  announce: (event) => submit(event, announceTravel, about(event), here(event)),
  cancel: (event) => submit(event, cancelTravel, about(event), here(event)),
  arrive: (event) => submit(event, reportArrival, about(event), here(event)),
  wait: (event) => submit(event, awaitRegistration, about(event), here(event)),
  register: (event) => submit(event, tellRegistration, about(event), here(event)),
  choose: (event) => submit(event, chooseInBrussels, about(event), here(event)),
  offer: (event) => submit(event, offerHandoverAgain, about(event), here(event)),
  note: (event) => submit(event, noteOutcomeByStaff, about(event), here(event)),
  signedUp: (event) => submit(event, tellAanmelding, about(event), here(event)),
};
