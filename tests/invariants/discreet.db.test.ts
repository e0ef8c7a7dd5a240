import { afterAll, beforeAll, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { LANGUAGES } from '#kernel/languages.ts';
import { expectOk, ok, type Result } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { beginQuiz, getQuestion, getQuiz, getResult, handInQuiz } from '#modules/assessment/server/index.ts';
import { addMembers, createGroup, getNextLesson, planLesson } from '#modules/classroom/server/index.ts';
import { library, VARIANTS, type Lesson } from '#modules/content/server/index.ts';
import { findLearningSummary, getLesson, getLessonText, getOverview, getScreen, recordObservations } from '#modules/learning/server/index.ts'; // prettier-ignore
import { wholeLesson } from '#modules/learning/testing/course-participant.ts';
import { adviseDiscreet, changeDisplay } from '#modules/participant/server/index.ts';
import { moveDossier, stop } from '#modules/voortraject/server/index.ts';
import { counsellorOf, newcomer, registered } from '#modules/voortraject/testing/people.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';

/** Words without markup and without the explanations of the glossary, which stand between them. */
const plain = (html: string) => html.replaceAll(/<span class="gloss".*?<\/span>/gs, '').replaceAll(/<[^>]*>/g, '');
/** Every text that is shown, whole: a title may well be part of a sentence somewhere. */
function textsIn(shown: unknown): Set<string> {
  const texts = new Set<string>();
  JSON.stringify(shown, (_key, value: unknown) => {
    if (typeof value === 'string') texts.add(plain(value));
    return value;
  });
  return texts;
}

/** What stands in the normal variant of the courses and not in the discreet one: words, pictures, titles, questions. */
const linesOf = (lesson: Lesson) => [
  lesson.title,
  ...lesson.screens.flatMap(({ title, blocks }) => [title, ...blocks.flatMap((block) => (block.type === 'text' ? [block.html] : [block.exercise.prompt]))]), // prettier-ignore
];
/** A question of the end quiz that has a discreet wording; it is put among those that are asked. */
const QUESTION = 'q-advice-residence';
const TELLING = LANGUAGES.flatMap((language) => {
  const [open, hidden] = VARIANTS.map((variant) => [
    ...library().lessons(language, variant).flatMap(linesOf),
    library().quizTexts(language, variant).get(QUESTION)?.prompt ?? '',
  ]);
  return (open ?? []).filter((line) => !hidden?.includes(line)).map(plain);
});
/** The lessons in which the variants differ. */
const differing = library()
  .lessons('nl')
  .filter((lesson) => {
    const hidden = library().find(lesson.id, 'nl', 'discreet');
    return !hidden || linesOf(lesson).join('\n') !== linesOf(hidden).join('\n');
  });
/** What a teacher typed; nobody can know what an onlooker makes of it. */
const TYPED = 'Praten over relaties (fictief)';
const SENSITIVE = 'equality-of-women-and-men';

let platform: TestPlatform;
let nadia: Awaited<ReturnType<typeof newcomer>>;
let dossierId: string;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
  nadia = await newcomer(platform);
  dossierId = (await registered(platform, nadia)).id;
  await platform.system(async (tx) => {
    expectOk(await moveDossier(tx, { dossierId, type: 'voortraject.intake-admitted.v1' }));
    return moveDossier(tx, { dossierId, type: 'voortraject.agreement-signed.v1' });
  });
  const ines: Actor = { role: 'coordinator', accountId: platform.ids.next() };
  const tom: Actor = { role: 'teacher', accountId: platform.ids.next() };
  const group = expectOk(await platform.as(ines, (tx) => createGroup(tx, { name: 'Groep (fictief)', language: 'ar', startsOn: '2026-12-01', teacherId: tom.accountId ?? '' }))); // prettier-ignore
  expectOk(await platform.as(ines, (tx) => addMembers(tx, { groupId: group.groupId, persons: [nadia.personId] })));
  expectOk(await platform.as(tom, (tx) => planLesson(tx, { groupId: group.groupId, title: TYPED, day: '2026-12-01', time: '18:00', timeZone: 'Europe/Brussels', minutes: 60 }))); // prettier-ignore
  const lessons = library().lessons('nl');
  const batch = lessons.flatMap(({ id }) => wholeLesson(platform.ids.next, id, '2026-11-22T08:00:00.000Z'));
  for (let from = 0; from < batch.length; from += 200)
    expectOk(await own((tx) => recordObservations(tx, { observations: batch.slice(from, from + 200) })));
  expectOk(await own((tx) => beginQuiz(tx, { language: 'nl' })));
  // The question with a wording of its own is among those that were drawn.
  await platform.ownerPool.query(`update assessment.sitting set form = jsonb_set(form::jsonb, '{0}', $1::jsonb) where person_id = $2`, [JSON.stringify({ item: QUESTION, options: ['a', 'b', 'c'] }), nadia.personId]); // prettier-ignore
});
afterAll(() => platform.close());

const own = <T>(work: (tx: Tx) => Promise<Result<T>>) => platform.as(nadia, work);

/** Everything that shows text of the course, or about it, to the participant. */
async function everyPlace(): Promise<Set<string>> {
  const shown: unknown[] = [];
  for (const language of LANGUAGES) {
    shown.push(expectOk(await own((tx) => getOverview(tx, { language }))));
    shown.push(await platform.system(async (tx) => ok(await findLearningSummary(tx, nadia.personId, language))));
    shown.push(expectOk(await own((tx) => getQuiz(tx, { language }))));
    shown.push(expectOk(await own((tx) => getQuestion(tx, { language, number: 1 }))));
    for (const { id, screens } of differing) {
      shown.push(expectOk(await own((tx) => getLesson(tx, { language, lesson: id }))));
      shown.push(expectOk(await own((tx) => getLessonText(tx, { language, lesson: id }))));
      for (const screen of screens)
        shown.push(expectOk(await own((tx) => getScreen(tx, { language, lesson: id, screen: screen.id }))));
    }
  }
  shown.push(expectOk(await own((tx) => getNextLesson(tx, {}))));
  return textsIn(shown);
}

test('U05 H32 in no place where the course is shown does somebody in a listed country meet what only the open variant says', async () => {
  expect(TELLING.length).toBeGreaterThan(LANGUAGES.length * 2);
  const before = await everyPlace();
  expect(TELLING.filter((line) => !before.has(line))).toEqual([]);
  expect(before.has(TYPED)).toBe(true);

  const ines: Actor = { role: 'coordinator', accountId: platform.ids.next() };
  expectOk(await platform.as(ines, (tx) => adviseDiscreet(tx, { country: 'LB', from: '2026-11-22', reason: 'Verzonnen voor deze toets.' }))); // prettier-ignore
  const after = await everyPlace();
  expect([...TELLING, TYPED].filter((line) => after.has(line))).toEqual([]);
  // The same law is taught, in the same lesson.
  expect(after.has(SENSITIVE)).toBe(true);
});

test('U05 nor do they in the result of the quiz', async () => {
  expectOk(await own((tx) => handInQuiz(tx, { language: 'nl' })));
  const result = textsIn(await Promise.all(LANGUAGES.map(async (language) => expectOk(await own((tx) => getResult(tx, { language })))))); // prettier-ignore
  expect(result.has(library().quizTexts('fr', 'discreet').get(QUESTION)?.prompt ?? '?')).toBe(true);
  expect(TELLING.filter((line) => result.has(line))).toEqual([]);
});

test('U05 whoever chose the open variant after the warning has all of it', async () => {
  expectOk(await own((tx) => changeDisplay(tx, { display: 'open', sure: 'yes' })));
  const text = textsIn(expectOk(await own((tx) => getLessonText(tx, { language: 'nl', lesson: SENSITIVE }))));
  const only = linesOf(library().find(SENSITIVE, 'nl', 'normal') as Lesson)
    .map(plain)
    .filter((line) => TELLING.includes(line));
  expect(only.filter((line) => !text.has(line))).toEqual([]);
  expectOk(await own((tx) => changeDisplay(tx, { display: 'advised' })));
});

test('U05 U06 a mail to who is discreet by the advice for their country says only that there is news', async () => {
  await platform.drain();
  platform.letters.length = 0;
  const els = await counsellorOf(platform, 'Els (fictief)');
  expectOk(await platform.as(els, (tx) => stop(tx, { dossierId, reason: 'absent', note: 'Verzonnen (fictief)' })));
  await platform.drain();
  const { messages } = platform.dictionaries.ar;
  expect(platform.letters.map(({ subject }) => subject)).toEqual([messages['voortraject.mail.news.subject']]);
});
