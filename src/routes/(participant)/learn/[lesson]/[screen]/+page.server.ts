import { readTogether, submit } from '#composition/route.ts';
import { answerExercise, getScreen, leaveScreen, listOwnReports, reportPage } from '#modules/learning/server/index.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => ({
  ...(await readTogether(event, async (run, tx) => ({
    view: await run(getScreen, { language: event.locals.language, ...event.params }),
    reports: await run(listOwnReports, event.params),
    reportId: tx.newId(),
  }))),
  withDutch: event.url.searchParams.has('dutch'),
});

/** Whoever reads with the Dutch beside it goes on reading so. */
const kept = (event: RequestEvent) => (event.url.searchParams.has('dutch') ? '?dutch=1' : '');

export const actions: Actions = {
  answer: async (event) => {
    const exercise = String((await event.request.clone().formData()).get('exercise')).replaceAll(/[^\w-]/g, '');
    return submit(event, answerExercise, { ...event.params }, ({ href }) => `${href}${kept(event)}#${exercise}`);
  },
  report: (event) =>
    submit(event, reportPage, { ...event.params, language: event.locals.language }, `${event.url.pathname}${kept(event)}#report`), // prettier-ignore
  onward: (event) => submit(event, leaveScreen, { ...event.params }, ({ href }) => `${href}${kept(event)}`),
};
