import { redirect } from '@sveltejs/kit';
import { HOME } from '#composition/navigation.ts';
import { submit } from '#composition/route.ts';
import { safePath } from '#modules/access/domain/safe-path.ts';
import { parseReading } from '#modules/participant/domain/reading.ts';
import { changeReading } from '#modules/participant/server/index.ts';
import { rememberReading } from '#modules/participant/ui/remember-reading.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ back: safePath(url.searchParams.get('back')) ?? '' });

/** Nobody needs to sign in to read better: the browser keeps it, and for a participant the platform does too. */
export const actions: Actions = {
  default: async (event) => {
    const { cookies, locals, request, url } = event;
    const form = await request.clone().formData();
    const chosen = ['size', 'contrast', 'spacing'].map((name) => String(form.get(name)));
    rememberReading(cookies, parseReading(chosen.join('.')), url.protocol === 'https:');
    const back = safePath(form.get('back')) ?? HOME[locals.actor.role];
    if (!locals.actor.personId) redirect(303, back);
    return submit(event, changeReading, {}, back);
  },
};
