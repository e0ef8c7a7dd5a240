import { z } from 'zod';
import { asLanguage, LANGUAGES } from '#kernel/languages.ts';
import { ok, problem } from '#kernel/result.ts';
import { nameOfAccount } from '#modules/access/server/index.ts';
import { library } from '#modules/content/server/index.ts';
import { findAnswersOf, findProgressOf } from '#modules/learning/server/index.ts';
import { findPersonCards } from '#modules/participant/server/index.ts';
import { listDossiers } from '#modules/voortraject/server/index.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { groupKey } from '../contract/forms.ts';
import { groupLine, groupView, memberView, type MemberLine } from '../contract/views.ts';
import { findGroup, findNextLesson, selectAttendance, selectGroups, selectLessons, selectMembers, selectStandings, type LiveLesson, type Standing } from './store.ts'; // prettier-ignore

const STAFF = ['teacher', 'coordinator', 'counsellor'] as const;

/** The groups the reader may see. */
export const listGroups = useCase(
  { name: 'classroom.list-groups', roles: STAFF, kind: 'read', input: z.object({}) },
  async (tx) => ok((await selectGroups(tx)).map((group) => groupLine.parse(group))),
);

/** A group with everybody's progress, attendance and judgement, from projections: nothing is recomputed (I02, M01). */
export const getGroup = useCase(
  { name: 'classroom.view-group', roles: STAFF, kind: 'read', input: groupKey.extend({ language: z.enum(LANGUAGES) }) },
  async (tx, { groupId, language }) => {
    const group = await findGroup(tx, groupId);
    if (!group) return problem('classroom.group-unknown');
    const lessons = await selectLessons(tx, groupId);
    const attendance = await selectAttendance(tx, groupId);
    return ok(
      groupView.parse({
        ...group,
        teacher: await asSystem(tx, (system) => nameOfAccount(system, group.teacherId)),
        courseLessons: library().lessons(asLanguage(language) ?? 'nl').map(({ id, title }) => ({ id, title })),
        members: await memberLines(tx, groupId),
        lessons: lessons.map((lesson) => ({
          ...lesson,
          present: attendance.filter((row) => row.lessonId === lesson.id && row.present).map((row) => row.personId),
        })),
      }),
    );
  },
);

async function memberLines(tx: Tx, groupId: string): Promise<MemberLine[]> {
  const members = await selectMembers(tx, groupId);
  const ids = members.map(({ personId }) => personId);
  if (ids.length === 0) return [];
  const cards = await findPersonCards(tx, ids);
  const progress = await findProgressOf(tx, ids);
  const standings = new Map((await selectStandings(tx, { groupId })).map((standing) => [standing.personId, standing]));
  const lines = members.flatMap(({ personId, dossierId }) => {
    const card = cards.get(personId);
    if (!card) return [];
    const own = progress.filter((row) => row.personId === personId);
    const active = own.map(({ updatedAt }) => updatedAt.getTime());
    return {
      personId,
      dossierId,
      name: card.latinName,
      ownScriptName: card.ownScriptName,
      language: card.language,
      timeZone: card.timeZone,
      lessons: own.map(({ lesson, done, total, finishedAt }) => ({ lesson, done, total, finished: finishedAt !== null })),
      lastActive: active.length > 0 ? new Date(Math.max(...active)) : null,
      attendancePercent: standings.get(personId)?.attendancePercent ?? null,
      participation: standings.get(personId)?.participation ?? null,
    };
  });
  return lines.sort((a, b) => a.name.localeCompare(b.name));
}

/** What one person of a group answered, for the teacher who answers questions about it (I02). */
export const getMember = useCase(
  { name: 'classroom.view-member', roles: STAFF, kind: 'read', input: groupKey.extend({ personId: z.uuid(), language: z.enum(LANGUAGES) }) }, // prettier-ignore
  async (tx, { groupId, personId, language }) => {
    const group = await findGroup(tx, groupId);
    if (!group) return problem('classroom.group-unknown');
    const isMember = (await selectMembers(tx, groupId)).some((member) => member.personId === personId);
    const card = isMember ? (await findPersonCards(tx, [personId])).get(personId) : undefined;
    if (!card) return problem('classroom.person-not-in-group');
    const answers = await findAnswersOf(tx, personId, language);
    return ok(memberView.parse({ personId, groupId, group: group.name, name: card.latinName, answers }));
  },
);

/** Persons who may still join a group: admitted or learning, and not in it. */
export const listCandidates = useCase(
  { name: 'classroom.list-candidates', roles: ['coordinator', 'counsellor'], kind: 'read', input: groupKey },
  async (tx, { groupId }) => {
    const present = new Set((await selectMembers(tx, groupId)).map(({ dossierId }) => dossierId));
    const dossiers = [];
    for (const status of ['admitted', 'agreed', 'learning'] as const) dossiers.push(...(await listDossiers(tx, { status })));
    const open = dossiers.filter(({ id }) => !present.has(id));
    const cards = await findPersonCards(tx, open.map(({ personId }) => personId)); // prettier-ignore
    return ok(open.map(({ id, number, personId }) => ({ dossierId: id, number, name: cards.get(personId)?.latinName ?? '' })));
  },
);

/** The next live lesson of a person, for their own page. */
export async function nextLessonOf(tx: Tx, personId: string): Promise<LiveLesson | undefined> {
  return findNextLesson(tx, personId);
}

/** Attendance and judgement of a person in their newest group; undefined when they never were in one. */
export async function findStandingOf(tx: Tx, personId: string): Promise<Standing | undefined> {
  return (await selectStandings(tx, { personIds: [personId] })).at(-1);
}
