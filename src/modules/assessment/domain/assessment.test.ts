import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawForm, type BankItem } from './draw-form.ts';
import { decideCounting, decideMaySit, IN_LAW, OUTCOMES } from './outcomes.ts';
import { scoreSitting } from './score-sitting.ts';

const bank: BankItem[] = ['one', 'two', 'three'].flatMap((lesson) =>
  Array.from({ length: 16 }, (_, index) => ({ id: `${lesson}-${index}`, lesson, options: ['a', 'b', 'c'] })),
);

describe('drawing a quiz', () => {
  it('M03 takes the questions over all lessons, the same number from each, give or take one', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (seed, count) => {
        const form = drawForm(bank, { seed, count });
        const perLesson = ['one', 'two', 'three'].map(
          (lesson) => form.filter(({ item }) => item.startsWith(`${lesson}-`)).length,
        );
        expect(form).toHaveLength(count);
        expect(new Set(form.map(({ item }) => item)).size).toBe(count);
        expect(Math.max(...perLesson) - Math.min(...perLesson)).toBeLessThanOrEqual(1);
        expect(drawForm(bank, { seed, count })).toEqual(form);
      }),
    );
  });

  it('M09 a second sitting brings other questions as long as there are any', () => {
    const first = drawForm(bank, { seed: 'first' });
    const seen = new Set(first.map(({ item }) => item));
    expect(drawForm(bank, { seed: 'second', seen }).filter(({ item }) => seen.has(item))).toEqual([]);
    const all = new Set(bank.map(({ id }) => id));
    expect(drawForm(bank, { seed: 'third', seen: all })).toHaveLength(12);
  });

  it('gives what there is when the bank is small', () => {
    expect(drawForm(bank.slice(0, 3), { seed: 's' })).toHaveLength(3);
    expect(drawForm([], { seed: 's' })).toEqual([]);
  });
});

describe('scoring a quiz', () => {
  const keys = new Map(['x', 'y', 'z'].map((id) => [id, { id, lesson: 'l', theme: 't', correct: 'a' }]));
  const form = ['x', 'y', 'z', 'gone'].map((item) => ({ item }));

  it('counts what is right; without an answer it is not', () => {
    const score = scoreSitting(form, keys, new Map([['x', 'a'], ['y', 'b'], ['gone', 'a']])); // prettier-ignore
    expect(score).toMatchObject({ points: 1, questions: 4, percent: 25 });
    expect(score.items.map(({ correct }) => correct)).toEqual([true, false, false, false]);
  });
});

describe('outcomes', () => {
  it('M18 absence and a technical failure are outcomes of their own and leave the right to sit', () => {
    expect(new Set(OUTCOMES.map((outcome) => IN_LAW[outcome])).size).toBe(4);
    expect(decideMaySit(['absent', 'technical-failure', 'failed'])).toBe(true);
    expect(decideMaySit(['absent', 'passed'])).toBe(false);
  });

  it('once passed is passed; before that the last outcome counts', () => {
    const sittings = (...outcomes: (typeof OUTCOMES)[number][]) => outcomes.map((outcome) => ({ outcome }));
    expect(decideCounting(sittings('absent', 'passed', 'failed'))?.outcome).toBe('passed');
    expect(decideCounting(sittings('technical-failure', 'failed'))?.outcome).toBe('technical-failure');
    expect(decideCounting([])).toBeUndefined();
  });
});
