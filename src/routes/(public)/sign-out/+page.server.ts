import { redirect } from '@sveltejs/kit';
import { letOut } from '#composition/session.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    await letOut(event);
    redirect(303, '/');
  },
};
