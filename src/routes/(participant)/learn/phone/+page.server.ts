import { read } from '#composition/route.ts';
import { getShelf } from '#modules/learning/server/index.ts';
import { playerTexts } from '#modules/learning/ui/player-texts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { gate } = await read(event, getShelf, { language: event.locals.language });
  // Nothing of the person goes into this page: the phone keeps it, and shows it in the place of others.
  return { gate, texts: JSON.stringify(playerTexts(event.locals.t.dictionary)) };
};
