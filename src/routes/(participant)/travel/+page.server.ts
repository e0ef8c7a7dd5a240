import { announceTravel, awaitRegistration, cancelTravel, chooseInBrussels, getTravel, reportArrival, tellRegistration } from '#modules/arrival/server/index.ts'; // prettier-ignore
import { read, submit } from '#composition/route.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ view: await read(event, getTravel, {}) });

const HERE = '/travel';

export const actions: Actions = {
  announce: (event) => submit(event, announceTravel, {}, HERE),
  cancel: (event) => submit(event, cancelTravel, {}, HERE),
  arrive: (event) => submit(event, reportArrival, {}, HERE),
  wait: (event) => submit(event, awaitRegistration, {}, HERE),
  register: (event) => submit(event, tellRegistration, {}, HERE),
  choose: (event) => submit(event, chooseInBrussels, {}, HERE),
};
