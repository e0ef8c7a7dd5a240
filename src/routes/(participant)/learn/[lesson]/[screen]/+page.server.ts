import { read, submit } from '#composition/route.ts';
import { answerExercise, getScreen, leaveScreen } from '#modules/learning/server/index.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getScreen, { language: event.locals.language, ...event.params }),
  withDutch: event.url.searchParams.has('dutch'),
});

/** Whoever reads with the Dutch beside it goes on reading so. */
const kept = (event: RequestEvent) => (event.url.searchParams.has('dutch') ? '?dutch=1' : '');

export const actions: Actions = {
  answer: async (event) => {
    const exercise = String((await event.request.clone().formData()).get('exercise')).replaceAll(/[^\w-]/g, '');
    return submit(event, answerExercise, { ...event.params }, ({ href }) => `${href}${kept(event)}#${exercise}`);
  },
  onward: (event) => submit(event, leaveScreen, { ...event.params }, ({ href }) => `${href}${kept(event)}`),
};
