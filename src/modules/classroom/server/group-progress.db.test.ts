import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { PARTS } from '#composition/modules.ts';
import { exercisesOf, library, toPublicExercise } from '#modules/content/server/index.ts';
import { recordObservations, replyToWriting } from '#modules/learning/server/index.ts';
import { openParticipant, wholeLesson, type CourseParticipant } from '#modules/learning/testing/course-participant.ts';
import { translatorOf } from '#platform/i18n/translate.ts';
import { toCsv } from '#platform/server/sheet/to-csv.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { addToGroup, ensureGroup, exportGroup, getGroupMark, getGroupProgress, getMemberLesson, judge, progressSheets } from './index.ts'; // prettier-ignore

const LESSON = 'the-first-weeks';
const WRITTEN = 'question-for-teacher';
const lesson = library().find(LESSON, 'nl', 'normal') ?? expect.fail();
const CHOICE =
  exercisesOf(lesson).find(({ exercise }) => exercise.kind === 'document-reading')?.exercise ?? expect.fail();
const RIGHT = CHOICE.key as { option: string };
const WRONG = { option: toPublicExercise(CHOICE).parts.find(({ id }) => id !== RIGHT.option)?.id };

let platform: TestPlatform;
let teacher: Actor;
let groupId: string;
let nadia: CourseParticipant;
let sami: CourseParticipant;
let quiet: CourseParticipant;

const TODAY = '2026-11-22T09:00:00Z';
const view = async () =>
  expectOk(await platform.as(teacher, (tx) => getGroupProgress(tx, { groupId, language: 'nl' })));
const mark = async () => expectOk(await platform.as(teacher, (tx) => getGroupMark(tx, { groupId })));
const detail = (who: CourseParticipant, actor = teacher) =>
  platform.as(actor, (tx) => getMemberLesson(tx, { groupId, personId: who.personId, lesson: LESSON, language: 'nl' }));
const send = async (who: CourseParticipant, observations: object[]) =>
  void expectOk(
    await platform.as(who.actor, (tx) => recordObservations(tx, { observations: observations as { id: string }[] })),
  );
const answered = (exercise: string, response: unknown, at: string) => ({
  id: platform.ids.next(),
  kind: 'answered',
  lesson: LESSON,
  exercise,
  response,
  contentVersion: lesson.version,
  at,
});

beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  teacher = { role: 'teacher', accountId: platform.ids.next() };
  [nadia, sami, quiet] = [await openParticipant(platform), await openParticipant(platform), await openParticipant(platform)]; // prettier-ignore
  groupId = platform.ids.next();
  await platform.system(async (tx) => {
    const group = await ensureGroup(tx, { id: groupId, name: 'Groep', language: 'ar', startsOn: '2026-11-01', endsOn: null, teacherId: teacher.accountId ?? '', counsellorId: null }); // prettier-ignore
    for (const { personId } of [nadia, sami, quiet])
      expectOk(await addToGroup(tx, { group, personId, since: new Date('2026-11-01T09:00:00Z') }));
    return ok();
  });
  await send(sami, wholeLesson(platform.ids.next, LESSON, '2026-11-21T10:00:00Z'));
  await send(nadia, [
    answered(CHOICE.id, WRONG, '2026-11-10T10:00:00Z'),
    answered(CHOICE.id, RIGHT, '2026-11-10T10:01:00Z'),
  ]);
});
afterAll(() => platform.close());

it('I02 M01 P07 shows who is where, how far in each lesson, and who has fallen silent by the day of the work itself', async () => {
  const { people, columns, silentDays } = await view();
  const row = (who: CourseParticipant) => people.find(({ personId }) => personId === who.personId);
  expect(columns.map(({ id }) => id)).toContain(LESSON);
  expect(row(sami)).toMatchObject({ standing: 'going', quietDays: 1, cells: { [LESSON]: { state: 'done', share: 1 } } }); // prettier-ignore
  expect(row(nadia)).toMatchObject({ standing: 'stopped', quietDays: 12, where: { lesson: LESSON }, cells: { [LESSON]: { state: 'busy' } } }); // prettier-ignore
  expect(row(quiet)).toMatchObject({ standing: 'not-begun', quietDays: 21, where: null, cells: { [LESSON]: { state: 'todo' } } }); // prettier-ignore
  expect(silentDays).toBe(10);
});

it('I02 counts who was right at the first try, not who was right in the end, and leaves out what has no right answer', async () => {
  const { exercises } = await view();
  expect(exercises[0]).toMatchObject({ exercise: CHOICE.id, answers: 2, firstRight: 1 });
  expect(exercises.map(({ exercise }) => exercise)).not.toContain(WRITTEN);
  expect(exercises.length).toBeGreaterThan(3);
});

it('J05 a text waits for the teacher until it was read, in the view and in the cell of its lesson', async () => {
  const before = await mark();
  await send(nadia, [answered(WRITTEN, { text: 'Waar koop ik een fiets? (fictief)' }, '2026-11-10T11:00:00Z')]);
  const { writings, people } = await view();
  expect(writings).toMatchObject([
    { personId: nadia.personId, exercise: WRITTEN, name: 'Nadia Proef' },
    { personId: sami.personId },
  ]);
  expect(people.find(({ personId }) => personId === nadia.personId)?.cells[LESSON]?.waiting).toBe(true);
  expect(JSON.stringify(writings)).not.toContain('fiets');
  expect(await mark()).not.toBe(before);
  const { exercises } = expectOk(await detail(nadia));
  const handedIn = exercises.find(({ exercise }) => exercise.id === WRITTEN);
  expect(handedIn?.writing?.text).toBe('Waar koop ik een fiets? (fictief)');
  const after = await mark();
  expectOk(await platform.as(teacher, (tx) => replyToWriting(tx, { personId: nadia.personId, writingId: handedIn?.writing?.id ?? '' }))); // prettier-ignore
  expect((await view()).writings.map(({ personId }) => personId)).toEqual([sami.personId]);
  expect(await mark()).not.toBe(after);
});

it('I02 each cell leads to the answers: the last one in words, the first try, what was said to it, and what waits', async () => {
  const { exercises, progress, lessonTitle } = expectOk(await detail(nadia));
  const line = exercises.find(({ exercise }) => exercise.id === CHOICE.id);
  expect(line).toMatchObject({ tries: { count: 2, firstRight: false }, answered: { correct: true, response: RIGHT }, edition: 'today' }); // prettier-ignore
  expect(line?.answered?.feedback.join('')).not.toBe('');
  expect(exercises).toHaveLength(exercisesOf(lesson).length);
  expect(exercises.filter(({ tries }) => tries === null).length).toBeGreaterThan(1);
  expect([progress?.finishedAt, lessonTitle]).toEqual([null, lesson.title]);
  const stranger: Actor = { role: 'teacher', accountId: platform.ids.next() };
  expect(await detail(nadia, stranger)).toMatchObject({ code: 'classroom.group-unknown' });
});

it('the mark stays while nothing happens, and another day is another mark', async () => {
  const first = await mark();
  expect(await mark()).toBe(first);
  expect((await view()).mark).toBe(first);
  await platform.system((tx) => judge(tx, { groupId, personId: sami.personId, value: 'goed' }));
  const judged = await mark();
  expect(judged).not.toBe(first);
  platform.at('2026-11-23T09:00:00Z');
  expect(await mark()).not.toBe(judged);
  platform.at(TODAY);
});

it('U04 asking for the mark leaves no trace; looking and taking a file along leave one for each person', async () => {
  const traces = async () => {
    const { rows } = await platform.ownerPool.query(`select action, count(distinct person_id)::int as persons from platform.audit_entry where action in ('classroom.get-group-mark', 'classroom.export-group') group by action`); // prettier-ignore
    return rows;
  };
  await mark();
  const taken = expectOk(await platform.as(teacher, (tx) => exportGroup(tx, { groupId, language: 'nl' })));
  expect(await traces()).toEqual([{ action: 'classroom.export-group', persons: 3 }]);
  const { people, exercises, writings } = progressSheets(taken, translatorOf(platform.dictionaries.nl));
  expect(people.rows.map(([name]) => name)).toEqual(taken.people.map(({ name }) => name));
  expect(people.head).toHaveLength(people.rows[0]?.length ?? 0);
  expect(exercises.rows).toHaveLength(taken.exercises.length);
  expect(writings.rows).toHaveLength(1);
  expect(toCsv(people)).toContain('Nadia Proef;stil;2026-11-10;12;0;');
});

it('only whoever sees the group sees its progress', async () => {
  const stranger: Actor = { role: 'teacher', accountId: platform.ids.next() };
  for (const look of [getGroupProgress, exportGroup])
    expect(await platform.as(stranger, (tx) => look(tx, { groupId, language: 'nl' }))).toMatchObject({ code: 'classroom.group-unknown' }); // prettier-ignore
  expect(await platform.as(stranger, (tx) => getGroupMark(tx, { groupId }))).toMatchObject({ code: 'classroom.group-unknown' }); // prettier-ignore
  expect(await platform.as(nadia.actor, (tx) => getGroupProgress(tx, { groupId, language: 'nl' }))).toMatchObject({ code: 'platform.not-allowed' }); // prettier-ignore
});
