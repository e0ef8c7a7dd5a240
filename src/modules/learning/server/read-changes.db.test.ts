import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk, ok } from '#kernel/result.ts';
import { PARTS } from '#composition/modules.ts';
import { openTestPlatform, type TestPlatform } from '#platform/testing/test-platform.ts';
import { NO_PROGRESS, reduceProgress } from '../domain/reduce-progress.ts';
import { openParticipant, wholeLesson, type CourseParticipant } from '../testing/course-participant.ts';
import { readChanges, recordObservations } from './index.ts';

const LESSON = 'equality-of-women-and-men';
const AT = '2026-11-22T08:00:00.000Z';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform(PARTS);
});
afterAll(() => platform.close());

const send = async ({ actor }: CourseParticipant, observations: { id: string }[]) =>
  expectOk(await platform.as(actor, (tx) => recordObservations(tx, { observations })));
const ask = async ({ actor }: CourseParticipant, after?: string) =>
  expectOk(await platform.as(actor, (tx) => readChanges(tx, { after })));

/** Resolves when so many wait for their turn. */
const untilWaiting = (count: number) =>
  expect.poll(async () => (await platform.ownerPool.query("select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())")).rowCount, { interval: 10, timeout: 15_000 }).toBe(count); // prettier-ignore

describe('what a phone asks for', () => {
  it('brings what the other phone recorded, scored, once, and then only what is new', async () => {
    const participant = await openParticipant(platform);
    const batch = wholeLesson(platform.ids.next, LESSON, AT);
    await send(participant, batch.slice(0, 4));
    const first = await ask(participant);
    expect(first.changes.map(({ id }) => id)).toEqual(batch.slice(0, 4).map(({ id }) => id));
    expect((await ask(participant, first.cursor)).changes).toEqual([]);
    await send(participant, batch);
    const then = await ask(participant, first.cursor);
    expect(then.changes.map(({ id }) => id).toSorted()).toEqual(batch.slice(4).map(({ id }) => id).toSorted()); // prettier-ignore
    const stored = await platform.as(participant.actor, async (tx) =>
      ok(await tx.db.selectFrom('learning.progress').select('state').executeTakeFirstOrThrow()),
    );
    expect(expectOk(stored).state).toEqual(reduceProgress(NO_PROGRESS, [...then.changes, ...first.changes]));
  });

  it('passes over no row that is still on its way while later ones are there already', async () => {
    const participant = await openParticipant(platform);
    const [first, early] = wholeLesson(platform.ids.next, LESSON, AT);
    const [late] = wholeLesson(platform.ids.next, 'how-the-country-is-organised', AT);
    if (!first || !early || !late) throw new Error('too few observations');
    await send(participant, [first]);
    const { cursor } = await ask(participant);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let tell = () => {};
    const inserted = new Promise<void>((resolve) => (tell = resolve));
    const slow = platform.as(participant.actor, async (tx) => {
      const result = await recordObservations(tx, { observations: [early] });
      tell();
      await held;
      return result;
    });
    await inserted;
    const hurried = Promise.all([send(participant, [late]), ask(participant, cursor)]);
    await Promise.race([hurried, untilWaiting(2)]);
    release();
    expectOk(await slow);
    const [, asked] = await hurried;
    const then = await ask(participant, asked.cursor);
    expect([...asked.changes, ...then.changes].map(({ id }) => id)).toEqual([early.id, late.id]);
  });

  it('refuses a place to go on from that it never gave', async () => {
    const { actor } = await openParticipant(platform);
    const refused = await platform.as(actor, (tx) => readChanges(tx, { after: 'x' }));
    expect(refused).toMatchObject({ ok: false, code: 'platform.invalid-input' });
  });

  it('shows nobody the observations of somebody else', async () => {
    const [one, other] = [await openParticipant(platform), await openParticipant(platform)];
    await send(one, wholeLesson(platform.ids.next, LESSON, AT));
    expect((await ask(other)).changes).toEqual([]);
  });
});

describe('what a phone says', () => {
  it('keeps both times of a phone whose clock is wrong, and counts by the one set right', async () => {
    const participant = await openParticipant(platform);
    const [seen] = wholeLesson(platform.ids.next, LESSON, AT);
    const wrong = { ...seen, id: platform.ids.next(), at: '1970-01-03T00:00:00.000Z', skew: Date.parse(AT) - 172_800_000 };
    const lost = { ...seen, id: platform.ids.next(), at: '0001-01-01T00:00:00Z', skew: -4e12 };
    const reply = await send(participant, [wrong, lost]);
    expect(reply.acknowledgements.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    const changes = (await ask(participant)).changes.map(({ id, at }) => [id, at]);
    expect(Object.fromEntries(changes)).toEqual({ [wrong.id]: AT, [lost.id]: '1970-01-01T00:00:00.000Z' });
    const row = await platform.system(async (tx) =>
      ok(await tx.db.selectFrom('learning.observation').selectAll().where('id', '=', wrong.id).executeTakeFirstOrThrow()),
    );
    expect(row).toMatchObject({ phone_at: new Date(wrong.at), skew_ms: wrong.skew });
  }); // prettier-ignore

  it('keeps what was done in another edition of a lesson, also where nothing bears its name any more', async () => {
    const participant = await openParticipant(platform);
    const old = { id: platform.ids.next(), kind: 'answered', lesson: LESSON, exercise: 'gone', contentVersion: 'older', response: { option: 'a' }, at: AT }; // prettier-ignore
    const [reply] = (await send(participant, [old])).acknowledgements;
    expect(reply?.outcome).toBe('accepted');
    expect((await ask(participant)).changes).toMatchObject([{ id: old.id, exercise: 'gone', score: null }]);
  });

  it('is told when it speaks a protocol that is not known here', async () => {
    const { actor } = await openParticipant(platform);
    const answer = await platform.as(actor, (tx) => recordObservations(tx, { version: 2 as never, observations: [] }));
    expect(answer).toMatchObject({ ok: false, fields: { version: 'learning.sync-version-unknown' } });
  });
});
