import { getMember } from '#modules/classroom/server/index.ts';
import { read } from '#composition/route.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  member: await read(event, getMember, {
    groupId: event.params.id,
    personId: event.params.person,
    language: event.locals.language,
  }),
});
