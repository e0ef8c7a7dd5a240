import type { Cookies } from '@sveltejs/kit';

/** The neutral mark must be there before the server knows who is reading, so the browser keeps the choice too (U06). */
export function rememberDiscreet(cookies: Cookies, answer: unknown, secure: boolean): void {
  if (answer === 'yes')
    cookies.set('discreet', '1', { path: '/', maxAge: 31_536_000, httpOnly: true, sameSite: 'lax', secure });
  if (answer === 'no') cookies.delete('discreet', { path: '/' });
}
