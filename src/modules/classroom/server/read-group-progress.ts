import { createHash } from 'node:crypto';
import { brusselsDay } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { getal } from '#law/parameters.ts';
import { library, type Lesson } from '#modules/content/server/index.ts';
import { countOpenReports, findExerciseFigures, findLearningMark, findLessonAnswers, findOpenWritings, findPathsOf, findWhereabouts } from '#modules/learning/server/index.ts'; // prettier-ignore
import type { OpenWriting } from '#modules/learning/contract/views.ts';
import { findPersonCards } from '#modules/participant/server/index.ts';
import { DEFAULT_REGIME } from '#modules/voortraject/domain/regime.ts';
import { listDossiers } from '#modules/voortraject/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { groupId, memberLesson, progressInput } from '../contract/forms.ts';
import type { GroupProgressView, MemberLessonView, MemberLine, ProgressCell } from '../contract/views.ts';
import { hardestFirst } from '../domain/hardest-first.ts';
import { standingOf, type Course } from '../domain/standing.ts';
import { mayTeach, memberLines, STAFF } from './read-groups.ts';
import { findGroup, selectJudgements, selectMembers, type Member } from './store.ts';

/** A group as it is now: who is where, who has stopped, which exercise is hard, what waits for the teacher (I02, M01). */
export const getGroupProgress = useCase(
  { name: 'classroom.get-group-progress', roles: STAFF, input: progressInput, kind: 'read' },
  (tx, input) => readGroupProgress(tx, input),
);

/** The same, taken along as a file. */
export const exportGroup = useCase(
  { name: 'classroom.export-group', roles: STAFF, input: progressInput, kind: 'read' },
  (tx, input) => readGroupProgress(tx, input),
);

async function readGroupProgress(
  tx: Tx,
  input: { groupId: string; language: Parameters<typeof findWhereabouts>[2] },
): Promise<Result<GroupProgressView>> {
  const group = await findGroup(tx, input.groupId);
  if (!group) return problem('classroom.group-unknown');
  const members = await selectMembers(tx, [group.id]);
  const ids = members.map(({ personId }) => personId);
  const [people, courses, paths, where, figures, writings, openReports, mark] = await Promise.all([
    memberLines(tx, ids),
    coursesOf(tx, ids),
    findPathsOf(tx, ids),
    findWhereabouts(tx, ids, input.language),
    findExerciseFigures(tx, ids, input.language),
    findOpenWritings(tx, ids, input.language),
    countOpenReports(tx, ids),
    markOf(tx, members),
  ]);
  const silentDays = getal('stilte-dagen', brusselsDay(tx.now), DEFAULT_REGIME);
  const taught = new Set([...paths.values()].flat().map(({ id }) => id));
  const columns = library()
    .lessons(input.language)
    .filter(({ id }) => taught.has(id));
  const nameOf = new Map(people.map(({ personId, name }) => [personId, name]));
  return ok({
    groupId: group.id,
    groupName: group.name,
    readAt: tx.now,
    mark,
    silentDays,
    columns: columns.map(({ id, neutralTitle, title }) => ({ id, short: neutralTitle, title })),
    people: people.map((person) => {
      const { personId, name, lastActiveAt, lessonsDone, lessonsTotal } = person;
      const since = members.find((member) => member.personId === personId)?.since ?? tx.now;
      return {
        personId,
        name,
        lastActiveAt,
        lessonsDone,
        lessonsTotal,
        ...standingOf(
          { dossier: courses.get(personId) ?? 'open', lessonsDone, lessonsTotal, lastActiveAt, since },
          tx.now,
          silentDays,
        ),
        where: where.get(personId) ?? null,
        cells: Object.fromEntries(columns.map(({ id }) => [id, cellOf(person, id, paths.get(personId) ?? [], writings)])), // prettier-ignore
      };
    }),
    exercises: hardestFirst(figures),
    writings: writings.map((writing) => ({ ...writing, name: nameOf.get(writing.personId) ?? '' })),
    openReports,
    toJudge: people
      .filter((person) => isDone(person) && person.judgement === null)
      .map(({ personId, name }) => ({ personId, name })),
  });
}

/** What the newest dossier of each says of the course. */
async function coursesOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, Course['dossier']>> {
  const dossiers = await listDossiers(tx, { personIds });
  const oldestFirst = dossiers.toSorted((one, other) => one.openedAt.getTime() - other.openedAt.getTime());
  return new Map(
    oldestFirst.map(({ personId, status, state }) => {
      if (state.lastAt['voortraject.course-completed.v1'] !== undefined) return [personId, 'completed'];
      return [personId, status === 'stopped' ? 'ended' : 'open'];
    }),
  );
}

const isDone = ({ lessonsDone, lessonsTotal }: MemberLine) => lessonsTotal > 0 && lessonsDone >= lessonsTotal;

function cellOf(
  { personId, lessons }: MemberLine,
  lesson: string,
  path: readonly Lesson[],
  writings: readonly OpenWriting[],
): ProgressCell {
  const row = lessons.find((entry) => entry.lesson === lesson);
  const waiting = writings.some((writing) => writing.personId === personId && writing.lesson === lesson);
  if (row?.finishedAt) return { state: 'done', share: 1, waiting };
  if (!path.some(({ id }) => id === lesson)) return { state: 'off', share: 0, waiting };
  return row ? { state: 'busy', share: row.done / Math.max(1, row.total), waiting } : { state: 'todo', share: 0, waiting }; // prettier-ignore
}

/** A mark that is another one as soon as the view of a group may be another one. It tells nothing about anybody. */
export const getGroupMark = useCase(
  { name: 'classroom.get-group-mark', roles: STAFF, input: groupId, kind: 'read' },
  async (tx, { groupId: id }): Promise<Result<string>> => {
    if (!(await findGroup(tx, id))) return problem('classroom.group-unknown');
    return ok(await markOf(tx, await selectMembers(tx, [id])));
  },
);

/** People, their work, the judgements, the edition of the lessons, and the day: the days of silence go by it. */
async function markOf(tx: Tx, members: readonly Member[]): Promise<string> {
  const ids = members.map(({ personId }) => personId);
  const [learning, judgements] = await Promise.all([findLearningMark(tx, ids), selectJudgements(tx, ids)]);
  const edition = library().lessons('nl').map(({ version }) => version); // prettier-ignore
  const parts = [ids, learning, judgements.length, edition, brusselsDay(tx.now)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

/** What one person of a group did in one lesson: every answer, what was said to it, and the texts to reply to. */
export const getMemberLesson = useCase(
  { name: 'classroom.get-member-lesson', roles: STAFF, input: memberLesson, kind: 'read' },
  async (tx, { groupId: id, personId, lesson, language }): Promise<Result<MemberLessonView>> => {
    const group = await findGroup(tx, id);
    if (!group) return problem('classroom.group-unknown');
    const member = (await selectMembers(tx, [id])).some((row) => row.personId === personId);
    const card = (await findPersonCards(tx, [personId])).get(personId);
    if (!member || !card) return problem('classroom.person-unknown');
    const [answers, paths] = await Promise.all([
      findLessonAnswers(tx, personId, lesson, language),
      findPathsOf(tx, [personId]),
    ]);
    if (!answers) return problem('classroom.lesson-unknown');
    const path = paths.get(personId) ?? [];
    const at = path.findIndex((entry) => entry.id === lesson);
    const titled = (entry: Lesson | undefined) => entry ? { id: entry.id, title: (library().find(entry.id, language, 'normal') ?? entry).title } : null; // prettier-ignore
    return ok({
      ...answers,
      groupId: id,
      groupName: group.name,
      personId,
      name: card.latinName,
      mayTeach: mayTeach(tx),
      previous: at > 0 ? titled(path[at - 1]) : null,
      next: at >= 0 ? titled(path[at + 1]) : null,
    });
  },
);
