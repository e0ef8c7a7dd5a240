import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { PARTS } from '#composition/modules.ts';
import { lessonsOf, type CoursePackage } from '#modules/content/domain/course-package.ts';
import { parseReading } from '#modules/participant/domain/reading.ts';
import { getReading } from '#modules/participant/server/index.ts';
import { grantVisibility } from '#platform/server/visibility.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { openParticipant, type CourseParticipant } from '../testing/course-participant.ts';
import { askTeacher, findQuestions, getPackage, getPhoneKey, getShelf, listOwnQuestions, replyToWriting, takeBatch } from './index.ts'; // prettier-ignore

const PAGE = { lesson: 'the-first-weeks', screen: 'letter' };
const WORDS = 'Moet ik een kopie meebrengen? (fictief)';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
});
afterAll(() => platform.close());

async function teacherOf({ personId }: CourseParticipant): Promise<Actor> {
  const teacher: Actor = { role: 'teacher', accountId: platform.ids.next() };
  await platform.system(async (tx) =>
    ok(await grantVisibility(tx, { personId, granteeId: teacher.accountId ?? '', basis: 'group:test' })),
  );
  return teacher;
}

const questionsSeenBy = async (reader: Actor, personId: string) =>
  expectOk(await platform.as(reader, async (tx) => ok(await findQuestions(tx, personId))));
const asked = (id: string, text = WORDS, at = '2026-11-22T08:00:00.000Z') => ({ ...PAGE, id, kind: 'asked', contentVersion: 'v', response: { text }, at }); // prettier-ignore

it('a question that a phone kept reaches the teacher once, however often it is sent, and never the ledger of answers', async () => {
  const salma = await openParticipant(platform);
  const teacher = await teacherOf(salma);
  const id = platform.ids.next();
  const send = () => platform.as(salma.actor, (tx) => takeBatch(tx, { observations: [asked(id)] }));
  expect(expectOk(await send()).acknowledgements).toEqual([{ id, outcome: 'accepted' }]);
  expect(expectOk(await send()).acknowledgements).toEqual([{ id, outcome: 'repeated' }]);
  expect(await questionsSeenBy(teacher, salma.personId)).toMatchObject([{ id, ...PAGE, text: WORDS, reply: null }]);
  const { rows } = await platform.ownerPool.query(
    `select w::text as kept from learning.writing w where person_id = $1 union all select o::text from learning.observation o where person_id = $1`,
    [salma.personId],
  );
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('kopie');
  expect(await questionsSeenBy({ role: 'teacher', accountId: platform.ids.next() }, salma.personId)).toEqual([]);
});

it('an answer and a question travel together, and one that cannot be read does not hold up the others', async () => {
  const salma = await openParticipant(platform);
  const [seen, good, empty] = [platform.ids.next(), platform.ids.next(), platform.ids.next()];
  const observations = [
    asked(empty, '  '),
    { ...PAGE, id: seen, kind: 'screen-seen', contentVersion: 'v', at: '2026-11-22T08:00:00.000Z' },
    asked(good),
  ];
  const reply = expectOk(await platform.as(salma.actor, (tx) => takeBatch(tx, { observations })));
  expect(Object.fromEntries(reply.acknowledgements.map(({ id, outcome }) => [id, outcome]))).toEqual({
    [seen]: 'accepted',
    [good]: 'accepted',
    [empty]: 'rejected',
  });
});

it('a question by a plain form stands on its page with the reply of the teacher', async () => {
  const salma = await openParticipant(platform);
  const teacher = await teacherOf(salma);
  const questionId = platform.ids.next();
  const ask = (question: string) => platform.as(salma.actor, (tx) => askTeacher(tx, { questionId, ...PAGE, question }));
  expect(await ask(' ')).toMatchObject({ ok: false, fields: { question: 'platform.field-required' } });
  expectOk(await ask(WORDS));
  expectOk(await ask(WORDS));
  const reply = { personId: salma.personId, writingId: questionId, reply: 'Ja, één kopie.' };
  expectOk(await platform.as(teacher, (tx) => replyToWriting(tx, reply)));
  const own = expectOk(await platform.as(salma.actor, (tx) => listOwnQuestions(tx, PAGE)));
  expect(own).toMatchObject([{ id: questionId, text: WORDS, reply: 'Ja, één kopie.' }]);
  const elsewhere = expectOk(await platform.as(salma.actor, (tx) => listOwnQuestions(tx, { ...PAGE, screen: 'in-town' }))); // prettier-ignore
  expect(elsewhere).toEqual([]);
});

it('I08 what a phone may keep is what its owner may follow, in their language and in Dutch, with the size of each', async () => {
  const salma = await openParticipant(platform);
  const shelf = expectOk(await platform.as(salma.actor, (tx) => getShelf(tx, { language: 'ar' })));
  expect(shelf).toMatchObject({ person: salma.personId, gate: 'open', modules: [{ id: 'basis' }] });
  const packages = shelf.modules[0]?.packages ?? [];
  expect(packages.map(({ language }) => language)).toEqual(['ar', 'nl']);
  for (const { file, bytes, gzipBytes, language } of packages) {
    const { content, gzip } = expectOk(await platform.as(salma.actor, (tx) => getPackage(tx, { file })));
    expect([Buffer.byteLength(content), gzip.byteLength]).toEqual([bytes, gzipBytes]);
    expect(lessonsOf(JSON.parse(content) as CoursePackage).map((lesson) => lesson.language)).toContain(language);
  }
  const discreet = (packages[0]?.file ?? '').replace('.normal.', '.discreet.');
  for (const file of [discreet, 'basis.ar.normal.0123456789abcdef.json', '../../package.json'])
    expect(await platform.as(salma.actor, (tx) => getPackage(tx, { file }))).toMatchObject({ code: 'learning.package-unknown' }); // prettier-ignore
});

it('before the agreement there is nothing to keep, and no package is given out', async () => {
  const salma = await openParticipant(platform);
  const { modules } = expectOk(await platform.as(salma.actor, (tx) => getShelf(tx, { language: 'nl' })));
  const file = modules[0]?.packages[0]?.file ?? '';
  const early = await openParticipant(platform, { agreed: false });
  expect(expectOk(await platform.as(early.actor, (tx) => getShelf(tx, { language: 'nl' })))).toMatchObject({ gate: 'not-agreed', modules: [] }); // prettier-ignore
  expect(await platform.as(early.actor, (tx) => getPackage(tx, { file }))).toMatchObject({ code: 'learning.not-agreed-yet' }); // prettier-ignore
});

it('I08 how somebody reads is what they chose last, on whichever phone, however late that phone has a line', async () => {
  const salma = await openParticipant(platform);
  const [early, late] = [platform.ids.next(), platform.ids.next()];
  const chosen = (id: string, size: string, at: string) => ({ id, kind: 'reading-chosen', lesson: 'reading', contentVersion: '-', response: { size, contrast: 'normal', spacing: 'wide' }, at }); // prettier-ignore
  const send = async (observation: { id: string }) =>
    expectOk(await platform.as(salma.actor, (tx) => takeBatch(tx, { observations: [observation] }))).acknowledgements;
  const later = chosen(late, 'largest', '2026-11-21T09:00:00.000Z');
  expect(await send(later)).toEqual([{ id: late, outcome: 'accepted' }]);
  expect(await send(chosen(early, 'large', '2026-11-20T09:00:00.000Z'))).toEqual([{ id: early, outcome: 'accepted' }]);
  expect(await send(later)).toEqual([{ id: late, outcome: 'accepted' }]);
  expect(expectOk(await platform.as(salma.actor, (tx) => getReading(tx, {})))).toEqual(parseReading('largest.normal.wide')); // prettier-ignore
  expect(await send(chosen(platform.ids.next(), 'huge', '2026-11-22T09:00:00.000Z'))).toMatchObject([{ outcome: 'rejected' }]); // prettier-ignore
});

it('U06 I08 the key of a phone is its own and its owner’s, always the same, and stands nowhere', async () => {
  const [salma, other] = [await openParticipant(platform), await openParticipant(platform)];
  const [one, two] = ['0'.repeat(32), 'a'.repeat(32)] as const;
  const sessionId = platform.ids.next();
  const keyOf = async ({ actor }: CourseParticipant, device: string) =>
    expectOk(await platform.as(actor, (tx) => getPhoneKey(tx, { device, sessionId })));
  const { key, pin } = await keyOf(salma, one);
  expect([Buffer.from(key, 'base64').length, pin]).toEqual([32, null]);
  expect((await keyOf(salma, one)).key).toBe(key);
  expect(new Set([key, (await keyOf(salma, two)).key, (await keyOf(other, one)).key]).size).toBe(3);
  const wrong = await platform.as(salma.actor, (tx) => getPhoneKey(tx, { device: 'mine', sessionId }));
  expect(wrong).toMatchObject({ ok: false });
});
