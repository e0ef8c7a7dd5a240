import { read } from '#composition/route.ts';
import { getLessonText } from '#modules/learning/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getLessonText, { language: event.locals.language, lesson: event.params.lesson }),
  withDutch: event.url.searchParams.has('dutch'),
});
