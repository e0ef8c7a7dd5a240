import { redirect } from '@sveltejs/kit';
import { holderOf, keepUnlocked } from '#composition/closed.ts';
import { HOME } from '#composition/navigation.ts';
import { failure } from '#composition/route.ts';
import { forgetSession } from '#composition/session.ts';
import { safePath } from '#modules/access/domain/safe-path.ts';
import { unlockWithPin } from '#modules/access/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

const nextOf = (url: URL) => safePath(url.searchParams.get('next')) ?? HOME.participant;

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.lock === 'none' || locals.lock === 'open') redirect(303, nextOf(url));
  return { next: nextOf(url) };
};

export const actions: Actions = {
  default: async (event) => {
    const form = Object.fromEntries(await event.request.formData());
    const opened = await unlockWithPin(event.locals.platform, holderOf(event), form);
    if (opened.ok) {
      keepUnlocked(event, opened.value);
      redirect(303, nextOf(event.url));
    }
    if (opened.code !== 'access.pin-over') return failure(event, opened, {});
    forgetSession(event.cookies, event.url);
    redirect(303, '/sign-in?over');
  },
};
