import { redirect } from '@sveltejs/kit';
import { HOME } from '#composition/navigation.ts';
import { openAgain } from '#composition/closed.ts';
import type { Actions } from './$types';

/** What stands in place of a page that was left quickly; only who comes back on purpose goes on (U06). */
export const actions: Actions = {
  default: ({ cookies, locals }) => {
    openAgain(cookies);
    redirect(303, HOME[locals.actor.role]);
  },
};
