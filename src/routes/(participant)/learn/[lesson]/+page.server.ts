import { read } from '#composition/route.ts';
import { getLesson } from '#modules/learning/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getLesson, { language: event.locals.language, lesson: event.params.lesson }),
});
