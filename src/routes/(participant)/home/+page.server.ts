import { redirect } from '@sveltejs/kit';
import { ok } from '#kernel/result.ts';
import { read, transact } from '#composition/route.ts';
import { getNextLesson } from '#modules/classroom/server/index.ts';
import { getTerms } from '#modules/inburgeringstraject/server/index.ts';
import { findLearningSummary } from '#modules/learning/server/index.ts';
import { courseStepOf } from '#modules/voortraject/domain/steps.ts';
import { getHome } from '#modules/voortraject/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const view = await read(event, getHome, {});
  if (!view) redirect(303, '/register');
  const { personId = '' } = event.locals.actor;
  const summary = await transact(event, async (tx) =>
    ok(await findLearningSummary(tx, personId, event.locals.language)),
  );
  const course = summary.ok ? summary.value : null;
  return {
    view,
    course,
    next: { ...view.next, lesson: undefined, ...courseStepOf(view.status, course) },
    live: await read(event, getNextLesson, {}),
    terms: await read(event, getTerms, {}),
    welcome: event.url.searchParams.has('welcome'),
  };
};
