import { read } from '#composition/route.ts';
import { getWorklist } from '#modules/voortraject/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const whose = event.url.searchParams.get('whose') === 'mine' ? ('mine' as const) : ('all' as const);
  const kind = event.url.searchParams.get('kind') ?? undefined;
  return { view: await read(event, getWorklist, { whose, kind }), whose, kind: kind ?? null };
};
