import { describe, expect, it, test } from 'vitest';
import type { SentObservation } from '../contract/sync-protocol.ts';
import { fromRow, openRows, toChange, toRow } from './attempt-rows.ts';
import { withChange, type Attempt } from './device-store.ts';
import { PLAIN, postedTo, sealedBy, type Envelope } from './envelope.ts';
import { changeCode, makeLock, MOST_TRIES, openByServer, pauseOf, tryCode, type Lock, type LockStore, type Opened, type Tried } from './phone-lock.ts'; // prettier-ignore
import { openBytes, randomBytes, ROUNDS, sealBytes, sealKey } from './seal.ts';

const CODE = '730164';
const SENTENCE = 'أحضروا جواز سفركم';
const MINUTE = 60_000;
const key = randomBytes(32);
/** As it is made on a phone, but stretched less: what is tested does not depend on how long. */
const make = (code = CODE) => makeLock({ person: 'p', device: 'd', code, edition: 'e', key, rounds: 10 });

/** A phone with one lock, in memory. */
function keep(first: Lock): LockStore & { readonly now: () => Lock | undefined } {
  let kept: Lock | undefined = first;
  return {
    now: () => kept,
    find: async () => kept,
    change: async (_person, to) => (kept = to(kept)),
  };
}

const expectOpen = (tried: Tried): Opened => (tried.kind === 'open' ? tried.opened : expect.fail(tried.kind));
const opened = async (lock: Lock): Promise<Envelope> =>
  sealedBy((await openByServer(lock, key)) ?? expect.fail('closed'));

describe('U06 I08 the lock on what a phone keeps', () => {
  it('opens with its code, and with the key of the server; to both the same', async () => {
    const lock = await make();
    const byCode = sealedBy(expectOpen(await tryCode(keep(lock), 'p', CODE, 0)));
    const sealed = await byCode.seal('lesson a', { text: SENTENCE });
    expect(await (await opened(lock)).open('lesson a', sealed)).toEqual({ text: SENTENCE });
    expect(await openByServer(lock, randomBytes(32))).toBeUndefined();
  });

  it('is another for each phone, also with the same code', async () => {
    const [one, other] = await Promise.all([make(), make()]);
    const sealed = await (await opened(one)).seal('x', SENTENCE);
    await expect((await opened(other)).open('x', sealed)).rejects.toThrow();
    expect(await (await opened(one)).name('a')).not.toBe(await (await opened(other)).name('a'));
  });

  it('cannot be tried elsewhere: without the half that the browser never gives out the code opens nothing', async () => {
    const lock = await make();
    await expect(crypto.subtle.exportKey('raw', lock.half)).rejects.toThrow();
    const { half } = await make();
    expect((await tryCode(keep({ ...lock, half }), 'p', CODE, 0)).kind).toBe('wrong');
  });

  it('stretches a code as long as is advised', async () => {
    expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
    const lock = await makeLock({ person: 'p', device: 'd', code: CODE, edition: 'e', key });
    expect(lock.rounds).toBe(ROUNDS);
    expectOpen(await tryCode(keep(lock), 'p', CODE, 0));
  });

  it('is opened by a new code after that was changed, and by the old one no more; what was sealed stays', async () => {
    const lock = await make();
    const sealed = await (await opened(lock)).seal('x', SENTENCE);
    const fresh = await changeCode(lock, { code: '864275', edition: 'f', key });
    expect(fresh.edition).toBe('f');
    expect((await tryCode(keep(fresh), 'p', CODE, 0)).kind).toBe('wrong');
    expect(await sealedBy(expectOpen(await tryCode(keep(fresh), 'p', '864275', 0))).open('x', sealed)).toBe(SENTENCE);
  });
});

describe('U06 wrong codes', () => {
  it('are counted before they are looked at, slowed, and after ten the code opens nothing; the server still does', async () => {
    const store = keep(await make());
    const waits: number[] = [];
    let now = 1_000_000;
    for (let tries = 1; tries < MOST_TRIES; tries += 1) {
      const tried = await tryCode(store, 'p', '000000', now);
      if (tried.kind !== 'wrong') return expect.fail(tried.kind);
      expect(tried.left).toBe(MOST_TRIES - tries);
      waits.push(tried.wait / MINUTE);
      now += tried.wait;
    }
    expect(waits).toEqual([0, 0, 0, 0, 1, 5, 15, 30, 60]);
    expect((await tryCode(store, 'p', '000000', now)).kind).toBe('over');
    expect((await tryCode(store, 'p', CODE, now + 100 * MINUTE)).kind).toBe('over');
    expect(store.now()?.byCode).toBeNull();
    const after = store.now() ?? expect.fail();
    const again = await changeCode(after, { code: '864275', edition: 'f', key });
    expectOpen(await tryCode(keep(again), 'p', '864275', now));
  });

  it('within a pause not even the right code is looked at, and waiting costs no try', async () => {
    const store = keep({ ...(await make()), tries: 5, triedAt: 1000 });
    expect(await tryCode(store, 'p', CODE, 2000)).toEqual({ kind: 'wait', wait: MINUTE - 1000 });
    expect(store.now()?.tries).toBe(5);
    expectOpen(await tryCode(store, 'p', CODE, 1000 + MINUTE));
    expect(store.now()?.tries).toBe(0);
  });

  it('tried all at once are counted all', async () => {
    const store = keep(await make());
    const tried = await Promise.all(Array.from({ length: 8 }, () => tryCode(store, 'p', '000000', 5000)));
    expect(tried.filter(({ kind }) => kind === 'wait')).toHaveLength(3);
    expect(store.now()?.tries).toBe(5);
  });

  it('make nobody wait whose clock was set back', () => {
    expect(pauseOf({ tries: 9, triedAt: 10 * MINUTE }, 9 * MINUTE)).toBe(0);
    expect(pauseOf({ tries: 9, triedAt: 10 * MINUTE }, 11 * MINUTE)).toBe(59 * MINUTE);
  });
});

describe('U06 what is sealed', () => {
  it('opens only where it was put, and not when a bit of it was changed', async () => {
    const own = await sealKey(randomBytes(32));
    const bytes = new TextEncoder().encode(SENTENCE);
    const sealed = await sealBytes(own, 'here', bytes);
    expect(await openBytes(own, 'here', sealed)).toEqual(bytes);
    await expect(openBytes(own, 'there', sealed)).rejects.toThrow();
    sealed[sealed.length - 1]! ^= 1;
    await expect(openBytes(own, 'here', sealed)).rejects.toThrow();
  });

  it('looks different each time, though what it is called stays the same', async () => {
    const envelope = await opened(await make());
    expect(await envelope.seal('x', SENTENCE)).not.toEqual(await envelope.seal('x', SENTENCE));
    expect(await envelope.name('ar equality')).toBe(await envelope.name('ar equality'));
    expect(await envelope.name('ar equality')).not.toContain('equality');
  });

  it('I08 a form that a page held while the phone was locked opens with the phone, and not before', async () => {
    const lock = await make();
    const outside = postedTo(lock);
    const posted = await outside.seal('note form', { text: SENTENCE });
    await expect(outside.open('note form', posted)).rejects.toThrow();
    expect(await (await opened(lock)).open('note form', posted)).toEqual({ text: SENTENCE });
  });

  it('I08 what a phone kept before it had a code can still be read; what is sealed, without the code not', async () => {
    const envelope = await opened(await make());
    expect(await envelope.open('x', { text: SENTENCE })).toEqual({ text: SENTENCE });
    await expect(PLAIN.open('x', await envelope.seal('x', SENTENCE))).rejects.toThrow();
  });
});

const sent: SentObservation = { id: 'i', kind: 'answered', lesson: 'safe-at-home', screen: 's', exercise: 'e', contentVersion: 'v', response: { text: SENTENCE }, at: '2026-11-22T08:00:00.000Z', skew: 5 }; // prettier-ignore
const attempt: Attempt = { id: 'i', lesson: 'safe-at-home', sent, score: 1, screen: 's', recorded: null, refused: null }; // prettier-ignore
const change = { id: 'i', kind: 'answered', lesson: 'safe-at-home', screen: 's', exercise: 'e', contentVersion: 'v', response: { text: SENTENCE }, score: 0.5, at: '2026-11-22T08:00:01.000Z' } as const; // prettier-ignore
const readable = (row: unknown): string =>
  JSON.stringify(row, (_key, value: unknown) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value)); // prettier-ignore

test.each(['as it is', 'sealed'])('I08 an attempt kept %s is the same when it is read', async (how) => {
  const envelope = how === 'sealed' ? await opened(await make()) : PLAIN;
  const row = await toRow(envelope, attempt);
  expect(/safe-at-home|جواز/.test(readable(row))).toBe(how !== 'sealed');
  expect(await fromRow(envelope, row)).toEqual(attempt);
  expect(await fromRow(envelope, { ...row, refused: 'learning.wrong-form' })).toEqual({ ...attempt, refused: 'learning.wrong-form' }); // prettier-ignore
  const known = (await toChange(envelope, change))(row);
  expect(/safe-at-home|جواز/.test(readable(known))).toBe(how !== 'sealed');
  expect(await fromRow(envelope, known)).toEqual(withChange(attempt, change));
  const { read } = openRows(envelope);
  expect(await read(row)).toEqual(attempt);
  expect(await read({ ...row, refused: 'learning.wrong-form' })).toMatchObject({ refused: 'learning.wrong-form' });
  expect(await read(known)).toEqual(withChange(attempt, change));
  expect(await read(row)).toEqual(attempt);
  const elsewhere = (await toChange(envelope, change))(undefined);
  expect(await fromRow(envelope, elsewhere)).toEqual(withChange(undefined, change));
});
