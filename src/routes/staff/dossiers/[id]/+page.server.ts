import { ok } from '#kernel/result.ts';
import { read, submit, transact } from '#composition/route.ts';
import { getTerms } from '#modules/inburgeringstraject/server/index.ts';
import { findLearningSummary } from '#modules/learning/server/index.ts';
import { getDossier, takeDossier } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const view = await read(event, getDossier, { dossierId: event.params.id });
  const course = await transact(event, async (tx) =>
    ok(await findLearningSummary(tx, view.card.personId, event.locals.language)),
  );
  return {
    view,
    course: course.ok ? course.value : null,
    terms: await read(event, getTerms, { dossierId: event.params.id }),
  };
};

export const actions: Actions = {
  take: (event) => submit(event, takeDossier, { dossierId: event.params.id }, `/staff/dossiers/${event.params.id}`),
};
