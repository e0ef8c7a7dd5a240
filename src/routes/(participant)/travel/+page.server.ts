import { announceTravel, awaitRegistration, cancelTravel, chooseInBrussels, getTravel, getWindow, reportArrival, tellProcedure, tellRegistration } from '#modules/arrival/server/index.ts'; // prettier-ignore
import { readTogether, submit } from '#composition/route.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const [view, window] = await readTogether(event, (run) => Promise.all([run(getTravel, {}), run(getWindow, {})]));
  return { view, window };
};

const HERE = '/travel';

export const actions: Actions = {
  announce: (event) => submit(event, announceTravel, {}, HERE),
  cancel: (event) => submit(event, cancelTravel, {}, HERE),
  arrive: (event) => submit(event, reportArrival, {}, HERE),
  visa: (event) => submit(event, tellProcedure, {}, `${HERE}#window`),
  wait: (event) => submit(event, awaitRegistration, {}, HERE),
  register: (event) => submit(event, tellRegistration, {}, HERE),
  choose: (event) => submit(event, chooseInBrussels, {}, HERE),
};
