import { read, submit } from '#composition/route.ts';
import { getHandIn, handInQuiz } from '#modules/assessment/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getHandIn, { language: event.locals.language }),
});

export const actions: Actions = {
  default: (event) => submit(event, handInQuiz, { language: event.locals.language }, '/quiz/result'),
};
