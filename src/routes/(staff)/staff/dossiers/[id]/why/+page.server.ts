import { explainDossier } from '#modules/reporting/server/index.ts';
import { getDossierHead } from '#modules/voortraject/server/index.ts';
import { read, readFiltered } from '#composition/route.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams;
  const filter = { on: asked.get('on') ?? '', regime: asked.get('regime') ?? '' };
  return {
    head: await read(event, getDossierHead, { dossierId: event.params.id }),
    ...(await readFiltered(event, explainDossier, { dossierId: event.params.id }, filter)),
    filter,
  };
};
