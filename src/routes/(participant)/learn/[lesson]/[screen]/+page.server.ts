import { readTogether, submit } from '#composition/route.ts';
import { answerExercise, askTeacher, getScreen, leaveScreen, listOwnQuestions, listOwnReports, reportPage } from '#modules/learning/server/index.ts'; // prettier-ignore
import { besideFor } from '#modules/learning/ui/remember-beside.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => ({
  ...(await readTogether(event, async (run, tx) => {
    const [view, reports, questions] = await Promise.all([
      run(getScreen, { language: event.locals.language, ...event.params }),
      run(listOwnReports, event.params),
      run(listOwnQuestions, event.params),
    ]);
    return { view, reports, questions, questionId: tx.newId(), reportId: tx.newId() };
  })),
  withDutch: besideFor(event),
});

/** Whoever reads with the Dutch beside it goes on reading so. */
const kept = (event: RequestEvent) => (event.url.searchParams.get('dutch') === '1' ? '?dutch=1' : '');

export const actions: Actions = {
  answer: async (event) => {
    const exercise = String((await event.request.clone().formData()).get('exercise')).replaceAll(/[^\w-]/g, '');
    return submit(event, answerExercise, { ...event.params }, ({ href }) => `${href}${kept(event)}#${exercise}`);
  },
  ask: (event) => submit(event, askTeacher, { ...event.params }, `${event.url.pathname}${kept(event)}#ask`),
  report: (event) =>
    submit(event, reportPage, { ...event.params, language: event.locals.language }, `${event.url.pathname}${kept(event)}#report`), // prettier-ignore
  onward: (event) => submit(event, leaveScreen, { ...event.params }, ({ href }) => `${href}${kept(event)}`),
};
