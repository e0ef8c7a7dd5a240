import { brusselsDay } from '#kernel/dates.ts';
import { read, submit } from '#composition/route.ts';
import { adviseDiscreet, endDiscreetAdvice, listDiscreetCountries } from '#modules/participant/server/index.ts';
import { countriesIn } from '#modules/participant/ui/question-choices.ts';
import type { Actions, PageServerLoad } from './$types';

const DONE = ['added', 'ended'] as const;

export const load: PageServerLoad = async (event) => ({
  lines: await read(event, listDiscreetCountries, {}),
  countries: countriesIn(event.locals.language),
  today: brusselsDay(event.locals.platform.clock.now()),
  done: DONE.find((what) => what === event.url.searchParams.get('done')),
});

export const actions: Actions = {
  add: (event) => submit(event, adviseDiscreet, {}, '/staff/discreet?done=added'),
  end: (event) => submit(event, endDiscreetAdvice, {}, '/staff/discreet?done=ended'),
};
