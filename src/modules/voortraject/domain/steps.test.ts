import { expect, test } from 'vitest';
import { STATUSES } from './states.ts';
import { courseStepOf, nextStepOf, stepsOf } from './steps.ts';

const NOTHING = { admitted: false, agreed: false, completed: false };

test('every status has one next step', () => {
  expect(STATUSES.map((status) => nextStepOf(status).href)).not.toContain(undefined);
});

test('the path shows one place where the person is, before every status that is under way', () => {
  for (const status of STATUSES.filter((each) => each !== 'stopped' && each !== 'regular-started')) {
    expect(stepsOf(status, NOTHING).filter(({ state }) => state === 'here')).toHaveLength(1);
  }
});

test('somebody who travelled before the end of the course is not shown as having finished it', () => {
  const steps = new Map(
    stepsOf('arrived', { admitted: true, agreed: true, completed: false }).map(({ step, state }) => [step, state]),
  );
  expect(steps.get('agreement')).toBe('done');
  expect(steps.get('course')).toBe('todo');
  expect(steps.get('arrival')).toBe('here');
});

test('M03 after the last lesson the next step is the quiz, before it the lesson by name', () => {
  const course = { lessonsDone: 1, lessonsTotal: 2, next: { title: 'Equality', href: '/learn/equality' } };
  expect(courseStepOf('learning', course)).toMatchObject({
    key: 'continue-course',
    href: '/learn/equality',
    lesson: 'Equality',
  });
  expect(courseStepOf('learning', { lessonsDone: 2, lessonsTotal: 2, next: null })).toEqual({
    key: 'take-quiz',
    href: '/quiz',
  });
  expect(courseStepOf('completed', course)).toBeUndefined();
});
