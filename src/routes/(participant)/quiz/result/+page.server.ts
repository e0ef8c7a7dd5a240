import { read } from '#composition/route.ts';
import { getResult } from '#modules/assessment/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getResult, { language: event.locals.language }),
});
