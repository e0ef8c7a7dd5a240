import { read, submit } from '#composition/route.ts';
import { changePreferences, getPreferences } from '#modules/participant/server/index.ts';
import { rememberDiscreet } from '#modules/participant/ui/remember-discreet.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { safeToWrite, hours, discreet } = await read(event, getPreferences, {});
  return {
    values: { safe: safeToWrite ? 'yes' : 'no', from: hours.from, to: hours.to, discreet: discreet ? 'yes' : 'no' },
    saved: event.url.searchParams.has('saved'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const typed = await event.request.clone().formData();
    rememberDiscreet(event.cookies, typed.get('discreet'), event.url.protocol === 'https:');
    return submit(event, changePreferences, {}, '/preferences?saved');
  },
};
