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
  form: 'self-study',
  lessonsFinished: 12,
  completedOn: '2026-02-25',
  quiz: { outcome: 'passed', percent: 80 },
};
const adviceOn = (preparation: Preparation, day: string) => adviseNext(preparation, day, 'voorstel-2025');

describe('advice for the first talk', () => {
  it('M07 who did nothing takes the course', () => {
    expect(adviceOn(nothing, '2026-11-22').uitkomst).toBe('cursus-en-test');
  });

  it.each([
    ['2026-11-22', 'vrijstellingstest'],
    ['2026-11-23', 'eerst-gesprek'],
  ])('P12 recency counts: finished on 25 February, asked on %s', (day, expected) => {
    expect(adviceOn(done, day).uitkomst).toBe(expected);
  });

  it('M07 M18 half a course, or an end quiz that was not passed, is talked about first', () => {
    expect(adviceOn({ ...nothing, lessonsFinished: 4 }, '2026-11-22').uitkomst).toBe('eerst-gesprek');
    for (const outcome of ['failed', 'absent', 'technical-failure']) {
      expect(adviceOn({ ...done, quiz: { outcome, percent: null } }, '2026-03-01').uitkomst).toBe('eerst-gesprek');
    }
  });

  it('M07 says what is not known instead of guessing: an end quiz nobody told about', () => {
    expect(adviceOn({ ...done, quiz: null }, '2026-03-01')).toMatchObject({
      uitkomst: 'onbeslist',
      ontbreekt: ['eindquiz'],
    });
  });

  it('M07 no lesson of this platform is asked of who followed a pilot', () => {
    const pilot = { ...done, form: 'live', attendance: 94, lessonsFinished: 0, completedOn: '2024-09-01' };
    expect(adviseNext(pilot, '2024-12-04', 'proeftuin-2023').uitkomst).toBe('vrijstellingstest');
    expect(adviseNext({ ...pilot, attendance: 70 }, '2024-12-04', 'proeftuin-2023').uitkomst).toBe('eerst-gesprek');
  });
});
