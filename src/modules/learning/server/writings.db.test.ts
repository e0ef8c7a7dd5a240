import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { PARTS } from '#composition/modules.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { grantVisibility } from '#platform/server/visibility.ts';
import { openParticipant, type CourseParticipant } from '../testing/course-participant.ts';
import { answerExercise, findAnswersOf, findProgressOf, getScreen, replyToWriting } from './index.ts';

const LESSON = 'the-first-weeks';
const SCREEN = 'your-preparation';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
});
afterAll(() => platform.close());

const post = (who: CourseParticipant, exercise: string, fields: object) =>
  platform.as(who.actor, (tx) =>
    answerExercise(tx, { observationId: platform.ids.next(), lesson: LESSON, screen: SCREEN, contentVersion: 'x', exercise, ...fields }),
  ); // prettier-ignore
const exercises = async (who: CourseParticipant) => {
  const view = expectOk(
    await platform.as(who.actor, (tx) => getScreen(tx, { language: 'nl', lesson: LESSON, screen: SCREEN })),
  );
  return Object.fromEntries(view.blocks.flatMap((block) => (block.type === 'exercise' ? [[block.exercise.id, block.exercise]] : []))); // prettier-ignore
};

async function teacherOf({ personId }: CourseParticipant): Promise<Actor> {
  const teacher: Actor = { role: 'teacher', accountId: platform.ids.next() };
  await platform.system(async (tx) =>
    ok(await grantVisibility(tx, { personId, granteeId: teacher.accountId ?? '', basis: 'group:test' })),
  );
  return teacher;
}

it('a text for the teacher is read by the teacher and answered; the ledger says only that it was handed in', async () => {
  const salma = await openParticipant(platform);
  const teacher = await teacherOf(salma);
  expectOk(await post(salma, 'question-for-teacher', { text: 'Waar koop ik een fiets? (fictief)' }));
  const answers = expectOk(await platform.as(teacher, async (tx) => ok(await findAnswersOf(tx, salma.personId, 'nl'))));
  const handedIn = answers.find(({ exercise }) => exercise.id === 'question-for-teacher');
  expect(handedIn).toMatchObject({ noted: true, response: { handedIn: true }, writing: { text: 'Waar koop ik een fiets? (fictief)', reply: null } }); // prettier-ignore
  const { rows } = await platform.ownerPool.query(
    `select o::text as kept from learning.observation o where person_id = $1 union all select p::text from learning.progress p where person_id = $1`,
    [salma.personId],
  );
  expect(JSON.stringify(rows)).not.toContain('fiets');
  const reply = { personId: salma.personId, writingId: handedIn?.writing?.id ?? '', reply: 'In een fietswinkel.' };
  expectOk(await platform.as(teacher, (tx) => replyToWriting(tx, reply)));
  expect((await exercises(salma))['question-for-teacher']?.writing).toMatchObject({ reply: 'In een fietswinkel.' });
  const stranger: Actor = { role: 'teacher', accountId: platform.ids.next() };
  expect(await platform.as(stranger, (tx) => replyToWriting(tx, reply))).toMatchObject({ code: 'learning.writing-unknown' }); // prettier-ignore
});

it('H16 a note about a talk at home is for whoever wrote it and nobody else', async () => {
  const salma = await openParticipant(platform);
  const teacher = await teacherOf(salma);
  expect(await post(salma, 'talk-first-week', { note: 'Omar haalt de sleutels' })).toMatchObject({ code: 'learning.parts-incomplete' }); // prettier-ignore
  expectOk(await post(salma, 'talk-first-week', { done: 'yes', note: 'Omar haalt de sleutels' }));
  expect((await exercises(salma))['talk-first-week']).toMatchObject({
    answered: { response: { done: true } },
    writing: { text: 'Omar haalt de sleutels' },
  });
  for (const actor of [teacher, { role: 'counsellor', accountId: platform.ids.next() }, { role: 'coordinator', accountId: platform.ids.next() }] as Actor[]) {
    const [answer] = expectOk(await platform.as(actor, async (tx) => ok(await findAnswersOf(tx, salma.personId, 'nl'))));
    expect(answer).toMatchObject({ response: { done: true }, writing: null });
  } // prettier-ignore
});

it('what has no right answer is part of no score', async () => {
  const salma = await openParticipant(platform);
  expectOk(await post(salma, 'how-ready', { option: 'not-yet' }));
  const progress = expectOk(
    await platform.as(salma.actor, async (tx) => ok(await findProgressOf(tx, [salma.personId]))),
  );
  expect(progress[0]).toMatchObject({ lesson: LESSON, score: null });
});

it('a conversation goes on step by step, and only a whole one is kept', async () => {
  const salma = await openParticipant(platform);
  const say = (fields: object) => post(salma, 'first-school-day', fields);
  expect(await say({ asked: 'greeting' })).toMatchObject({ code: 'learning.no-answer' });
  expect(await say({ asked: 'greeting', 'step-greeting': 'greet' })).toMatchObject({ code: 'learning.step-open' });
  const progress = () => platform.as(salma.actor, async (tx) => ok(await findProgressOf(tx, [salma.personId])));
  expect(expectOk(await progress())).toEqual([]);
  expectOk(await say({ asked: 'question', 'step-greeting': 'greet', 'step-question': 'yes' }));
  expect(expectOk(await progress())[0]).toMatchObject({ score: 0.5 });
});
