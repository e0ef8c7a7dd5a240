import { redirect } from '@sveltejs/kit';
import { read, submit } from '#composition/route.ts';
import { getDossierHead, recordIntake } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const head = await read(event, getDossierHead, { dossierId: event.params.id });
  if (!head.mayRecordIntake) redirect(303, `/staff/dossiers/${head.id}`);
  return { head };
};

export const actions: Actions = {
  default: (event) => submit(event, recordIntake, { dossierId: event.params.id }, `/staff/dossiers/${event.params.id}`),
};
