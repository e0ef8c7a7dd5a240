import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Result } from '#kernel/result.ts';
import { holderOf, keepUnlocked } from '#composition/closed.ts';
import { failure } from '#composition/route.ts';
import { forgetSession } from '#composition/session.ts';
import { REST_MINUTES } from '#modules/access/domain/pin.ts';
import { choosePin, removePin } from '#modules/access/server/index.ts';
import { KEPT } from '#modules/learning/contract/kept-mark.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ set: locals.lock !== 'none', minutes: REST_MINUTES });

/** Who keeps lessons on this device goes on to where the same code locks them. */
const onPhone = ({ cookies }: RequestEvent) => (cookies.get(KEPT) === '1' ? '/learn/phone' : undefined);

/** What was typed is a secret: it is never sent back. */
async function act<T>(event: RequestEvent, work: (form: unknown) => Promise<Result<T>>, then: (value: T) => void) {
  const done = await work(Object.fromEntries(await event.request.formData()));
  if (done.ok) return then(done.value);
  if (done.code !== 'access.pin-over') return failure(event, done, {});
  forgetSession(event.cookies, event.url);
  redirect(303, '/sign-in?over');
}

export const actions: Actions = {
  set: (event) =>
    act(event, (form) => choosePin(event.locals.platform, holderOf(event), form), (secret) => {
      keepUnlocked(event, secret);
      redirect(303, onPhone(event) ?? '/account?done=pin');
    }), // prettier-ignore
  remove: (event) =>
    act(event, (form) => removePin(event.locals.platform, holderOf(event), form), () =>
      redirect(303, onPhone(event) ?? '/account?done=pin-gone'),
    ), // prettier-ignore
};
