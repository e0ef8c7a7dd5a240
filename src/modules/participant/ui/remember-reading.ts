import type { Cookies } from '@sveltejs/kit';
import { READING_COOKIE, writeReading, type Reading } from '../domain/reading.ts';

/**
 * The page must look right before the server knows who is reading, so the browser keeps the choice too. Script may read and
 * write it: the lessons that a phone keeps look the same without a line.
 */
export function rememberReading(cookies: Cookies, reading: Reading, secure: boolean): void {
  cookies.set(READING_COOKIE, writeReading(reading), {
    path: '/',
    maxAge: 31_536_000,
    httpOnly: false,
    sameSite: 'lax',
    secure,
  });
}
