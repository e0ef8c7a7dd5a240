import { submit } from '#composition/route.ts';
import { safePath } from '#modules/access/domain/safe-path.ts';
import { changeDisplay } from '#modules/participant/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ back: safePath(url.searchParams.get('back')) ?? '/preferences' });

export const actions: Actions = {
  default: async (event) => {
    const back = safePath((await event.request.clone().formData()).get('back')) ?? '/preferences';
    return submit(event, changeDisplay, {}, back);
  },
};
