import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { LANGUAGES } from '#kernel/languages.ts';
import { expectOk, ok, type Result } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { answerQuestion, beginQuiz, getQuestion, getResult, handInQuiz } from '#modules/assessment/server/index.ts';
import {
  addToGroup,
  ensureGroup,
  getGroupProgress,
  getMember,
  getMemberLesson,
} from '#modules/classroom/server/index.ts';
import { followCourses } from '#modules/content/server/courses.ts';
import { library, listCourseVersions, publishCourses, refreshCourses, withdrawCourses } from '#modules/content/server/index.ts'; // prettier-ignore
import { copyCourses, dropExercise, dropLesson } from '#modules/content/testing/course-copy.ts';
import { getOverview, recordObservations } from '#modules/learning/server/index.ts';
import { openParticipant, wholeLesson, type CourseParticipant } from '#modules/learning/testing/course-participant.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { PARTS } from './modules.ts';

// To read a whole course takes a second, and on a machine that does other work too many seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const LESSON = 'the-first-weeks';
const GONE = 'how-ready';

let platform: TestPlatform;
let nour: Actor;
let tom: Actor;
let groupId: string;
let first: CourseParticipant;
let changed: string;
let close = () => {};

const send = async ({ actor }: CourseParticipant, observations: readonly { id: string }[]) =>
  expectOk(await platform.as(actor, (tx) => recordObservations(tx, { observations: [...observations] })));
const steps = (lesson: string) => wholeLesson(platform.ids.next, lesson, '2026-11-21T10:00:00Z');
const isGone = (step: object) => 'exercise' in step && step.exercise === GONE;
const overview = async (who: CourseParticipant) =>
  expectOk(await platform.as(who.actor, (tx) => getOverview(tx, { language: 'nl' })));
const answers = async (who: CourseParticipant) =>
  expectOk(await platform.as(tom, (tx) => getMemberLesson(tx, { groupId, personId: who.personId, lesson: LESSON, language: 'fr' }))); // prettier-ignore

const versions = async () => expectOk(await platform.as(nour, (tx) => listCourseVersions(tx, {})));
const digestOf = async (state: string) => (await versions()).find((version) => version.state === state)?.digest ?? '';
const decide = async (act: typeof publishCourses, digest: string, note = 'Nagelezen') => {
  const decided = await platform.as(nour, (tx) => act(tx, { digest, note }));
  await refreshCourses();
  await platform.drain();
  return decided;
};

beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  nour = { role: 'coordinator', accountId: platform.ids.next() };
  tom = { role: 'teacher', accountId: platform.ids.next() };
  const started = await followCourses(platform);
  await started.registered;
  started.close();
  changed = copyCourses();
  dropExercise(changed, { lesson: LESSON, exercise: GONE });
  platform.at('2026-11-23T09:00:00Z');
  const following = await followCourses(platform, changed);
  close = following.close;
  await following.registered;
  first = await openParticipant(platform);
  groupId = platform.ids.next();
  await platform.system(async (tx) => {
    const group = await ensureGroup(tx, { id: groupId, name: 'Groep', language: 'ar', startsOn: '2026-11-01', endsOn: null, teacherId: tom.accountId ?? '', counsellorId: null }); // prettier-ignore
    return addToGroup(tx, { group, personId: first.personId });
  });
});
afterAll(async () => {
  close();
  rmSync(changed, { recursive: true });
  await platform.close();
});

it('the first start publishes the courses of its checkout; a later version waits, with what differs', async () => {
  const [ready, followed] = await versions();
  expect(followed).toMatchObject({ state: 'followed', errors: 0, changes: null, mayWithdraw: false, decisions: [{ act: 'published', by: null }] }); // prettier-ignore
  expect(ready).toMatchObject({ state: 'ready', errors: 0, decisions: [], mayWithdraw: false });
  expect(ready?.changes).toMatchObject({ added: [], removed: [], quiz: false });
  expect(ready?.changes?.changed).toMatchObject([{ id: LESSON, source: true, languages: [...LANGUAGES] }]);
  // Opened from what was kept: this process was started from the other checkout.
  expect(JSON.stringify(library().find(LESSON, 'fr', 'normal'))).toContain(GONE);
});

it('nothing is published with errors, without a reason, by anybody else, or when nobody registered it', async () => {
  await platform.ownerPool.query(`insert into content.course_version select 'ffffffffffffffff', registered_at - interval '1 day', files, lessons, quiz, 3, 0 from content.course_version limit 1`); // prettier-ignore
  expect(await decide(publishCourses, 'f'.repeat(16))).toMatchObject({ code: 'content.version-has-errors' });
  expect(await decide(publishCourses, '0'.repeat(16))).toMatchObject({ code: 'content.version-unknown' });
  expect(await decide(publishCourses, await digestOf('followed'))).toMatchObject({ code: 'content.version-is-followed' }); // prettier-ignore
  expect(await decide(publishCourses, await digestOf('ready'), ' ')).toMatchObject({ fields: { note: 'platform.field-required' } }); // prettier-ignore
  expect(await decide(withdrawCourses, await digestOf('followed'))).toMatchObject({ code: 'content.no-other-version' });
  expect(await decide(withdrawCourses, await digestOf('ready'))).toMatchObject({ code: 'content.version-not-published' }); // prettier-ignore
  expect(await platform.as(tom, (tx) => listCourseVersions(tx, {}))).toMatchObject({ code: 'platform.not-allowed' });
  for (const act of [publishCourses, withdrawCourses])
    expect(await platform.as(tom, (tx) => act(tx, { digest: 'f'.repeat(16), note: 'x' }))).toMatchObject({ code: 'platform.not-allowed' }); // prettier-ignore
  for (const statement of ['delete from content.publication', 'delete from content.course_file', `update content.course_version set errors = 0`])
    await expect(platform.as(nour, async (tx) => ok(await sql.raw(statement).execute(tx.db)))).rejects.toThrow(/permission denied/); // prettier-ignore
  await platform.ownerPool.query(`delete from content.course_version where digest = 'ffffffffffffffff'`);
});

it('a published version is followed without losing progress; whoever has done all that it asks, has finished', async () => {
  const all = steps(LESSON);
  const [half, rest] = [all.filter((step) => !isGone(step)), all.filter(isGone)];
  expect(rest).toHaveLength(1);
  await send(first, half);
  const before = await overview(first);
  expect([before.lessonsDone, (await answers(first)).progress?.finishedAt]).toEqual([0, null]);
  expectOk(await decide(publishCourses, await digestOf('ready')));
  expect(JSON.stringify(library().find(LESSON, 'nl', 'normal'))).not.toContain(GONE);
  const after = await overview(first);
  expect(after.lessonsDone).toBe(1);
  const { progress } = await answers(first);
  expect([progress?.done, progress?.finishedAt]).toEqual([progress?.total, new Date('2026-11-23T09:00:00Z')]);
  const { rows } = await platform.ownerPool.query(`select payload ->> 'lesson' as lesson from ledger.fact where type = 'learning.lesson-finished.v1' and person_id = $1`, [first.personId]); // prettier-ignore
  expect(rows).toEqual([{ lesson: LESSON }]);
});

it('what a phone brings of the version before is kept, and explained by that version, also where the exercise is gone', async () => {
  const version = library().find(LESSON, 'nl', 'normal')?.version;
  expect(new Set((await answers(first)).exercises.map((line) => line.edition))).toEqual(new Set(['earlier']));
  const { rows } = await platform.ownerPool.query(`select distinct content_version as version from learning.observation where person_id = $1`, [first.personId]); // prettier-ignore
  expect(rows[0]?.version).not.toBe(version);
  const brought = { id: platform.ids.next(), at: '2026-11-21T11:00:00Z', kind: 'answered', lesson: LESSON, exercise: GONE, response: { option: 'alone' }, contentVersion: rows[0]?.version }; // prettier-ignore
  expect((await send(first, [brought])).acknowledgements).toMatchObject([{ outcome: 'accepted' }]);
  const line = (await answers(first)).exercises.find(({ exercise }) => exercise.id === GONE);
  expect(line).toMatchObject({ edition: 'earlier', answered: { response: { option: 'alone' } }, tries: { count: 1 } });
  expect(line?.answered?.feedback.join('')).not.toBe('');
  expect(line?.exercise.parts.length).toBeGreaterThan(1);
});

it('withdrawn, a version still explains what was answered to it; who finished stays finished', async () => {
  const second = await openParticipant(platform);
  await platform.system(async (tx) => {
    const group = await ensureGroup(tx, { id: groupId, name: 'Groep', language: 'ar', startsOn: '2026-11-01', endsOn: null, teacherId: tom.accountId ?? '', counsellorId: null }); // prettier-ignore
    return addToGroup(tx, { group, personId: second.personId });
  });
  await send(second, steps(LESSON));
  expect(new Set((await answers(second)).exercises.map((line) => line.edition))).toEqual(new Set(['today']));
  expectOk(await decide(withdrawCourses, await digestOf('followed'), 'Er staat een fout in'));
  expect(JSON.stringify(library().find(LESSON, 'nl', 'normal'))).toContain(GONE);
  expect((await versions())[0]).toMatchObject({ state: 'withdrawn', decisions: [{ act: 'published' }, { act: 'withdrawn', note: 'Er staat een fout in' }] }); // prettier-ignore
  const lines = (await answers(second)).exercises;
  expect(lines.filter(({ tries }) => tries).map((line) => line.edition)).toEqual(lines.filter(({ tries }) => tries).map(() => 'earlier')); // prettier-ignore
  expect(lines.find(({ exercise }) => exercise.id === GONE)).toMatchObject({ tries: null, edition: 'today' });
  expect((await overview(second)).lessonsDone).toBe(1);
  const group = expectOk(await platform.as(tom, (tx) => getGroupProgress(tx, { groupId, language: 'nl' })));
  expect(group.people.map(({ cells }) => cells[LESSON]?.state)).toEqual(['done', 'done']);
  const member = expectOk(await platform.as(tom, (tx) => getMember(tx, { groupId, personId: second.personId, language: 'nl' }))); // prettier-ignore
  expect(member.answers.length).toBeGreaterThan(3);
});

it('a lesson that left the courses is still there for the teacher, and its questions for who sits the end quiz', async () => {
  const sitting = await openParticipant(platform);
  for (const { id } of library().lessons('nl')) await send(sitting, steps(id));
  const own = <T>(work: (tx: Tx) => Promise<Result<T>>) => platform.as(sitting.actor, work);
  expectOk(await own((tx) => beginQuiz(tx, { language: 'fr' })));
  const keys = new Map(library().quizItems.map(({ id, correct }) => [id, correct]));
  const { rows } = await platform.ownerPool.query<{ form: { item: string }[] }>('select form from assessment.sitting where person_id = $1', [sitting.personId]); // prettier-ignore
  const form = rows[0]?.form ?? [];
  const words = async () => Promise.all(form.map(async (_, at) => expectOk(await own((tx) => getQuestion(tx, { language: 'fr', number: at + 1 }))).prompt)); // prettier-ignore
  const asked = await words();
  const shorter = copyCourses();
  for (const lesson of [LESSON, 'equality-of-women-and-men']) dropLesson(shorter, lesson);
  platform.at('2026-11-24T09:00:00Z');
  close();
  const following = await followCourses(platform, shorter);
  close = following.close;
  await following.registered;
  rmSync(shorter, { recursive: true });
  expectOk(await decide(publishCourses, await digestOf('ready')));
  expect(library().find(LESSON, 'nl', 'normal')).toBeUndefined();
  expect(form.filter(({ item }) => !library().quizItems.some(({ id }) => id === item)).length).toBeGreaterThan(0);
  expect(await words()).toEqual(asked);
  for (const [at, { item }] of form.entries()) expectOk(await own((tx) => answerQuestion(tx, { number: at + 1, option: keys.get(item) ?? '' }))); // prettier-ignore
  expectOk(await own((tx) => handInQuiz(tx, { language: 'fr' })));
  const result = expectOk(await own((tx) => getResult(tx, { language: 'fr' })));
  expect([result.percent, result.items.map(({ prompt }) => prompt)]).toEqual([100, asked]);
  const member = expectOk(await platform.as(tom, (tx) => getMember(tx, { groupId, personId: first.personId, language: 'nl' }))); // prettier-ignore
  expect(member.formerLessons).toEqual([{ id: LESSON, title: 'De eerste weken' }]);
  const { lessonTitle, exercises } = await answers(first);
  expect(lessonTitle).not.toBe('');
  expect(exercises.filter(({ tries }) => tries).length).toBeGreaterThan(3);
  expect(new Set(exercises.map((line) => line.edition))).toEqual(new Set(['earlier']));
});
