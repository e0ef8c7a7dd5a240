import { read, submit } from '#composition/route.ts';
import {
  readAccount,
  removePasskey,
  revokeOtherSessions,
  revokeSession,
  setAccountLanguage,
} from '#modules/access/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

const DONE = ['session', 'sessions', 'passkey', 'passkey-gone', 'language', 'pin', 'pin-gone'] as const;

export const load: PageServerLoad = async (event) => ({
  pin: event.locals.lock !== 'none',
  view: await read(event, readAccount, { sessionId: event.locals.sessionId ?? '' }),
  done: DONE.find((what) => what === event.url.searchParams.get('done')),
});

export const actions: Actions = {
  revoke: (event) => submit(event, revokeSession, {}, '/account?done=session'),
  others: (event) =>
    submit(event, revokeOtherSessions, { sessionId: event.locals.sessionId }, '/account?done=sessions'),
  passkey: (event) => submit(event, removePasskey, {}, '/account?done=passkey-gone'),
  // The choice holds for this browser too, so the address says it once more.
  language: async (event) => {
    const language = String((await event.request.clone().formData()).get('language'));
    return submit(event, setAccountLanguage, {}, `/account?done=language&lang=${language.slice(0, 2)}`);
  },
};
