import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { drawStates, tableOfStates } from './draw-states.ts';
import { STATUSES } from './states.ts';

const generated = (name: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../../../../docs/generated', name), 'utf8');

test('the picture of the states is what the table of moves gives', () => {
  expect(generated('dossier-states.svg')).toBe(drawStates());
  expect(generated('dossier-states.md')).toBe(tableOfStates());
});

test('every state stands in the picture, and in words for who cannot see it', () => {
  const picture = drawStates();
  for (const status of STATUSES) expect(picture).toContain(`>${status}</text>`);
  expect(picture).toContain('From admitted to agreed: agreement signed.');
});
