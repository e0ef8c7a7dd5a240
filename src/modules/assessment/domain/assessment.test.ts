import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawForm, type BankItem } from './draw-form.ts';
import { decideCounting, decideMaySit, IN_LAW, OUTCOMES } from './outcomes.ts';
import { scoreSitting } from './score-sitting.ts';

const [THEMES, VALUES] = [10, 7];
/** Each lesson has one theme; in one of three also a value. */
const bank: BankItem[] = Array.from({ length: 30 }, (_, lesson) =>
  Array.from({ length: 4 }, (_item, index) => ({
    id: `${lesson}-${index}`,
    lesson: `lesson ${lesson}`,
    theme: `theme ${lesson % THEMES}`,
    value: lesson % 3 === 0 ? `value ${(lesson / 3) % VALUES}` : null,
    options: ['a', 'b', 'c'],
  })),
).flat();
const byId = new Map(bank.map((item) => [item.id, item]));

describe('drawing a quiz', () => {
  it('M03 H21 asks about every theme and every value, whatever the seed and whatever was asked before', () => {
    fc.assert(
      fc.property(fc.string(), fc.subarray(bank.map(({ id }) => id)), (seed, before) => {
        const form = drawForm(bank, { seed, seen: new Set(before) });
        const items = form.flatMap(({ item }) => byId.get(item) ?? []);
        expect(new Set(items).size).toBe(24);
        expect(new Set(items.map(({ theme }) => theme)).size).toBe(THEMES);
        expect(new Set(items.flatMap(({ value }) => value ?? [])).size).toBe(VALUES);
        expect(drawForm(bank, { seed, seen: new Set(before) })).toEqual(form);
      }),
    );
  });

  it('takes the rest from lessons that have the fewest', () => {
    const flat = bank.map((item) => ({ ...item, theme: 'theme', value: null }));
    const perLesson = Map.groupBy(drawForm(flat, { seed: 's', count: 60 }), ({ item }) => byId.get(item)?.lesson);
    expect([...perLesson.values()].map(({ length }) => length)).toEqual(Array.from({ length: 30 }, () => 2));
  });

  it('M09 a second sitting brings other questions as long as there are any', () => {
    const first = drawForm(bank, { seed: 'first' });
    const seen = new Set(first.map(({ item }) => item));
    expect(drawForm(bank, { seed: 'second', seen }).filter(({ item }) => seen.has(item))).toEqual([]);
    const all = new Set(bank.map(({ id }) => id));
    expect(drawForm(bank, { seed: 'third', seen: all })).toHaveLength(24);
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
