import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATINGS, type WordRating } from './ratings.ts';
import { isKnown, planWords, scheduleWord, type KeptCard } from './schedule-word.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const minutesUntil = (due: Date, from = NOW) => (due.getTime() - from.getTime()) / 60_000;

describe('when a word comes back', () => {
  it('H29 comes back sooner the less well it was known', () => {
    const waits = RATINGS.map((rating) => minutesUntil(scheduleWord(undefined, rating, NOW).due));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(new Set(waits).size).toBe(RATINGS.length);
  });

  it('stays away longer each time it is known, and comes back at once when it was forgotten', () => {
    let card: KeptCard | undefined;
    let now = NOW;
    const days: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      const next = scheduleWord(card, 'good', now);
      days.push(minutesUntil(next.due, now) / (24 * 60));
      [card, now] = [next.card, next.due];
    }
    expect(days.slice(2)).toEqual(days.slice(2).toSorted((a, b) => a - b));
    expect(days.at(-1)).toBeGreaterThan(21);
    expect(isKnown(card as KeptCard)).toBe(true);
    const forgotten = scheduleWord(card, 'again', now);
    expect(minutesUntil(forgotten.due, now)).toBeLessThan(24 * 60);
    expect(isKnown(forgotten.card)).toBe(false);
  });

  it('follows from the answers alone, also after it was kept as JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<WordRating>(...RATINGS), { minLength: 1, maxLength: 8 }), (ratings) => {
        const run = (keep: (card: KeptCard) => KeptCard) => {
          let [card, now]: [KeptCard | undefined, Date] = [undefined, NOW];
          for (const rating of ratings) {
            const next = scheduleWord(card, rating, now);
            [card, now] = [keep(next.card), next.due];
          }
          return now.toISOString();
        };
        expect(run((card) => JSON.parse(JSON.stringify(card)) as KeptCard)).toBe(run((card) => card));
      }),
    );
  });
});

describe('what to practise now', () => {
  const words = Array.from({ length: 30 }, (_, index) => `word-${index}`);

  it('takes what has come back first, the longest waiting before the others', () => {
    const practised = [{ word: 'word-0', due: later(-5) }, { word: 'word-1', due: later(-60) }]; // prettier-ignore
    expect(planWords(words, practised, NOW, 2)).toMatchObject({ word: 'word-1', left: 2 + 8 });
  });

  it('then begins new words, ten a day', () => {
    expect(planWords(words, [], NOW, 0)).toMatchObject({ word: 'word-0', left: 10, comesBack: null });
    expect(planWords(words, [{ word: 'word-0', due: later(600) }], NOW, 1)).toMatchObject({ word: 'word-1', left: 9 });
    expect(planWords(words, [{ word: 'word-0', due: later(600) }], NOW, 10)).toEqual({ word: null, left: 0, comesBack: later(600) }); // prettier-ignore
  });

  it('then takes what comes back in some minutes, so that nobody has to wait', () => {
    expect(planWords(words, [{ word: 'word-0', due: later(10) }], NOW, 10)).toMatchObject({ word: 'word-0', left: 1 });
    expect(planWords(words, [{ word: 'word-0', due: later(30) }], NOW, 10)).toMatchObject({ word: null, left: 0 });
  });

  it('passes over a word that is no longer in the course', () => {
    expect(planWords(words, [{ word: 'gone', due: later(-5) }], NOW, 10)).toEqual({ word: null, left: 0, comesBack: null }); // prettier-ignore
  });
});
