import type { RequestEvent } from '@sveltejs/kit';
import { DUTCH, DUTCH_QUERY, isBeside } from '../contract/beside.ts';

/** Whether the Dutch text stands beside on a page; what its address asks is remembered for the next, on this device. */
export function besideFor({ url, cookies }: Pick<RequestEvent, 'url' | 'cookies'>): boolean {
  const asked = url.searchParams.get('dutch');
  const beside = isBeside(asked, cookies.get(DUTCH));
  if (asked !== null)
    cookies.set(DUTCH, beside ? DUTCH_QUERY.beside : DUTCH_QUERY.alone, {
      path: '/',
      maxAge: 31_536_000,
      httpOnly: false,
      sameSite: 'lax',
      secure: url.protocol === 'https:',
    });
  return beside;
}
