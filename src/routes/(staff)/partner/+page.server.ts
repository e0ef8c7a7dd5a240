import { read } from '#composition/route.ts';
import { listCandidates } from '#modules/voortraject/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, listCandidates, {}),
  sent: event.url.searchParams.has('sent'),
});
