import { read } from '#composition/route.ts';
import { getShelf } from '#modules/learning/server/index.ts';
import { playerTexts } from '#modules/learning/ui/player-texts.ts';
import { parseReading, READING_COOKIE } from '#modules/participant/domain/reading.ts';
import { rememberReading } from '#modules/participant/ui/remember-reading.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { gate, modules } = await read(event, getShelf, { language: event.locals.language });
  // A cookie of before, which script cannot write, would stand in the way of what is chosen without a line.
  const reading = event.cookies.get(READING_COOKIE);
  if (reading !== undefined) rememberReading(event.cookies, parseReading(reading), event.url.protocol === 'https:');
  // Nothing of the person goes into this page: the phone keeps it, and shows it in the place of others.
  return { gate, modules, texts: JSON.stringify(playerTexts(event.locals.t.dictionary)) };
};
