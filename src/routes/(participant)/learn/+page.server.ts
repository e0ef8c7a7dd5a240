import { read } from '#composition/route.ts';
import { getNextLesson } from '#modules/classroom/server/index.ts';
import { getOverview } from '#modules/learning/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getOverview, { language: event.locals.language }),
  live: await read(event, getNextLesson, {}),
});
