import { readTogether, submit } from '#composition/route.ts';
import { getResults } from '#modules/assessment/server/index.ts';
import { addMembers, getGroup, planLesson } from '#modules/classroom/server/index.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
  readTogether(event, async (run) => {
    const group = await run(getGroup, { groupId: event.params.id });
    const personIds = group.people.map(({ personId }) => personId);
    return { group, sittings: await run(getResults, { personIds }) };
  });

const back = ({ params }: RequestEvent) => `/staff/groups/${params.id}`;

export const actions: Actions = {
  plan: (event) => submit(event, planLesson, { groupId: event.params.id }, back(event)),
  add: (event) => submit(event, addMembers, { groupId: event.params.id }, back(event)),
};
