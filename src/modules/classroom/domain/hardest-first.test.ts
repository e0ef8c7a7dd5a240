import { expect, it } from 'vitest';
import { hardestFirst } from './hardest-first.ts';

it('I02 the exercise that most people had wrong at first stands first; one wrong answer weighs less than five', () => {
  const figure = (name: string, firstRight: number, answers: number) => ({ name, firstRight, answers });
  const ranked = hardestFirst([
    figure('easy', 5, 5),
    figure('one wrong', 0, 1),
    figure('five wrong', 0, 5),
    figure('half', 4, 8),
    figure('one right', 1, 1),
  ]);
  expect(ranked.map(({ name }) => name)).toEqual(['five wrong', 'one wrong', 'half', 'one right', 'easy']);
});
