import { read, submit } from '#composition/route.ts';
import { beginQuiz, getQuiz } from '#modules/assessment/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getQuiz, { language: event.locals.language }),
});

export const actions: Actions = {
  default: (event) => submit(event, beginQuiz, { language: event.locals.language }, ({ href }) => href),
};
