import { read } from '#composition/route.ts';
import { getNextLesson } from '#modules/classroom/server/index.ts';
import { KEPT } from '#modules/learning/contract/kept-mark.ts';
import { getOverview } from '#modules/learning/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getOverview, { language: event.locals.language }),
  /** Lessons were kept on this device: the page looks whether they are still there. */
  kept: event.cookies.get(KEPT) === '1',
  live: await read(event, getNextLesson, {}),
});
