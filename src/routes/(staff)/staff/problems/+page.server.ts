import { read, submit } from '#composition/route.ts';
import { answerReport, listReports } from '#modules/learning/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const state = event.url.searchParams.get('state') === 'done' ? 'done' : 'open';
  return { state, reports: await read(event, listReports, { state }) };
};

export const actions: Actions = { default: (event) => submit(event, answerReport, {}, '/staff/problems') };
