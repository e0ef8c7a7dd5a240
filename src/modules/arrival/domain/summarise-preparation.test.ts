import { describe, expect, it } from 'vitest';
import { adviseNext, type Preparation } from './summarise-preparation.ts';

const nothing: Preparation = {
  form: null,
  modules: [],
  lessonsFinished: 0,
  lessonsRequired: 12,
  attendance: null,
  participation: null,
  quiz: null,
  completedOn: null,
  proofCode: null,
  lastActiveOn: null,
};
const done: Preparation = {
  ...nothing,
  lessonsFinished: 12,
  completedOn: '2026-02-25',
  quiz: { outcome: 'passed', percent: 80 },
};

describe('advice for the first talk', () => {
  it('M07 who did nothing takes the course', () => {
    expect(adviseNext(nothing, '2026-11-22')).toBe('course');
  });

  it.each([
    ['2026-11-22', 'exemption-test'],
    ['2026-11-23', 'talk-first'],
  ])('P12 recency counts: finished on 25 February, asked on %s', (today, expected) => {
    expect(adviseNext(done, today)).toBe(expected);
  });

  it('M07 M18 half a course, or an end quiz that was not passed or not taken, is talked about first', () => {
    expect(adviseNext({ ...nothing, lessonsFinished: 4 }, '2026-11-22')).toBe('talk-first');
    for (const outcome of ['failed', 'absent', 'technical-failure']) {
      expect(adviseNext({ ...done, quiz: { outcome, percent: null } }, '2026-03-01')).toBe('talk-first');
    }
  });
});
