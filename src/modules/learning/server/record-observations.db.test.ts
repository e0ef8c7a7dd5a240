import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import { PARTS } from '#composition/modules.ts';
import { library } from '#modules/content/server/index.ts';
import { findDossier } from '#modules/voortraject/server/index.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { openParticipant, wholeLesson, type CourseParticipant } from '../testing/course-participant.ts';
import { answerExercise, countLessons, findProgressOf, getLesson, getOverview, getScreen, leaveScreen, recordObservations } from './index.ts'; // prettier-ignore

const LESSON = 'equality-of-women-and-men';
const VERSION = library().find(LESSON, 'nl', 'normal')?.version ?? '';
const AT = '2026-11-22T08:00:00.000Z';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
});
afterAll(() => platform.close());

const send = async (participant: CourseParticipant, observations: { id: string }[]) =>
  expectOk(await platform.as(participant.actor, (tx) => recordObservations(tx, { observations }))).acknowledgements;
const outcomes = (list: readonly { outcome: string }[]) => [...new Set(list.map(({ outcome }) => outcome))];
const factsOf = (personId: string, type: string) =>
  platform.system(async (tx) => ok(await tx.db.selectFrom('ledger.fact').selectAll().where('person_id', '=', personId).where('type', '=', type).execute())); // prettier-ignore

describe('recording observations', () => {
  it('acknowledges each id; sent again it is repeated and changes nothing', async () => {
    const participant = await openParticipant(platform);
    const batch = wholeLesson(platform.ids.next, LESSON, AT);
    expect(outcomes(await send(participant, batch))).toEqual(['accepted']);
    const before = await platform.as(participant.actor, async (tx) =>
      ok(await findProgressOf(tx, [participant.personId])),
    );
    expect(outcomes(await send(participant, batch))).toEqual(['repeated']);
    expect(outcomes(await send(participant, [...batch.slice(0, 2), ...batch.slice(0, 2)]))).toEqual(['repeated']);
    expect(
      await platform.as(participant.actor, async (tx) => ok(await findProgressOf(tx, [participant.personId]))),
    ).toEqual(before);
  });

  it('M01 finishes a lesson once, with one fact, whatever the order and the batches', async () => {
    const participant = await openParticipant(platform);
    const batch = wholeLesson(platform.ids.next, LESSON, AT).toReversed();
    await Promise.all([
      send(participant, batch.slice(0, 5)),
      send(participant, batch.slice(3)),
      send(participant, batch),
    ]);
    const facts = await factsOf(participant.personId, 'learning.lesson-finished.v1');
    expect(facts).toHaveLength(1);
    expect(facts[0]?.payload).toMatchObject({ lesson: LESSON, module: 'basis', score: 1 });
    expect(
      await platform.as(participant.actor, async (tx) => ok(await countLessons(tx, participant.personId))),
    ).toMatchObject({
      value: { finished: 1 },
    });
  });

  it('scores again on the server: a phone sends no verdicts', async () => {
    const participant = await openParticipant(platform);
    const lie = { id: platform.ids.next(), kind: 'answered', lesson: LESSON, exercise: 'own-account', contentVersion: 'x', response: { option: 'b' }, score: 1, correct: true, at: AT }; // prettier-ignore
    expect(outcomes(await send(participant, [lie]))).toEqual(['accepted']);
    const row = await platform.system(async (tx) => ok(await tx.db.selectFrom('learning.observation').selectAll().where('id', '=', lie.id).executeTakeFirstOrThrow())); // prettier-ignore
    expect(row).toMatchObject({ score: 0, screen: 'money' });
  });

  it('rejects what can never be accepted, with a reason per id, and keeps the rest', async () => {
    const participant = await openParticipant(platform);
    const good = wholeLesson(platform.ids.next, LESSON, AT)[0];
    const wrong = (changes: object) => ({ id: platform.ids.next(), kind: 'answered', lesson: LESSON, exercise: 'own-account', contentVersion: VERSION, response: { option: 'a' }, at: AT, ...changes }); // prettier-ignore
    const batch = [wrong({ exercise: 'nope' }), wrong({ lesson: 'nope' }), wrong({ response: 'a' }), wrong({ at: 'yesterday' }), wrong({ kind: 'screen-seen', screen: 'nope' })]; // prettier-ignore
    const list = await send(participant, [...batch, good as { id: string }]);
    expect(list.map(({ problem }) => problem)).toEqual([
      'learning.exercise-unknown', 'learning.lesson-unknown', 'learning.wrong-form', 'learning.wrong-form', 'learning.screen-unknown', undefined,
    ]); // prettier-ignore
    expect(list.at(-1)?.outcome).toBe('accepted');
  });

  it('is held up by nothing that a database cannot keep: names with it are rejected, an answer is kept without it', async () => {
    const participant = await openParticipant(platform);
    const good = wholeLesson(platform.ids.next, LESSON, AT)[0];
    const old = (changes: object) => ({ id: platform.ids.next(), kind: 'answered', lesson: LESSON, exercise: 'long-gone', contentVersion: 'old', response: null, at: AT, ...changes }); // prettier-ignore
    const rejected = [old({ contentVersion: 'a\0' }), old({ exercise: 'b\0' }), old({ exercise: 'half \ud83d' })];
    const texts = ['c\0', 'half \ud83d', '\\u0000 "{NULL}", \\'];
    const kept = texts.map((text) => old({ response: { text } }));
    const list = await send(participant, [...rejected, ...kept, good as { id: string }]);
    expect(list.map(({ outcome }) => outcome)).toEqual([...rejected.map(() => 'rejected'), ...kept.map(() => 'accepted'), 'accepted']); // prettier-ignore
    const { rows } = await platform.ownerPool.query(`select response ->> 'text' as text from learning.observation where id = any($1) order by change_id`, [kept.map(({ id }) => id)]); // prettier-ignore
    expect(rows.map(({ text }) => text)).toEqual(['c', 'half \ufffd', texts[2]]);
  });

  it('starts the course with the first step, and only after the agreement', async () => {
    const early = await openParticipant(platform, { agreed: false });
    const refused = await platform.as(early.actor, (tx) =>
      recordObservations(tx, { observations: wholeLesson(platform.ids.next, LESSON, AT) }),
    );
    expect(refused).toMatchObject({ ok: false, code: 'learning.not-agreed-yet' });
    const participant = await openParticipant(platform);
    await send(participant, wholeLesson(platform.ids.next, LESSON, AT).slice(0, 1));
    expect(await platform.system(async (tx) => ok((await findDossier(tx, participant.dossierId))?.status))).toBe(
      'learning',
    );
    expect(await factsOf(participant.personId, 'voortraject.course-started.v1')).toHaveLength(1);
  });

  it('is a ledger: the application may not change or delete an observation, nor write one for somebody else', async () => {
    const [participant, other] = [await openParticipant(platform), await openParticipant(platform)];
    await send(participant, wholeLesson(platform.ids.next, LESSON, AT));
    const run = (statement: string) =>
      platform.as(participant.actor, async (tx) => ok(await sql.raw(statement).execute(tx.db)));
    await expect(run('update learning.observation set score = 1')).rejects.toThrow(/permission denied/);
    await expect(run('delete from learning.observation')).rejects.toThrow(/permission denied/);
    await expect(run(`insert into learning.observation values ('${platform.ids.next()}', '${other.personId}', 'screen-seen', 'l', 's', null, 'v', null, null, now(), now())`)).rejects.toThrow(/row-level security/); // prettier-ignore
    const seen = await platform.as(other.actor, async (tx) => ok(await findProgressOf(tx, [participant.personId])));
    expect(seen).toEqual({ ok: true, value: [] });
  });

  it('refuses a message of more than two hundred', async () => {
    const participant = await openParticipant(platform);
    const observations = Array.from({ length: 201 }, () => ({ id: platform.ids.next() }));
    const result = await platform.as(participant.actor, (tx) => recordObservations(tx, { observations }));
    expect(result).toMatchObject({ ok: false, fields: { observations: 'learning.batch-too-large' } });
  });
});

describe('the lesson without script', () => {
  const screen = async (participant: CourseParticipant, id: string, language: 'nl' | 'ar' = 'ar') =>
    expectOk(await platform.as(participant.actor, (tx) => getScreen(tx, { language, lesson: LESSON, screen: id })));

  it('I03 H01 shows one screen in the own language with the Dutch beside it, and no key before the answer', async () => {
    const participant = await openParticipant(platform);
    const view = await screen(participant, 'money');
    expect(view).toMatchObject({
      language: 'ar',
      number: 3,
      count: 7,
      neutralTitle: library().find(LESSON, 'ar', 'normal')?.neutralTitle,
    });
    expect(view.dutch?.title).toBe('Wie beslist over het geld?');
    expect(JSON.stringify(view)).not.toMatch(/"key"|correct":true|Juist\. Het is haar loon/);
  });

  it('answers an answer with what it teaches, once for one form', async () => {
    const participant = await openParticipant(platform);
    const view = await screen(participant, 'money', 'nl');
    const block = view.blocks.find(({ type }) => type === 'exercise');
    const exercise = block?.type === 'exercise' ? block.exercise : undefined;
    const form = { observationId: exercise?.observationId ?? '', lesson: LESSON, screen: 'money', exercise: 'own-account', contentVersion: view.contentVersion }; // prettier-ignore
    const post = (option?: string) =>
      platform.as(participant.actor, (tx) => answerExercise(tx, { ...form, ...(option && { option }) }));
    expect(await post()).toMatchObject({ ok: false, code: 'learning.no-answer' });
    expect(expectOk(await post('b')).href).toBe(`/learn/${LESSON}/money`);
    expectOk(await post('a'));
    const after = (await screen(participant, 'money', 'nl')).blocks.find(({ type }) => type === 'exercise');
    expect(after).toMatchObject({ exercise: { answered: { correct: false, response: { option: 'b' }, feedback: [{ about: expect.stringContaining('als Karim een papier'), text: expect.stringContaining('De bank mag geen toestemming') }] } } }); // prettier-ignore
  });

  it('I08 goes on where somebody stopped, and says how many minutes are left', async () => {
    const participant = await openParticipant(platform);
    const overview = async () =>
      expectOk(await platform.as(participant.actor, (tx) => getOverview(tx, { language: 'fr' })));
    const first = await overview();
    expect(first).toMatchObject({
      gate: 'open',
      lessonsDone: 0,
      next: { id: library().lessons('nl')[0]?.id },
    });
    await send(participant, wholeLesson(platform.ids.next, 'how-the-country-is-organised', AT));
    const view = await screen(participant, 'having-a-say');
    const left = expectOk(await platform.as(participant.actor, (tx) => leaveScreen(tx, { observationId: view.observationId, lesson: LESSON, screen: 'having-a-say', contentVersion: view.contentVersion }))); // prettier-ignore
    expect(left.href).toBe(`/learn/${LESSON}/when-it-ends`);
    const then = await overview();
    expect(then).toMatchObject({ lessonsDone: 1, next: { id: LESSON, href: `/learn/${LESSON}/same-rights` } });
    expect(then.minutesLeft).toBeLessThan(first.minutesLeft);
    const lesson = expectOk(
      await platform.as(participant.actor, (tx) => getLesson(tx, { language: 'fr', lesson: LESSON })),
    );
    expect(lesson.screens.find(({ id }) => id === 'having-a-say')?.state).toBe('done');
    expect(lesson.reached).toBeNull();
    const reached = async (id: string) => expectOk(await platform.as(participant.actor, (tx) => getLesson(tx, { language: 'fr', lesson: id }))).reached; // prettier-ignore
    expect(await reached('how-the-country-is-organised')).toEqual({ done: 1, total: then.lessonsTotal, module: false });
    for (const { id } of then.modules.flatMap(({ parts }) => parts.flatMap(({ lessons }) => lessons)))
      await send(participant, wholeLesson(platform.ids.next, id, AT));
    expect(await reached(LESSON)).toEqual({ done: then.lessonsTotal, total: then.lessonsTotal, module: true });
  });

  it('says in words why the course is not open yet', async () => {
    const early = await openParticipant(platform, { agreed: false });
    expect(expectOk(await platform.as(early.actor, (tx) => getOverview(tx, { language: 'nl' })))).toMatchObject({
      gate: 'not-agreed',
      modules: [],
    });
  });
});
