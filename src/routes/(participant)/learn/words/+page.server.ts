import { read, submit } from '#composition/route.ts';
import { getWordPractice, rateWord } from '#modules/learning/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getWordPractice, { language: event.locals.language }),
});

export const actions: Actions = {
  default: (event) => submit(event, rateWord, {}, '/learn/words'),
};
