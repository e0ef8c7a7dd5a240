import { addMember, getGroup, judgeParticipation, listCandidates, planLesson, recordAttendance } from '#modules/classroom/server/index.ts'; // prettier-ignore
import { read, submit } from '#composition/route.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { role } = event.locals.actor;
  const groupId = event.params.id;
  return {
    group: await read(event, getGroup, { groupId, language: event.locals.language }),
    candidates: role === 'teacher' ? [] : await read(event, listCandidates, { groupId }),
    mayTeach: role === 'teacher' || role === 'coordinator',
    mayAdd: role !== 'teacher',
    now: event.locals.platform.clock.now(),
  };
};

const back = (event: { params: { id: string } }) => `/staff/groups/${event.params.id}`;

export const actions: Actions = {
  plan: (event) => submit(event, planLesson, { groupId: event.params.id }, back(event)),
  attend: (event) => submit(event, recordAttendance, {}, back(event)),
  judge: (event) => submit(event, judgeParticipation, { groupId: event.params.id }, back(event)),
  add: (event) => submit(event, addMember, { groupId: event.params.id }, back(event)),
};
