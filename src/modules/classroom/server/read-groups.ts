import { z } from 'zod';
import { ok, problem, type Result } from '#kernel/result.ts';
import { listStaff, nameOfAccount } from '#modules/access/server/index.ts';
import { findFormerTitles, library } from '#modules/content/server/index.ts';
import { findPersonCards, type PersonCard } from '#modules/participant/server/index.ts';
import { findAnswersOf, findLastWork, findPathsOf, findProgressOf, findQuestions } from '#modules/learning/server/index.ts'; // prettier-ignore
import { findDossierOfPerson, listDossiers } from '#modules/voortraject/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { groupId, memberId, type Judgement } from '../contract/forms.ts';
import type { AttendanceView, GroupLine, GroupsView, GroupView, LiveLessonView, MemberLine, MemberView, NextLiveLesson } from '../contract/views.ts'; // prettier-ignore
import { decideMayJoin } from '../domain/may-join.ts';
import { findAttendanceOf } from './record-attendance.ts';
import { findGroup, selectAttendance, selectGroups, selectJudgements, selectLiveLessons, selectLiveLessonsOf, selectMembers, selectMembershipsOf, type Group, type LiveLesson } from './store.ts'; // prettier-ignore

export const STAFF = ['teacher', 'coordinator', 'counsellor'] as const;
export const mayTeach = (tx: Tx) => tx.actor.role === 'teacher' || tx.actor.role === 'coordinator';
const mayForm = (tx: Tx) => tx.actor.role === 'counsellor' || tx.actor.role === 'coordinator';

/** The groups that the reader may see. */
export const listGroups = useCase(
  { name: 'classroom.list-groups', roles: STAFF, input: z.object({}), kind: 'read' },
  async (tx): Promise<Result<GroupsView>> => {
    const groups = await selectGroups(tx);
    const ids = groups.map(({ id }) => id);
    const [members, lessons] = [await selectMembers(tx, ids), await selectLiveLessons(tx, ids)];
    const forms = tx.actor.role === 'coordinator';
    const lines: GroupLine[] = [];
    for (const group of groups) lines.push(await toLine(tx, group, members.filter((member) => member.groupId === group.id).length, lessons)); // prettier-ignore
    return ok({
      groups: lines,
      teachers: forms ? await listStaff(tx, 'teacher') : [],
      counsellors: forms ? await listStaff(tx, 'counsellor') : [],
    });
  },
);

async function toLine(tx: Tx, group: Group, members: number, lessons: readonly LiveLesson[]): Promise<GroupLine> {
  const next = lessons.find((lesson) => lesson.groupId === group.id && endOf(lesson) > tx.now);
  const { id, name, language, startsOn, endsOn, teacherId } = group;
  return {
    id,
    name,
    language,
    startsOn,
    endsOn,
    members,
    teacher: (await nameOfAccount(tx, teacherId)) ?? '',
    nextLesson: next?.startsAt ?? null,
  };
}

const endOf = (lesson: Pick<LiveLesson, 'startsAt' | 'minutes'>) =>
  new Date(lesson.startsAt.getTime() + lesson.minutes * 60_000);

/** One group: its people with how far each is, and its live lessons (I02, M01). Read from projections; nothing is counted anew. */
export const getGroup = useCase(
  { name: 'classroom.get-group', roles: STAFF, input: groupId, kind: 'read' },
  async (tx, input): Promise<Result<GroupView>> => {
    const group = await findGroup(tx, input.groupId);
    if (!group) return problem('classroom.group-unknown');
    const [members, lessons] = await Promise.all([selectMembers(tx, [group.id]), selectLiveLessons(tx, [group.id])]);
    const personIds = members.map(({ personId }) => personId);
    const [attendance, people, head, counsellor, candidates] = await Promise.all([
      selectAttendance(tx, personIds),
      memberLines(tx, personIds),
      toLine(tx, group, personIds.length, lessons),
      group.counsellorId ? nameOfAccount(tx, group.counsellorId) : undefined,
      mayForm(tx) ? candidatesFor(tx) : [],
    ]);
    return ok({
      ...head,
      counsellor: counsellor ?? null,
      mayForm: mayForm(tx),
      mayTeach: mayTeach(tx),
      people,
      liveLessons: lessons.map((lesson) =>
        toLiveLesson(tx, lesson, attendance.filter((row) => row.lessonId === lesson.id).length),
      ),
      candidates,
    });
  },
);

/** People with how far each is; whoever asks is noted as having seen them. */
export async function memberLines(
  tx: Tx,
  personIds: readonly string[],
  known?: ReadonlyMap<string, PersonCard>,
): Promise<MemberLine[]> {
  const [cards, progress, attendance, judgements, paths, work] = await Promise.all([
    known ?? findPersonCards(tx, personIds),
    findProgressOf(tx, personIds),
    findAttendanceOf(tx, personIds),
    selectJudgements(tx, personIds),
    findPathsOf(tx, personIds),
    findLastWork(tx, personIds),
  ]);
  const lines: MemberLine[] = [];
  for (const personId of personIds) {
    tx.touch(personId);
    const lessons = progress.filter((row) => row.personId === personId);
    const path = paths.get(personId) ?? [];
    lines.push({
      personId,
      name: cards.get(personId)?.latinName ?? '',
      timeZone: cards.get(personId)?.timeZone ?? 'UTC',
      lessonsDone: lessons.filter(({ finishedAt, lesson }) => finishedAt && path.some(({ id }) => id === lesson))
        .length,
      lessonsTotal: path.length,
      lessons,
      lastActiveAt: work.get(personId)?.at ?? null,
      attendance: attendance.get(personId) ?? null,
      judgement: judgements.find((row) => row.personId === personId)?.value ?? null,
    });
  }
  return lines.sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

function toLiveLesson(tx: Tx, lesson: LiveLesson, recorded: number): LiveLessonView {
  const { id, title, startsAt, timeZone, minutes } = lesson;
  return { id, title, startsAt, timeZone, minutes, held: startsAt <= tx.now, recorded };
}

/** Whoever follows the course and is in no group. */
async function candidatesFor(tx: Tx): Promise<{ personId: string; name: string }[]> {
  const open = [...(await listDossiers(tx, { status: 'agreed' })), ...(await listDossiers(tx, { status: 'learning' }))];
  const ids = open.filter(({ state }) => decideMayJoin(state)).map(({ personId }) => personId);
  const placed = new Set((await selectMembershipsOf(tx, ids)).map(({ personId }) => personId));
  const free = ids.filter((id) => !placed.has(id));
  const cards = await findPersonCards(tx, free);
  return free
    .map((personId) => ({ personId, name: cards.get(personId)?.latinName ?? '' }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** The form for the attendance at one live lesson. */
export const getAttendance = useCase(
  { name: 'classroom.get-attendance', roles: STAFF, input: groupId.extend({ lessonId: z.uuid() }), kind: 'read' },
  async (tx, input): Promise<Result<AttendanceView>> => {
    const group = await findGroup(tx, input.groupId);
    if (!group) return problem('classroom.group-unknown');
    const lesson = (await selectLiveLessons(tx, [group.id])).find(({ id }) => id === input.lessonId);
    if (!lesson) return problem('classroom.lesson-unknown');
    const personIds = (await selectMembers(tx, [group.id])).map(({ personId }) => personId);
    const cards = await findPersonCards(tx, personIds);
    const recorded = (await selectAttendance(tx, personIds)).filter(({ lessonId }) => lessonId === lesson.id);
    return ok({
      groupId: group.id,
      groupName: group.name,
      lesson: toLiveLesson(tx, lesson, recorded.length),
      rows: personIds
        .map((personId) => ({
          personId,
          name: cards.get(personId)?.latinName ?? '',
          percent: recorded.find((row) => row.personId === personId)?.percent ?? null,
        }))
        .sort((one, other) => one.name.localeCompare(other.name, 'nl')),
    });
  },
);

/** One person of a group: answers, attendance, judgements. */
export const getMember = useCase(
  { name: 'classroom.get-member', roles: STAFF, input: memberId, kind: 'read' },
  async (tx, { groupId: id, personId, language }): Promise<Result<MemberView>> => {
    const group = await findGroup(tx, id);
    if (!group) return problem('classroom.group-unknown');
    const member = (await selectMembers(tx, [id])).some((row) => row.personId === personId);
    const cards = await findPersonCards(tx, [personId]);
    if (!member || !cards.has(personId)) return problem('classroom.person-unknown');
    const [line] = await memberLines(tx, [personId], cards);
    const attendance = await selectAttendance(tx, [personId]);
    const held = (await selectLiveLessons(tx, [id])).filter(({ startsAt }) => startsAt <= tx.now);
    const judgements: MemberView['judgements'][number][] = [];
    for (const { value, at, by } of await selectJudgements(tx, [personId])) {
      judgements.push({ value, at, by: by ? ((await nameOfAccount(tx, by)) ?? null) : null });
    }
    return ok({
      ...(line as MemberLine),
      groupId: id,
      groupName: group.name,
      dossierId: (await findDossierOfPerson(tx, personId))?.id ?? null,
      mayTeach: mayTeach(tx),
      answers: await findAnswersOf(tx, personId, language),
      questions: await findQuestions(tx, personId),
      formerLessons: await formerLessonsOf(tx, line),
      attended: held.map((lesson) => ({ lesson: toLiveLesson(tx, lesson, 0), percent: attendance.find((row) => row.lessonId === lesson.id)?.percent ?? null })), // prettier-ignore
      judgements,
    });
  },
);

/** The lessons that somebody worked in and that are in the courses no more. */
async function formerLessonsOf(tx: Tx, line: MemberLine | undefined): Promise<MemberView['formerLessons']> {
  const ids = line?.lessons.map(({ lesson }) => lesson).filter((id) => !library().find(id, 'nl', 'normal')) ?? [];
  return [...(await findFormerTitles(tx, ids))].map(([id, title]) => ({ id, title }));
}

/** The next live lesson of who is signed in; null when none is planned. */
export const getNextLesson = useCase(
  { name: 'classroom.get-next-lesson', roles: ['participant'], input: z.object({}), kind: 'read' },
  async (tx): Promise<Result<NextLiveLesson | null>> =>
    ok(tx.actor.personId ? await nextLessonOf(tx, tx.actor.personId) : null),
);

/** The next live lesson of a person, also while it is going on; null when none is planned. */
export async function nextLessonOf(tx: Tx, personId: string): Promise<NextLiveLesson | null> {
  const next = (await selectLiveLessonsOf(tx, personId)).find((lesson) => endOf(lesson) > tx.now);
  const group = next && (await findGroup(tx, next.groupId));
  if (!next || !group) return null;
  const card = (await findPersonCards(tx, [personId])).get(personId);
  return {
    // A teacher wrote it: nobody knows what an onlooker makes of it.
    title: card?.discreet ? null : next.title,
    groupName: group.name,
    teacher: (await nameOfAccount(tx, group.teacherId)) ?? '',
    startsAt: next.startsAt,
    timeZone: next.timeZone,
    minutes: next.minutes,
    person: { timeZone: card?.timeZone ?? next.timeZone, countryOfStay: card?.countryOfStay ?? null },
  };
}

/** The last judgement of a person's active participation; null when there is none. */
export async function findJudgementOf(tx: Tx, personId: string): Promise<{ value: Judgement; at: Date } | null> {
  const [last] = await selectJudgements(tx, [personId]);
  return last ? { value: last.value, at: last.at } : null;
}
