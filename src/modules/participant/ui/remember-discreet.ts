import type { Cookies } from '@sveltejs/kit';

/** The neutral mark must be there before the server knows who is reading, so the browser keeps it too (U06). */
export function rememberDiscreet(cookies: Cookies, discreet: boolean, secure: boolean): void {
  if (isDiscreet(cookies) === discreet) return;
  if (discreet)
    cookies.set('discreet', '1', { path: '/', maxAge: 31_536_000, httpOnly: true, sameSite: 'lax', secure });
  else cookies.delete('discreet', { path: '/' });
}

/** What this browser last saw. */
export const isDiscreet = (cookies: Cookies): boolean => cookies.get('discreet') === '1';
