import { redirect } from '@sveltejs/kit';
import { HOME } from '#composition/navigation.ts';
import { startStaffSignIn } from '#composition/staff-sign-in.ts';
import { safePath } from '#modules/access/domain/safe-path.ts';
import type { PageServerLoad } from './$types';

/** On to the identity provider; only when that cannot be, there is a page. */
export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const { platform, actor, t } = locals;
  const next = safePath(url.searchParams.get('next'));
  if (actor.role !== 'public') redirect(303, next ?? HOME[actor.role]);
  const started = await startStaffSignIn(platform, next);
  if (!started.ok) {
    const personas = started.code === 'access.provider-missing' && platform.config.environment !== 'production';
    return { message: t(`problem.${started.code}`), personas };
  }
  const secure = url.protocol === 'https:';
  cookies.set('staff-sign-in', started.value.secret, {
    path: '/sign-in',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: 900,
  });
  redirect(303, started.value.url, { external: true });
};
