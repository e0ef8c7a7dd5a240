import { read, submit } from '#composition/route.ts';
import { getDossier, setLearningPath } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getDossier, { dossierId: event.params.id }),
});

export const actions: Actions = {
  default: (event) =>
    submit(event, setLearningPath, { dossierId: event.params.id }, `/staff/dossiers/${event.params.id}`),
};
