import { afterAll, beforeAll, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { expectOk, ok } from '#kernel/result.ts';
import { library } from '#modules/content/server/index.ts';
import { eraseRows } from '#platform/server/erase.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { openParticipant } from '../testing/course-participant.ts';
import { answerReport, getShelf, listOwnReports, listReports, reportPage, takeBatch } from './index.ts';

const PAGE = { lesson: 'equality-of-women-and-men', screen: 'money' };
const WORDS = 'الكلمة الثالثة غير صحيحة';
const COORDINATOR = { role: 'coordinator', accountId: crypto.randomUUID() } as const;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
});
afterAll(() => platform.close());

const form = () => ({
  ...PAGE,
  reportId: platform.ids.next(),
  language: 'ar' as const,
  contentVersion: library().find(PAGE.lesson, 'ar', 'normal')?.version ?? '',
  about: 'language' as const,
  words: WORDS,
});

test('I07 a report carries the page and its version, comes to the staff once, and its answer to who made it alone', async () => {
  const [nadia, other] = [await openParticipant(platform), await openParticipant(platform)];
  const report = form();
  expectOk(await platform.as(nadia.actor, (tx) => reportPage(tx, report)));
  expectOk(await platform.as(nadia.actor, (tx) => reportPage(tx, report)));
  const listed = expectOk(await platform.as(COORDINATOR, (tx) => listReports(tx, { state: 'open' })));
  expect(listed).toMatchObject([{ id: report.reportId, words: WORDS, language: 'ar', contentVersion: report.contentVersion, outdated: false }]); // prettier-ignore
  expect(Object.keys(listed[0] ?? {}).filter((key) => /person|name$/i.test(key))).toEqual([]);
  const answer = { id: report.reportId, state: 'done' as const, answer: 'Verbeterd, dank je.' };
  expectOk(await platform.as(COORDINATOR, (tx) => answerReport(tx, answer)));
  expect(expectOk(await platform.as(nadia.actor, (tx) => listOwnReports(tx, PAGE)))).toMatchObject([{ state: 'done', answer: 'Verbeterd, dank je.' }]); // prettier-ignore
  expect(expectOk(await platform.as(other.actor, (tx) => listOwnReports(tx, PAGE)))).toEqual([]);
  expect(await platform.as(other.actor, (tx) => answerReport(tx, answer))).toMatchObject({ code: 'platform.not-allowed' }); // prettier-ignore
  const { rows } = await platform.ownerPool.query('select words_sealed from learning.page_report where id = $1', [report.reportId]); // prettier-ignore
  expect(rows[0].words_sealed.toString('utf8')).not.toContain(WORDS);
});

test('I07 a report that a phone kept comes to the staff once, however often it is sent, and holds up nothing', async () => {
  const { actor } = await openParticipant(platform);
  const { reportId, language, contentVersion, about } = form();
  const report = {
    ...PAGE,
    id: reportId,
    kind: 'reported',
    contentVersion,
    at: '2026-11-20T08:00:00.000Z',
    // A field that cuts a text off may leave half an emoji; the words are those of an earlier edition.
    response: { about, language, words: `${WORDS}\ud83d\0`, textVersion: 'earlier' },
  };
  const wrong = { ...report, id: platform.ids.next(), response: { ...report.response, about: 'nonsense' } };
  const send = async (...observations: { id: string }[]) =>
    expectOk(await platform.as(actor, (tx) => takeBatch(tx, { observations }))).acknowledgements;
  expect(await send(report, wrong)).toEqual([
    { id: reportId, outcome: 'accepted' },
    { id: wrong.id, outcome: 'rejected', problem: 'learning.wrong-form' },
  ]);
  expect(await send(report)).toEqual([{ id: reportId, outcome: 'repeated' }]);
  const listed = expectOk(await platform.as(COORDINATOR, (tx) => listReports(tx, { state: 'open' })));
  const own = listed.filter(({ id }) => id === reportId);
  expect(own).toMatchObject([{ words: `${WORDS}\ufffd`, textVersion: 'earlier', outdated: true, reportedAt: new Date(report.at) }]); // prettier-ignore
  expect(expectOk(await platform.as(actor, (tx) => getShelf(tx, { language }))).reports).toEqual([{ ...PAGE, id: reportId, about, state: 'open', answer: null }]); // prettier-ignore
});

test('reports go with the person, and nobody can fill the list', async () => {
  const { actor, personId } = await openParticipant(platform);
  for (let count = 0; count < 20; count++) expectOk(await platform.as(actor, (tx) => reportPage(tx, form())));
  expect(await platform.as(actor, (tx) => reportPage(tx, form()))).toMatchObject({ code: 'learning.too-many-reports' });
  await platform.system(async (tx) => ok(await eraseRows(tx, 'learning', personId)));
  const { rows } = await platform.ownerPool.query('select id from learning.page_report where person_id = $1', [personId]); // prettier-ignore
  expect(rows).toEqual([]);
});
