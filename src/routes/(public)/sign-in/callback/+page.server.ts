import { completeStaffSignIn } from '#composition/staff-sign-in.ts';
import { deviceOf, goOn, letIn } from '#composition/session.ts';
import type { PageServerLoad } from './$types';

/** Where the identity provider sends the browser back to. */
export const load: PageServerLoad = async (event) => {
  const { locals, cookies, url } = event;
  const secret = cookies.get('staff-sign-in');
  cookies.delete('staff-sign-in', { path: '/sign-in' });
  if (!secret) return { message: locals.t('problem.access.staff-sign-in-expired') };
  const done = await completeStaffSignIn(locals.platform, { search: url.search, secret, device: deviceOf(event) });
  if (!done.ok) return { message: locals.t(`problem.${done.code}`) };
  await letIn(event, done.value);
  goOn(done.value, done.value.next);
};
