import { expect, test } from 'vitest';
import { lessonsOfPath, modulesWithoutLessons } from './lesson-shapes.ts';

test('whether a module is there follows from the lessons there are, not from a list', () => {
  const path = ['basis', 'focus-gezin', 'diploma-erkenning'];
  expect(modulesWithoutLessons(path, { modules: ['basis'] })).toEqual(['focus-gezin', 'diploma-erkenning']);
  expect(modulesWithoutLessons(path, { modules: ['basis', 'focus-gezin'] })).toEqual(['diploma-erkenning']);
  expect(modulesWithoutLessons(lessonsOfPath(path).map(({ module }) => module))).toEqual([]);
});
