import { redirect } from '@sveltejs/kit';
import { read, submit } from '#composition/route.ts';
import { getHousehold, removeHouseholdMember } from '#modules/participant/server/index.ts';
import { addHouseholdMember, getHome } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const home = await read(event, getHome, {});
  if (!home || home.status === 'stopped') redirect(303, '/home');
  return { view: await read(event, getHousehold, {}) };
};

export const actions: Actions = {
  add: (event) => submit(event, addHouseholdMember, {}, '/household'),
  remove: (event) => submit(event, removeHouseholdMember, {}, '/household'),
};
