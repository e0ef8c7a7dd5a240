import { redirect } from '@sveltejs/kit';
import { letOut } from '#composition/session.ts';
import { KEPT } from '#modules/learning/contract/kept-mark.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whether lessons were kept on this device. */
export const load: PageServerLoad = ({ cookies }) => ({ kept: cookies.get(KEPT) === '1' });

export const actions: Actions = {
  default: async (event) => {
    const kept = event.cookies.get(KEPT) === '1';
    const { sure } = Object.fromEntries(await event.request.formData());
    if (kept && sure !== 'yes') redirect(303, '/sign-out');
    await letOut(event);
    if (kept) {
      event.cookies.delete(KEPT, { path: '/', httpOnly: false });
      // The page has removed all itself where it could; a browser without script does it on our word.
      event.setHeaders({ 'clear-site-data': '"storage"' });
    }
    redirect(303, '/');
  },
};
