import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PARTS } from '#composition/modules.ts';
import { expectOk, ok } from '#kernel/result.ts';
import { library } from '#modules/content/server/index.ts';
import { eraseRows } from '#platform/server/erase.ts';
import { openTestPlatform, TEST_NOW, type TestPlatform } from '#platform/testing/test-platform.ts';
import { openParticipant, type CourseParticipant } from '../testing/course-participant.ts';
import { getPracticeToKeep, getWordPractice, rateWord, takeBatch } from './index.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
});
afterAll(() => platform.close());
beforeEach(() => platform.at(TEST_NOW));

const practice = async ({ actor }: CourseParticipant) =>
  expectOk(await platform.as(actor, (tx) => getWordPractice(tx, { language: 'fr' })));
const rate = ({ actor }: CourseParticipant, word: string, rating: 'again' | 'good', reviewId = platform.ids.next()) =>
  platform.as(actor, (tx) => rateWord(tx, { word, reviewId, rating }));
const firstWord = library().words[0]?.id ?? '';
const minutesLater = (minutes: number) => new Date(new Date(TEST_NOW).getTime() + minutes * 60_000).toISOString();

test('H29 brings new words with their meaning in one’s own language, and a forgotten one back within minutes', async () => {
  const salma = await openParticipant(platform);
  const [first, second] = library().words;
  if (!first || !second) throw new Error('no words');
  const begin = await practice(salma);
  expect(begin).toMatchObject({ begun: 0, known: 0, total: library().words.length, left: 10 });
  expect(begin.now).toEqual({ reviewId: expect.any(String), id: first.id, dutch: first.dutch, example: first.example, meaning: { word: first.fr, example: first.exampleMeaning.fr }, times: 0 }); // prettier-ignore
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
    expectOk(await rate(salma, now.id, 'good', now.reviewId));
  }
  const done = await practice(salma);
  expect(done).toMatchObject({ now: null, left: 0, begun: 10 });
  expect(done.comesBack?.getTime()).toBeGreaterThan(new Date(TEST_NOW).getTime());
  platform.at(minutesLater(24 * 60));
  expect((await practice(salma)).left).toBeGreaterThanOrEqual(10);
});

test('a form that is sent twice counts once, a word that is not there is refused in words', async () => {
  const salma = await openParticipant(platform);
  const reviewId = platform.ids.next();
  expectOk(await rate(salma, firstWord, 'good', reviewId));
  expectOk(await rate(salma, firstWord, 'good', reviewId));
  const { rows } = await platform.ownerPool.query("select card ->> 'reps' as times from learning.word_card where person_id = $1", [salma.personId]); // prettier-ignore
  expect(rows).toEqual([{ times: '1' }]);
  expect(await rate(salma, 'no-such-word', 'good')).toMatchObject({ code: 'learning.word-unknown' });
});

const edition = async (of: CourseParticipant) => expectOk(await toKeep(of))?.edition ?? '';
const toKeep = ({ actor }: CourseParticipant, known = {}) => platform.as(actor, (tx) => getPracticeToKeep(tx, known));
const send = async ({ actor }: CourseParticipant, ...observations: { id: string }[]) =>
  expectOk(await platform.as(actor, (tx) => takeBatch(tx, { observations }))).acknowledgements.map(({ outcome }) => outcome); // prettier-ignore

test('I08 answers of two phones give one card, in whatever order and however often they arrive', async () => {
  const cards: unknown[] = [];
  const hours = (count: number) => new Date(new Date(TEST_NOW).getTime() - count * 3_600_000).toISOString();
  const answers = ['good', 'again', 'hard', 'good', 'easy'].map((rating, index) => ({ rating, at: hours(50 - index * 9) }));
  for (const order of [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 1, 3]]) {
    const salma = await openParticipant(platform);
    const contentVersion = await edition(salma);
    const reviews = answers.map(({ rating, at }) => ({ id: platform.ids.next(), kind: 'word-rated', lesson: 'words', exercise: firstWord, contentVersion, response: { rating }, at })); // prettier-ignore
    const arriving = order.map((index) => reviews[index] ?? { id: '' });
    expect(await send(salma, ...arriving.slice(0, 2))).toEqual(['accepted', 'accepted']);
    // The line broke before the answer came: the phone sends those again, with others.
    expect(await send(salma, ...arriving.slice(1), ...arriving.slice(4))).toEqual(['repeated', 'accepted', 'accepted', 'accepted', 'repeated']); // prettier-ignore
    const kept = expectOk(await toKeep(salma));
    expect(kept).toMatchObject({ revision: 5, words: library().words });
    expect(expectOk(await toKeep(salma, { edition: kept?.edition, revision: 5 }))).toBeNull();
    expect(expectOk(await toKeep(salma, { edition: kept?.edition, revision: 4 }))?.words).toBeNull();
    cards.push(kept?.cards);
  }
  expect(cards[1]).toEqual(cards[0]);
  expect(cards[2]).toEqual(cards[0]);
  expect(cards[0]).toMatchObject([{ word: firstWord, begunAt: hours(50), card: { reps: 5 } }]);
}); // prettier-ignore

test('an answer of a clock that is ahead counts from when it arrived; one of another list is kept; nobody else adds any', async () => {
  const [salma, other] = [await openParticipant(platform), await openParticipant(platform)];
  const contentVersion = await edition(salma);
  const review = (exercise: string, version: string, at: string) => ({ id: platform.ids.next(), kind: 'word-rated', lesson: 'words', exercise, contentVersion: version, response: { rating: 'easy' }, at }); // prettier-ignore
  const ahead = review(firstWord, contentVersion, '2036-01-01T00:00:00.000Z');
  expect(await send(salma, ahead, review('gone-since', 'older', TEST_NOW), review('gone-since', contentVersion, TEST_NOW))).toEqual(['accepted', 'accepted', 'rejected']); // prettier-ignore
  const cards = expectOk(await toKeep(salma))?.cards ?? [];
  expect(cards.map(({ word }) => word).toSorted()).toEqual([firstWord, 'gone-since'].toSorted());
  const due = cards.find(({ word }) => word === firstWord)?.card['due'];
  expect(Date.parse(String(due)) - new Date(TEST_NOW).getTime()).toBeLessThan(60 * 86_400_000);
  // The same id by somebody else: theirs is not taken, and nothing of the first is shown.
  expect(await send(other, ahead)).toEqual(['repeated']);
  expect(expectOk(await toKeep(other))).toMatchObject({ revision: 0, cards: [] });
});

test('who practised before answers were kept goes on from their card', async () => {
  const salma = await openParticipant(platform);
  expectOk(await rate(salma, firstWord, 'good'));
  const of = [salma.personId];
  await platform.ownerPool.query('update learning.word_card set base = card where person_id = $1', of);
  await platform.ownerPool.query('delete from learning.word_review where person_id = $1', of);
  platform.at(minutesLater(20));
  expectOk(await rate(salma, firstWord, 'good'));
  expect(expectOk(await toKeep(salma))).toMatchObject({ revision: 1, cards: [{ card: { reps: 2 }, begunAt: new Date(TEST_NOW).toISOString() }] }); // prettier-ignore
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
  const { rows } = await platform.ownerPool.query('select from learning.word_card where person_id = $1 union all select from learning.word_review where person_id = $1', [salma.personId]); // prettier-ignore
  expect(rows).toEqual([]);
});
