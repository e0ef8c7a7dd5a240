import { read, submit } from '#composition/route.ts';
import { createGroup, listGroups } from '#modules/classroom/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, listGroups, {}),
  mayForm: event.locals.actor.role === 'coordinator',
});

export const actions: Actions = {
  default: (event) => submit(event, createGroup, {}, ({ groupId }) => `/staff/groups/${groupId}`),
};
