import { read, submit } from '#composition/route.ts';
import { bookIntake, cancelIntake, getIntake } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getIntake, {}),
  all: event.url.searchParams.has('all'),
});

export const actions: Actions = {
  book: (event) => submit(event, bookIntake, {}, '/intake'),
  cancel: (event) => submit(event, cancelIntake, {}, '/intake'),
};
