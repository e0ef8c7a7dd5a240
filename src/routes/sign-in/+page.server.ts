import { redirect } from '@sveltejs/kit';
import { HOME } from '#composition/navigation.ts';
import { submit } from '#composition/route.ts';
import { safePath } from '#modules/access/domain/safe-path.ts';
import { requestCode } from '#modules/access/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = safePath(url.searchParams.get('next'));
  if (locals.actor.role !== 'public') redirect(303, next ?? HOME[locals.actor.role]);
  return { next };
};

export const actions: Actions = {
  default: (event) => {
    const next = safePath(event.url.searchParams.get('next'));
    const added = { purpose: 'sign-in', language: event.locals.language, ip: event.getClientAddress() };
    return submit(event, requestCode, added, ({ codeId }) => {
      const query = new URLSearchParams({ id: codeId, ...(next ? { next } : {}) });
      return `/sign-in/code?${query}`;
    });
  },
};
