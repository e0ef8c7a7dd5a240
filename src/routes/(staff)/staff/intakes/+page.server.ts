import { addToDay, brusselsDay } from '#kernel/dates.ts';
import { read, submit } from '#composition/route.ts';
import { listOwnSlots, offerSlots, takeBackSlot } from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  slots: await read(event, listOwnSlots, {}),
  tomorrow: addToDay(brusselsDay(event.locals.platform.clock.now()), { days: 1 }),
});

export const actions: Actions = {
  offer: (event) => submit(event, offerSlots, {}, '/staff/intakes'),
  takeBack: (event) => submit(event, takeBackSlot, {}, '/staff/intakes'),
};
