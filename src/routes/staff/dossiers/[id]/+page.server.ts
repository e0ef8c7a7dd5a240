import { read, submit } from '#composition/route.ts';
import { getDossier, takeDossier } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ view: await read(event, getDossier, { dossierId: event.params.id }) });

export const actions: Actions = {
  take: (event) => submit(event, takeDossier, { dossierId: event.params.id }, `/staff/dossiers/${event.params.id}`),
};
