import { read, submit } from '#composition/route.ts';
import { getAttendance, recordAttendance } from '#modules/classroom/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getAttendance, { groupId: event.params.id, lessonId: event.params.lesson }),
  mayTeach: event.locals.actor.role !== 'counsellor',
});

export const actions: Actions = {
  default: (event) =>
    submit(
      event,
      recordAttendance,
      { groupId: event.params.id, lessonId: event.params.lesson },
      `/staff/groups/${event.params.id}`,
    ),
};
