import { acceptHandover, declineHandover, getHandover } from '#modules/arrival/server/index.ts';
import { getAftercare, openTraject, tellAanmelding } from '#modules/inburgeringstraject/server/index.ts';
import { read, submit } from '#composition/route.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const view = await read(event, getHandover, { handoverId: event.params.handover });
  const aftercare = view.person ? await read(event, getAftercare, { dossierId: view.person.dossierId }) : null;
  return { view, aftercare };
};

export const actions: Actions = {
  accept: (event) =>
    submit(event, acceptHandover, { handoverId: event.params.handover }, (id) => `/agency/handovers/${id}`),
  decline: (event) => submit(event, declineHandover, { handoverId: event.params.handover }, '/agency'),
  open: (event) =>
    submit(event, openTraject, { handoverId: event.params.handover }, (id) => `/agency/trajectories/${id}`),
  signedUp: async (event) => {
    const view = await read(event, getHandover, { handoverId: event.params.handover });
    return submit(
      event,
      tellAanmelding,
      { dossierId: view.person?.dossierId },
      `/agency/handovers/${event.params.handover}`,
    );
  },
};
