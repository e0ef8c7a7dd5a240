import { readLaw } from '#modules/reporting/server/index.ts';
import { readFiltered } from '#composition/route.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filter = { on: event.url.searchParams.get('on') ?? '' };
  return { ...(await readFiltered(event, readLaw, {}, filter)), filter };
};
