import { answerProblem, transact } from '#composition/route.ts';
import { getPackage } from '#modules/learning/server/index.ts';
import { KEPT } from '#modules/learning/contract/kept-mark.ts';
import type { RequestHandler } from './$types';

const YEAR = 31_536_000;

/**
 * A package of lessons. Its name says what is in it, so a phone asks for it once; it stands in the phone's own store, which
 * signing out empties, and in no cache besides.
 */
export const GET: RequestHandler = async (event) => {
  const result = await transact(event, (tx) => getPackage(tx, event.params));
  if (!result.ok) return answerProblem(event, result);
  const { content, gzip } = result.value;
  // Stays when a browser throws away what it keeps: so that it is noticed. The page takes it away itself, also offline.
  event.cookies.set(KEPT, '1', { path: '/', maxAge: YEAR, httpOnly: false, sameSite: 'lax', secure: event.url.protocol === 'https:' }); // prettier-ignore
  const zipped = /\bgzip\b/.test(event.request.headers.get('accept-encoding') ?? '');
  return new Response(zipped ? gzip : content, {
    headers: { 'content-type': 'application/json', vary: 'accept-encoding', ...(zipped && { 'content-encoding': 'gzip' }) }, // prettier-ignore
  });
};
