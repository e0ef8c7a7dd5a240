import { redirect } from '@sveltejs/kit';
import { failure, read, transact } from '#composition/route.ts';
import { requestCode } from '#modules/access/server/index.ts';
import { acceptInvitation, openInvitation } from '#modules/referral/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, openInvitation, { token: event.params.token }),
});

export const actions: Actions = {
  default: async (event) => {
    const accepted = await transact(event, (tx) => acceptInvitation(tx, { token: event.params.token }));
    if (!accepted.ok) return failure(event, accepted, {});
    const { invitationId, email } = accepted.value;
    const wish = {
      email,
      purpose: 'register' as const,
      language: event.locals.language,
      ip: event.getClientAddress(),
      invitationId,
    };
    const code = await transact(event, (tx) => requestCode(tx, wish));
    if (!code.ok) return failure(event, code, {});
    redirect(303, `/sign-in/code?${new URLSearchParams({ id: code.value.codeId, next: '/register' })}`);
  },
};
