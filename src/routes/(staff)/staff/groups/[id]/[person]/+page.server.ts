import { read, submit } from '#composition/route.ts';
import { getResults, recordOutcome } from '#modules/assessment/server/index.ts';
import { getMember, judgeParticipation } from '#modules/classroom/server/index.ts';
import { replyToWriting } from '#modules/learning/server/index.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => ({
  member: await read(event, getMember, {
    groupId: event.params.id,
    personId: event.params.person,
    language: event.locals.language,
  }),
  sittings: await read(event, getResults, { personIds: [event.params.person] }),
  mayOpenDossier: event.locals.actor.role !== 'teacher',
});

const back = ({ params }: RequestEvent) => `/staff/groups/${params.id}/${params.person}`;

export const actions: Actions = {
  judge: (event) =>
    submit(event, judgeParticipation, { groupId: event.params.id, personId: event.params.person }, back(event)),
  reply: (event) => submit(event, replyToWriting, { personId: event.params.person }, back(event)),
  outcome: (event) => submit(event, recordOutcome, { personId: event.params.person }, back(event)),
};
