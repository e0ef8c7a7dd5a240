import { read, submit } from '#composition/route.ts';
import { getAgreement, signAgreement } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getAgreement, { language: event.locals.language }),
});

export const actions: Actions = {
  default: (event) => submit(event, signAgreement, { language: event.locals.language }, '/agreement'),
};
