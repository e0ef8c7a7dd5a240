import { redirect } from '@sveltejs/kit';
import { isClosed } from '#composition/closed.ts';
import { HOME } from '#composition/navigation.ts';
import { submit } from '#composition/route.ts';
import { safePath } from '#modules/access/domain/safe-path.ts';
import { requestCode } from '#modules/access/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

/** `?for=register` makes an account where there is none, and goes on to the registration. */
function wishOf(url: URL) {
  const register = url.searchParams.get('for') === 'register';
  const next = safePath(url.searchParams.get('next')) ?? (register ? '/register' : undefined);
  return { register, next };
}

export const load: PageServerLoad = (event) => {
  const { locals, url } = event;
  const { register, next } = wishOf(url);
  // Whoever forgot the code of this device comes in here again.
  if (locals.actor.role !== 'public' && !isClosed(event)) redirect(303, next ?? HOME[locals.actor.role]);
  return { register, next, over: url.searchParams.has('over') };
};

export const actions: Actions = {
  default: (event) => {
    const { register, next } = wishOf(event.url);
    const purpose = register ? 'register' : 'sign-in';
    const added = { purpose, language: event.locals.language, ip: event.getClientAddress() };
    return submit(event, requestCode, added, ({ codeId }) => {
      const query = new URLSearchParams({ id: codeId, ...(next ? { next } : {}) });
      return `/sign-in/code?${query}`;
    });
  },
};
