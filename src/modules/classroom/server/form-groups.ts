import { idFromName } from '#kernel/ids.ts';
import { instantOfWallTime } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { findDossierOfPerson } from '#modules/voortraject/server/index.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { grantVisibility } from '#platform/server/visibility.ts';
import { newGroup, newLiveLesson, newMembers } from '../contract/forms.ts';
import { decideMayJoin } from '../domain/may-join.ts';
import { findGroup, insertGroup, insertLiveLesson, insertMember, type Group, type LiveLesson } from './store.ts';

/** The coordinator forms a group around a teacher. */
export const createGroup = useCase(
  { name: 'classroom.create-group', roles: ['coordinator'], input: newGroup },
  async (tx, input): Promise<Result<{ groupId: string }>> => {
    const group = await ensureGroup(tx, {
      ...input,
      endsOn: input.endsOn ?? null,
      counsellorId: input.counsellorId ?? null,
    });
    return ok({ groupId: group.id });
  },
);

/** Makes a group unless there is one with this id; for forms, imports and demonstrations. */
export async function ensureGroup(tx: Tx, group: Omit<Group, 'id'> & { id?: string }): Promise<Group> {
  const made: Group = { ...group, id: group.id ?? tx.newId() };
  await insertGroup(tx, made);
  return made;
}

/** Brings persons who follow the course into a group; from then on its teacher sees them. */
export const addMembers = useCase(
  { name: 'classroom.add-members', roles: ['coordinator', 'counsellor'], input: newMembers },
  async (tx, { groupId, persons }): Promise<Result<undefined>> => {
    const group = await findGroup(tx, groupId);
    if (!group) return problem('classroom.group-unknown');
    for (const personId of persons) {
      const added = await addToGroup(tx, { group, personId });
      if (!added.ok) return added;
    }
    return ok();
  },
);

/** Adds one person to a group and lets its teacher see them. Repeating changes nothing. */
export async function addToGroup(
  tx: Tx,
  { group, personId, since = tx.now }: { group: Group; personId: string; since?: Date },
): Promise<Result<undefined>> {
  // prettier-ignore
  const dossier = await findDossierOfPerson(tx, personId);
  if (!dossier) return problem('classroom.person-unknown');
  if (!decideMayJoin(dossier.state)) return problem('classroom.not-in-course');
  tx.touch(personId);
  const added = await asSystem(tx, (system) => insertMember(system, group.id, personId, since));
  await grantVisibility(tx, { personId, granteeId: group.teacherId, basis: `group:${group.id}` });
  if (!added) return ok();
  await appendFact(tx, {
    id: idFromName(`classroom.member-added ${group.id} ${personId}`),
    type: 'classroom.member-added.v1',
    personId,
    dossierId: dossier.id,
    occurredAt: since,
    payload: { groupId: group.id },
  });
  return ok();
}

/** Plans a live lesson: a wall time in a zone, from which the moment follows on every clock (J07). */
export const planLesson = useCase(
  { name: 'classroom.plan-lesson', roles: ['teacher', 'coordinator'], input: newLiveLesson },
  async (tx, { groupId, title, day, time, timeZone, minutes }): Promise<Result<{ lessonId: string }>> => {
    if (!(await findGroup(tx, groupId))) return problem('classroom.group-unknown');
    const lesson = await ensureLiveLesson(tx, { groupId, title, wallStart: `${day}T${time}`, timeZone, minutes });
    return ok({ lessonId: lesson.id });
  },
);

/** Plans a live lesson unless there is one with this id; for forms, imports and demonstrations. */
export async function ensureLiveLesson(
  tx: Tx,
  lesson: Omit<LiveLesson, 'id' | 'startsAt'> & { id?: string },
): Promise<LiveLesson> {
  const startsAt = instantOfWallTime(lesson.wallStart, lesson.timeZone);
  const planned: LiveLesson = { ...lesson, id: lesson.id ?? tx.newId(), startsAt };
  await insertLiveLesson(tx, planned);
  return planned;
}
