import { read, submit } from '#composition/route.ts';
import { getMemberLesson } from '#modules/classroom/server/index.ts';
import { replyToWriting } from '#modules/learning/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await read(event, getMemberLesson, {
    groupId: event.params.id,
    personId: event.params.person,
    lesson: event.params.lesson,
    language: event.locals.language,
  }),
});

export const actions: Actions = {
  reply: (event) =>
    submit(event, replyToWriting, { personId: event.params.person }, `/staff/groups/${event.params.id}/${event.params.person}/${event.params.lesson}`),
}; // prettier-ignore
