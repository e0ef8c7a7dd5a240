import { listStaff } from '#modules/access/server/index.ts';
import { createGroup, listGroups } from '#modules/classroom/server/index.ts';
import { asSystem } from '#platform/server/database/transaction.ts';
import { ok } from '#kernel/result.ts';
import { read, submit, transact } from '#composition/route.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const mayForm = event.locals.actor.role === 'coordinator';
  const teachers = mayForm
    ? await transact(event, (tx) => asSystem(tx, async (system) => ok(await listStaff(system, 'teacher'))))
    : ok([]);
  return { groups: await read(event, listGroups, {}), mayForm, teachers: teachers.ok ? teachers.value : [] };
};

export const actions: Actions = {
  default: (event) => submit(event, createGroup, {}, ({ groupId }) => `/staff/groups/${groupId}`),
};
