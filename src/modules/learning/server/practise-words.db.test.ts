import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { expectOk, ok } from '#kernel/result.ts';
import { library } from '#modules/content/server/index.ts';
import { eraseRows } from '#platform/server/erase.ts';
import { openTestPlatform, TEST_NOW, type TestPlatform } from '#platform/testing/test-platform.ts';
import { openParticipant, type CourseParticipant } from '../testing/course-participant.ts';
import { getWordPractice, rateWord } from './index.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
});
afterAll(() => platform.close());
beforeEach(() => platform.at(TEST_NOW));

const practice = async ({ actor }: CourseParticipant) =>
  expectOk(await platform.as(actor, (tx) => getWordPractice(tx, { language: 'fr' })));
const rate = ({ actor }: CourseParticipant, word: string, rating: 'again' | 'good', times = 0) =>
  platform.as(actor, (tx) => rateWord(tx, { word, times, rating }));
const minutesLater = (minutes: number) => new Date(new Date(TEST_NOW).getTime() + minutes * 60_000).toISOString();

test('H29 brings new words with their meaning in one’s own language, and a forgotten one back within minutes', async () => {
  const salma = await openParticipant(platform);
  const [first, second] = library().words;
  if (!first || !second) throw new Error('no words');
  const begin = await practice(salma);
  expect(begin).toMatchObject({ begun: 0, known: 0, total: library().words.length, left: 10 });
  expect(begin.now).toEqual({ id: first.id, dutch: first.dutch, example: first.example, meaning: { word: first.fr, example: first.exampleMeaning.fr }, times: 0 }); // prettier-ignore
  expectOk(await rate(salma, first.id, 'again'));
  expect((await practice(salma)).now?.id).toBe(second.id);
  platform.at(minutesLater(2));
  expect((await practice(salma)).now).toMatchObject({ id: first.id, times: 1 });
});

test('ten new words begin in a day of one’s own clock, and then it is enough', async () => {
  const salma = await openParticipant(platform);
  for (let count = 0; count < 40; count += 1) {
    const { now } = await practice(salma);
    if (!now) break;
    expectOk(await rate(salma, now.id, 'good', now.times));
  }
  const done = await practice(salma);
  expect(done).toMatchObject({ now: null, left: 0, begun: 10 });
  expect(done.comesBack?.getTime()).toBeGreaterThan(new Date(TEST_NOW).getTime());
  platform.at(minutesLater(24 * 60));
  expect((await practice(salma)).left).toBeGreaterThanOrEqual(10);
});

test('a form that is sent twice counts once, a word that is not there is refused in words', async () => {
  const salma = await openParticipant(platform);
  const [first] = library().words;
  expectOk(await rate(salma, first?.id ?? '', 'good'));
  expectOk(await rate(salma, first?.id ?? '', 'good'));
  const { rows } = await platform.ownerPool.query("select card ->> 'reps' as times from learning.word_card where person_id = $1", [salma.personId]); // prettier-ignore
  expect(rows).toEqual([{ times: '1' }]);
  expect(await rate(salma, 'no-such-word', 'good')).toMatchObject({ code: 'learning.word-unknown' });
});

test('nobody else sees the words of somebody, and they go with the person', async () => {
  const [salma, other] = [await openParticipant(platform), await openParticipant(platform)];
  expectOk(await rate(salma, library().words[0]?.id ?? '', 'good'));
  expect(await practice(other)).toMatchObject({ begun: 0 });
  const count = (as: CourseParticipant['actor']) =>
    platform.as(as, async (tx) => ok((await tx.db.selectFrom('learning.word_card').select('word').where('person_id', '=', salma.personId).execute()).length)); // prettier-ignore
  expect(expectOk(await count(other.actor))).toBe(0);
  expect(expectOk(await count({ role: 'coordinator', accountId: crypto.randomUUID() }))).toBe(0);
  await platform.system(async (tx) => ok(await eraseRows(tx, 'learning', salma.personId)));
  const { rows } = await platform.ownerPool.query('select from learning.word_card where person_id = $1', [salma.personId]); // prettier-ignore
  expect(rows).toEqual([]);
});
