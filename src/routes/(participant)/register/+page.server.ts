import { redirect } from '@sveltejs/kit';
import { read } from '#composition/route.ts';
import { getRegistration } from '#modules/participant/server/index.ts';
import { checkRegistration } from '#modules/voortraject/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { status } = await read(event, checkRegistration, {});
  if (status !== null && status !== 'stopped') redirect(303, '/home');
  const { open, answered, total } = await read(event, getRegistration, {});
  return { answered, total, next: open ? `/register/${open}` : '/register/check' };
};
