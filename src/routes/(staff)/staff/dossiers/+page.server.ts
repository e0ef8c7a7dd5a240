import { read } from '#composition/route.ts';
import { searchForDossiers, STATUSES } from '#modules/voortraject/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const query = event.url.searchParams;
  const filter = {
    number: query.get('number')?.trim() || undefined,
    status: STATUSES.find((status) => status === query.get('status')),
    counsellor: (['mine', 'nobody'] as const).find((choice) => choice === query.get('counsellor')),
  };
  return { rows: await read(event, searchForDossiers, filter), filter, statuses: STATUSES };
};
