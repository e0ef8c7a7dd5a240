import { redirect } from '@sveltejs/kit';
import { readTogether } from '#composition/route.ts';
import { getNextLesson } from '#modules/classroom/server/index.ts';
import { getTerms } from '#modules/inburgeringstraject/server/index.ts';
import { findLearningSummary, modulesWithoutLessons } from '#modules/learning/server/index.ts';
import { courseStepOf } from '#modules/voortraject/domain/steps.ts';
import { getHome } from '#modules/voortraject/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { personId = '' } = event.locals.actor;
  const [view, course, live, terms] = await readTogether(event, (run, tx) =>
    Promise.all([
      run(getHome, {}),
      findLearningSummary(tx, personId, event.locals.language),
      run(getNextLesson, {}),
      run(getTerms, {}),
    ]),
  );
  if (!view) redirect(303, '/register');
  return {
    view,
    course,
    notYet: modulesWithoutLessons(view.path?.modules ?? []),
    next: { ...view.next, lesson: undefined, ...courseStepOf(view.status, course) },
    live,
    terms,
    welcome: event.url.searchParams.has('welcome'),
  };
};
