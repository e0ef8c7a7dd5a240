import type { Cookies } from '@sveltejs/kit';
import { writeReading, type Reading } from '../domain/reading.ts';

/** The page must look right before the server knows who is reading, so the browser keeps the choice too. */
export function rememberReading(cookies: Cookies, reading: Reading, secure: boolean): void {
  cookies.set('reading', writeReading(reading), {
    path: '/',
    maxAge: 31_536_000,
    httpOnly: true,
    sameSite: 'lax',
    secure,
  });
}
