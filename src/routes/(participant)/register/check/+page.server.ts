import { redirect } from '@sveltejs/kit';
import { read, submit } from '#composition/route.ts';
import { forgetRegistration, getRegistration } from '#modules/participant/server/index.ts';
import { checkRegistration, register } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const check = await read(event, checkRegistration, {});
  if (check.status !== null && check.status !== 'stopped') redirect(303, '/home');
  const { answers, open } = await read(event, getRegistration, {});
  if (open) redirect(303, `/register/${open}`);
  return { answers, check };
};

export const actions: Actions = {
  send: (event) => submit(event, register, {}, '/home?welcome'),
  forget: (event) => submit(event, forgetRegistration, {}, '/'),
};
