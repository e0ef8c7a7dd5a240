import { redirect } from '@sveltejs/kit';
import { read } from '#composition/route.ts';
import { getHome } from '#modules/voortraject/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const view = await read(event, getHome, {});
  if (!view) redirect(303, '/register');
  return { view, welcome: event.url.searchParams.has('welcome') };
};
