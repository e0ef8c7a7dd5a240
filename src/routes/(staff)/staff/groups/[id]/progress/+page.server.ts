import { read } from '#composition/route.ts';
import { getGroupProgress } from '#modules/classroom/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getGroupProgress, { groupId: event.params.id, language: event.locals.language }),
});
