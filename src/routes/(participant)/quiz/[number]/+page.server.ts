import { read, submit } from '#composition/route.ts';
import { answerQuestion, getQuestion } from '#modules/assessment/server/index.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getQuestion, { language: event.locals.language, number: event.params.number }),
  withDutch: event.url.searchParams.has('dutch'),
});

const kept = (event: RequestEvent) => (event.url.searchParams.has('dutch') ? '?dutch=1' : '');

export const actions: Actions = {
  default: (event) =>
    submit(event, answerQuestion, { number: event.params.number }, ({ href }) => `${href}${kept(event)}`),
};
