import { readLaw } from '#modules/reporting/server/index.ts';
import { read } from '#composition/route.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const on = event.url.searchParams.get('on') ?? '';
  return { view: await read(event, readLaw, { on }) };
};
