import { beforeEach, describe, expect, it } from 'vitest';
import { library } from '#modules/content/server/index.ts';
import { SYNC_VERSION, type SentObservation } from '../contract/sync-protocol.ts';
import { reduceWord, type WordReview } from '../domain/reduce-word.ts';
import type { WordRating } from '../domain/ratings.ts';
import { openMemoryShelf } from '../testing/memory-shelf.ts';
import { openDevice } from './device.ts';
import { openMemoryStore } from './memory-store.ts';
import { WORDS } from './practice.ts';
import { readPractice } from './read-words.ts';
import type { Reader } from './read-kept.ts';

const { words } = library();
const START = Date.UTC(2026, 10, 22, 9);
let reader: Reader;
let now: number;
let sent: SentObservation[];

/** A phone that heard of the words once; its line is there only to be looked at. */
beforeEach(async () => {
  const [store, shelf] = [openMemoryStore(), openMemoryShelf()];
  let number = 0;
  now = START;
  sent = [];
  const newId = () => `id-${(number += 1)}`;
  const speak = (rest: object) => ({ status: 200, body: { version: SYNC_VERSION, serverTime: new Date(now).toISOString(), ...rest } }); // prettier-ignore
  const push = async (list: readonly SentObservation[]) => {
    sent.push(...list);
    return speak({ acknowledgements: list.map(({ id }) => ({ id, outcome: 'accepted' })) });
  };
  const pull = async () => speak({ changes: [], cursor: '0', more: false });
  const device = openDevice({ store, line: { push, pull }, now: () => now, newId, random: () => 0.5 });
  await shelf.saveNote('practice', { edition: 'v', revision: 0, words, cards: [], counted: [] });
  reader = { person: 'p', language: 'fr', device, store, shelf, newId };
});

const practice = () => readPractice(reader, new Date(now));
const rate = (word: string, rating: WordRating, id?: string) =>
  reader.device.record({ ...(id && { id }), kind: 'word-rated', lesson: WORDS, exercise: word, contentVersion: 'v', response: { rating } }); // prettier-ignore

describe('words on a phone without a line', () => {
  it('H29 come with their meaning, come back within minutes when they were forgotten, and ten begin in a day', async () => {
    const [first] = words;
    expect((await practice())?.now).toMatchObject({ id: first?.id, dutch: first?.dutch, meaning: { word: first?.fr }, times: 0 }); // prettier-ignore
    await rate(first?.id ?? '', 'again');
    expect((await practice())?.now?.id).toBe(words[1]?.id);
    now += 2 * 60_000;
    expect((await practice())?.now).toMatchObject({ id: first?.id, times: 1 });
    for (let count = 0; count < 60; count += 1) {
      const shown = (await practice())?.now;
      if (!shown) break;
      await rate(shown.id, 'easy', shown.reviewId);
      now += 1000;
    }
    expect(await practice()).toMatchObject({ now: null, left: 0, begun: 10 });
  });

  it('wait to be sent, each once, and what the server then says takes their place without counting them twice', async () => {
    const word = words[0]?.id ?? '';
    await rate(word, 'good', 'from-the-form');
    await rate(word, 'good', 'from-the-form');
    expect(await reader.store.countWaiting()).toBe(1);
    const own = { id: 'from-the-form', rating: 'good', at: new Date(now).toISOString() } as const;
    const before: WordReview = { id: 'of-another-phone', rating: 'hard', at: new Date(now - 86_400_000).toISOString() };
    await reader.device.sync();
    expect(sent).toMatchObject([{ id: own.id, kind: 'word-rated', exercise: word, response: { rating: 'good' } }]);
    const card = reduceWord(undefined, [own, before]);
    if (!card) throw new Error('no card');
    await reader.shelf.saveNote('practice', { edition: 'v', revision: 2, words, cards: [{ word, card, begunAt: before.at }], counted: [own.id] }); // prettier-ignore
    now += 60 * 86_400_000;
    expect((await practice())?.now).toMatchObject({ id: word, times: 2 });
    await rate(word, 'good');
    expect(await practice()).toMatchObject({ begun: 1 });
    expect((await practice())?.now?.id).not.toBe(word);
  });

  it('come back at the right time on a phone whose clock is years ahead, once it heard that it is', async () => {
    const years = 9 * 366 * 86_400_000;
    await reader.store.saveClock({ skew: -years, uncertainty: 0 });
    now += years;
    const word = words[0]?.id ?? '';
    await rate(word, 'good');
    expect((await practice())?.comesBack?.getTime()).toBeLessThan(START + 86_400_000);
    now += 60_000;
    expect((await practice())?.now?.id).toBe(words[1]?.id);
  });

  it('are not shown where they are not kept', async () => {
    await reader.shelf.saveNote('practice', undefined);
    expect(await practice()).toBeUndefined();
  });
});
