import { expect, test } from 'vitest';
import { reduceDossier, type DossierState } from './reduce-dossier.ts';
import { OPENING, type MoveType } from './states.ts';

/** The state after these facts, each a day later; throws when the table forbids one. */
function after(...types: MoveType[]): DossierState {
  const facts = [OPENING, ...types].map((type, day) => ({ type, occurredAt: new Date(Date.UTC(2026, 10, 1 + day)) }));
  const state = facts.reduce<DossierState | undefined>(reduceDossier, undefined);
  if (!state) throw new Error('the table forbids this');
  return state;
}

const LEARNING = [
  'voortraject.intake-admitted.v1',
  'voortraject.agreement-signed.v1',
  'voortraject.course-started.v1',
] as const;
const ANNOUNCED = 'arrival.travel-announced.v1';
const COMPLETED = 'voortraject.course-completed.v1';

test('N01 who finishes the course on the way has finished it, and is still on the way', () => {
  const state = after(...LEARNING, ANNOUNCED, COMPLETED);
  expect(state.status).toBe('travelling');
  expect(state.lastAt[COMPLETED]).toBeDefined();
});

test('N01 who finishes the course on the way and then stays, stands where the course is finished', () => {
  expect(after(...LEARNING, ANNOUNCED, COMPLETED, 'arrival.travel-cancelled.v1').status).toBe('completed');
});

test('who finishes the course after arrival goes back no step', () => {
  expect(after(...LEARNING, 'arrival.arrival-reported.v1', COMPLETED).status).toBe('arrived');
});

test('a cancelled journey leads back to where the person was', () => {
  expect(after(...LEARNING, ANNOUNCED, 'arrival.travel-cancelled.v1')).toMatchObject({
    status: 'learning',
    beforeTravel: null,
  });
});

test('who has not learned anything here finishes nothing', () => {
  expect(() => after('voortraject.intake-admitted.v1', COMPLETED)).toThrow('forbids');
});
