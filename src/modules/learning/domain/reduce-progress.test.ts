import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureProgress, type LessonShape } from './measure-progress.ts';
import { NO_PROGRESS, reduceProgress, type Observation } from './reduce-progress.ts';

const shape: LessonShape = {
  minutes: 20,
  screens: ['one', 'two', 'three'],
  exercises: [{ id: 'a', screen: 'one' }, { id: 'b', screen: 'three' }],
}; // prettier-ignore

const moment = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-01-03'), noInvalidDate: true })
  .map((at) => at.toISOString());

const observation = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('answered', 'screen-seen', 'lesson-finished'),
  at: moment,
  place: fc.constantFrom(...shape.exercises),
  screen: fc.constantFrom(...shape.screens),
  score: fc.constantFrom(0, 0.5, 1),
}).map(({ id, kind, at, place, screen, score }): Observation => ({
  id, kind: kind as Observation['kind'], at, lesson: 'lesson',
  screen: kind === 'answered' ? place.screen : kind === 'screen-seen' ? screen : null,
  exercise: kind === 'answered' ? place.id : null,
  response: kind === 'answered' ? { option: id.slice(0, 1) } : null,
  score: kind === 'answered' ? score : null,
})); // prettier-ignore

const many = fc.uniqueArray(observation, { selector: ({ id }) => id, maxLength: 30 });

describe('reducing progress', () => {
  it('gives one state for one set of observations: in any order, with repetitions, in any batches', () => {
    const scene = many.chain((list) =>
      fc.record({
        list: fc.constant(list),
        sent: fc
          .tuple(fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list))
          .map((parts) => parts.flat()),
        cuts: fc.array(fc.nat({ max: 60 })),
      }),
    );
    fc.assert(
      fc.property(scene, ({ list, sent, cuts }) => {
        const edges = [0, ...cuts.map((cut) => Math.min(cut, sent.length)), sent.length].toSorted((a, b) => a - b);
        const batches = edges.slice(1).map((edge, index) => sent.slice(edges[index], edge));
        const inBatches = batches.reduce(reduceProgress, NO_PROGRESS);
        expect(inBatches).toEqual(reduceProgress(NO_PROGRESS, list));
        expect(measureProgress(shape, inBatches)).toEqual(measureProgress(shape, reduceProgress(NO_PROGRESS, list)));
      }),
      { numRuns: 300 },
    );
  });

  it('never goes back: more observations never undo a step, a best answer or the end', () => {
    fc.assert(
      fc.property(many, many, (before, after) => {
        const first = reduceProgress(NO_PROGRESS, before);
        const then = reduceProgress(first, after);
        expect(measureProgress(shape, then).done).toBeGreaterThanOrEqual(measureProgress(shape, first).done);
        for (const [exercise, { best }] of Object.entries(first.answers))
          expect(then.answers[exercise]?.best).toBeGreaterThanOrEqual(best);
      }),
    );
  });
});

describe('measuring progress', () => {
  const at = (minute: number) => `2026-01-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
  const seen = (screen: string, minute: number): Observation => ({ id: `s${screen}`, kind: 'screen-seen', lesson: 'l', screen, exercise: null, response: null, score: null, at: at(minute) }); // prettier-ignore
  const answer = (exercise: string, screen: string, minute: number): Observation => ({ id: `a${exercise}`, kind: 'answered', lesson: 'l', screen, exercise, response: 1, score: 1, at: at(minute) }); // prettier-ignore
  const measure = (...list: Observation[]) => measureProgress(shape, reduceProgress(NO_PROGRESS, list));

  it('I08 goes on where somebody stopped: the first screen that was not seen or has an open exercise', () => {
    expect(measure().resumeAt).toBe('one');
    expect(measure(seen('one', 1)).resumeAt).toBe('one');
    expect(measure(answer('a', 'one', 1)).resumeAt).toBe('two');
    expect(measure(answer('a', 'one', 1), seen('two', 2), seen('three', 3)).resumeAt).toBe('three');
  });

  it('M01 a lesson is finished when every screen was seen and every exercise answered, at the last of these', () => {
    const all = [answer('a', 'one', 1), seen('two', 9), answer('b', 'three', 4)];
    expect(measure(...all.slice(0, 2)).finishedAt).toBeNull();
    expect(measure(...all)).toMatchObject({ finishedAt: at(9), minutesLeft: 0, exercisesLeft: 0, score: 1 });
  });
});
