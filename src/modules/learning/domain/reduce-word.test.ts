import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATINGS } from './ratings.ts';
import { dueOf, reduceWord, timesOf, type WordReview } from './reduce-word.ts';
import { scheduleWord } from './schedule-word.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const review = fc.record({
  id: fc.uuid(),
  rating: fc.constantFrom(...RATINGS),
  // Few moments, so that several answers fall on the same one; some from long before the card.
  at: fc.integer({ min: -40, max: 400 }).map((hours) => new Date(NOW + hours * 3_600_000).toISOString()),
});
const reviews = fc.uniqueArray(review, { minLength: 1, maxLength: 12, selector: ({ id }) => id });
const base = fc.option(fc.constantFrom(...RATINGS).map((rating) => scheduleWord(undefined, rating, new Date(NOW)).card), { nil: undefined }); // prettier-ignore
const given = (id: string, rating: WordReview['rating'], hours: number): WordReview => ({ id, rating, at: new Date(NOW + hours * 3_600_000).toISOString() }); // prettier-ignore

describe('the card of a word after all its answers', () => {
  it('I08 is the same whatever the order in which phones bring them, however often, and in whatever messages', () => {
    fc.assert(
      fc.property(
        base,
        reviews.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }), fc.integer({ min: 1, max: 5 }))),
        (card, [all, arriving, size]) => {
          const should = reduceWord(card, all);
          // As the server does it: each message adds to what is kept, and the card is dealt anew from all of it.
          const kept = new Map<string, WordReview>();
          let dealt = card;
          for (let from = 0; from < arriving.length; from += size) {
            for (const each of arriving.slice(from, from + size)) kept.set(each.id, each);
            dealt = reduceWord(card, [...kept.values()]);
          }
          expect(dealt).toEqual(should);
          expect(timesOf(dealt) - timesOf(card)).toBe(all.length);
        },
      ),
      { numRuns: 300 },
    );
  }); // prettier-ignore

  it('counts an answer that comes late at its place, and not as the last one', () => {
    const [first, forgotten, known] = [given('a', 'good', 0), given('b', 'again', 24), given('c', 'good', 48)];
    const late = reduceWord(undefined, [first, known, forgotten]);
    expect(late).toEqual(reduceWord(undefined, [first, forgotten, known]));
    expect(late).not.toEqual(reduceWord(undefined, [first, known, { ...forgotten, at: given('b', 'again', 72).at }]));
    expect(Date.parse(String(late?.['last_review']))).toBe(NOW + 48 * 3_600_000);
  });

  it('begins where somebody was before answers were kept, and never goes back behind it', () => {
    const { card } = scheduleWord(undefined, 'good', new Date(NOW));
    const next = reduceWord(card, [given('a', 'good', -9)]);
    expect(timesOf(next)).toBe(2);
    expect(dueOf(next ?? {}).getTime()).toBeGreaterThan(NOW);
    expect(reduceWord(card, [])).toEqual(card);
    expect(reduceWord(undefined, [])).toBeUndefined();
  });
});
