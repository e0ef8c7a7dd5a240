import { read, submit } from '#composition/route.ts';
import { changePreferences, getPreferences } from '#modules/participant/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { safeToWrite, hours } = await read(event, getPreferences, {});
  return {
    values: { safe: safeToWrite ? 'yes' : 'no', from: hours.from, to: hours.to },
    saved: event.url.searchParams.has('saved'),
  };
};

export const actions: Actions = {
  default: (event) => submit(event, changePreferences, {}, '/preferences?saved'),
};
