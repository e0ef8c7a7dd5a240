import { afterAll, beforeAll, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { exercisesOf, library } from '#modules/content/server/index.ts';
import { expectOk, ok } from '#kernel/result.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { openParticipant } from '../testing/course-participant.ts';
import { answerExercise, findProgressOf, getLesson, getLessonText, getOverview, leaveScreen } from './index.ts';

const LESSON = 'how-the-country-is-organised';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
});
afterAll(() => platform.close());

test('a whole lesson to print holds all screens in both languages, no key and no feedback, and records nothing', async () => {
  const { actor, personId } = await openParticipant(platform);
  const text = expectOk(await platform.as(actor, (tx) => getLessonText(tx, { language: 'ar', lesson: LESSON })));
  const lesson = library().find(LESSON, 'ar', 'normal');
  expect(text.screens.map(({ title }) => title)).toEqual(lesson?.screens.map(({ title }) => title));
  expect(text.dutch).toHaveLength(text.screens.length);
  const exercises = [...text.screens, ...(text.dutch ?? [])].flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'exercise'); // prettier-ignore
  expect(exercises).toHaveLength(2 * (lesson ? exercisesOf(lesson).length : 0));
  for (const exercise of exercises) expect(Object.keys(exercise).toSorted()).toEqual(['id', 'parts', 'prompt', 'type']);
  expect(await platform.as(actor, async (tx) => ok(await findProgressOf(tx, [personId])))).toMatchObject({ value: [] });
});

test('a letter is printed in the order of its lines, and a matching exercise with what there is to match', async () => {
  const { actor } = await openParticipant(platform);
  const text = expectOk(
    await platform.as(actor, (tx) => getLessonText(tx, { language: 'nl', lesson: 'who-does-what' })),
  );
  const printed = (id: string) => text.screens.flatMap(({ blocks }) => blocks).find((block) => block.type === 'exercise' && block.id === id); // prettier-ignore
  expect(printed('message-from-centre')).toMatchObject({ parts: ['from', 'number', 'received', 'decides', 'no-date'].map((id) => ({ id })) }); // prettier-ignore
  expect(printed('who-is-who')).toMatchObject({ choices: ['dvz', 'region', 'centre', 'town', 'agency'].map((id) => ({ id })) }); // prettier-ignore
});

test('I08 another device goes on at the very screen where this one stopped, with the same minutes to go', async () => {
  const { actor } = await openParticipant(platform);
  const screens = library().find(LESSON, 'nl', 'normal')?.screens ?? [];
  const contentVersion = library().find(LESSON, 'nl', 'normal')?.version ?? '';
  const exercise = exercisesOf(library().find(LESSON, 'nl', 'normal') ?? expect.fail()).find((one) => one.screen === screens[0]?.id); // prettier-ignore
  if (exercise) {
    const answer = { observationId: platform.ids.next(), lesson: LESSON, screen: exercise.screen, exercise: exercise.exercise.id, contentVersion }; // prettier-ignore
    const response = exercise.exercise.key as Record<string, string>;
    await platform.as(actor, (tx) => answerExercise(tx, { ...answer, ...response, answer: String(response['answer'] ?? response['option']) })); // prettier-ignore
  }
  const before = expectOk(await platform.as(actor, (tx) => getLesson(tx, { language: 'nl', lesson: LESSON })));
  const seen = { observationId: platform.ids.next(), lesson: LESSON, screen: screens[0]?.id ?? '', contentVersion };
  expectOk(await platform.as(actor, (tx) => leaveScreen(tx, seen)));
  const elsewhere = { ...actor, accountId: actor.accountId };
  const after = expectOk(await platform.as(elsewhere, (tx) => getLesson(tx, { language: 'ar', lesson: LESSON })));
  expect(after.resumeHref).not.toBe(before.resumeHref);
  expect(after.minutesLeft).toBeLessThan(before.minutesLeft);
  const overview = expectOk(await platform.as(elsewhere, (tx) => getOverview(tx, { language: 'fr' })));
  expect(overview.next?.href ?? '').toMatch(/^\/learn\//);
});
