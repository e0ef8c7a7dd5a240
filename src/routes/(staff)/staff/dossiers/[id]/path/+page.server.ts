import { read, submit } from '#composition/route.ts';
import { modulesWithoutLessons } from '#modules/learning/server/index.ts';
import { COURSE_MODULES } from '#modules/voortraject/domain/learning-path.ts';
import { getDossier, setLearningPath } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getDossier, { dossierId: event.params.id }),
  notYet: modulesWithoutLessons(COURSE_MODULES),
});

export const actions: Actions = {
  default: (event) =>
    submit(event, setLearningPath, { dossierId: event.params.id }, `/staff/dossiers/${event.params.id}`),
};
