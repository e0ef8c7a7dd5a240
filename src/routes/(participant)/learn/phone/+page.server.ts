import { read } from '#composition/route.ts';
import { KEEPING_HEADER, LANGUAGE_COOKIE } from '#modules/learning/contract/kept-mark.ts';
import { getShelf } from '#modules/learning/server/index.ts';
import { playerTexts } from '#modules/learning/ui/player-texts.ts';
import { parseReading, READING_COOKIE } from '#modules/participant/domain/reading.ts';
import { rememberReading } from '#modules/participant/ui/remember-reading.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { gate } = await read(event, getShelf, { language: event.locals.language });
  releaseCookies(event);
  // Nothing of the person goes into this page: the phone keeps it, and shows it in the place of others.
  return { gate, texts: JSON.stringify(playerTexts(event.locals.t.dictionary)) };
};

/** Cookies of before, which script cannot write, would stand in the way of what is chosen without a line. */
function releaseCookies({ cookies, locals, request, url }: Parameters<PageServerLoad>[0]): void {
  if (request.headers.has(KEEPING_HEADER)) return;
  const secure = url.protocol === 'https:';
  const reading = cookies.get(READING_COOKIE);
  if (reading !== undefined) rememberReading(cookies, parseReading(reading), secure);
  cookies.set(LANGUAGE_COOKIE, locals.language, { path: '/', maxAge: 31_536_000, httpOnly: false, sameSite: 'lax', secure }); // prettier-ignore
}
