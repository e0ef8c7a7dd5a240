import { read, submit } from '#composition/route.ts';
import { addHouseholdMember, getHousehold, removeHouseholdMember } from '#modules/participant/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ view: await read(event, getHousehold, {}) });

export const actions: Actions = {
  add: (event) => submit(event, addHouseholdMember, {}, '/household'),
  remove: (event) => submit(event, removeHouseholdMember, {}, '/household'),
};
