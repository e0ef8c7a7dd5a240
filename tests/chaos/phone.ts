import { setTimeout as sleep } from 'node:timers/promises';
import { systemIds } from '../../src/kernel/ids.ts';
import { exercisesOf, keepOf, library, scoreExercise, toPublicExercise, type Lesson } from '../../src/modules/content/server/index.ts'; // prettier-ignore
import { openDevice, type Device, type NewObservation } from '../../src/modules/learning/client/device.ts';
import type { DeviceStore } from '../../src/modules/learning/client/device-store.ts';
import { openHttpLine } from '../../src/modules/learning/client/http-line.ts';
import { openMemoryStore } from '../../src/modules/learning/client/memory-store.ts';
import { readSyncReply } from '../../src/modules/learning/client/read-reply.ts';
import type { Chance } from './random.ts';

export interface Phone {
  readonly personId: string;
  readonly device: Device;
  readonly store: DeviceStore;
  /** Id → when it truly was, by the clock on the wall. */
  readonly made: ReadonlyMap<string, number>;
  readonly acknowledged: ReadonlySet<string>;
  readonly rejected: ReadonlySet<string>;
  /** Works until so many were made and all is sent. */
  work(quota: number, allowed: () => number): Promise<void>;
}

const YEAR = 31_536_000_000;

/** A phone with the device side that browsers have, a memory for a database, and a clock that nobody set right. */
export function openPhone(personId: string, send: typeof fetch, chance: Chance): Phone {
  const store = openMemoryStore();
  const made = new Map<string, number>();
  const [acknowledged, rejected] = [new Set<string>(), new Set<string>()];
  let wrong = chance.pick([chance.between(-2000, 2000), chance.between(-7_200_000, 7_200_000), -40 * YEAR, 3 * YEAR]);
  const line = openHttpLine(send);
  const device = openDevice({
    store,
    line: {
      pull: line.pull,
      push: async (observations) => {
        const answer = await line.push(observations);
        for (const { id, outcome } of readSyncReply(answer)?.acknowledgements ?? [])
          (outcome === 'rejected' ? rejected : acknowledged).add(id);
        return answer;
      },
    },
    now: () => Date.now() + wrong,
    newId: systemIds.next,
    random: chance.next,
    patience: { first: 60, longest: 1500 },
  });
  const work = async (quota: number, allowed: () => number): Promise<void> => {
    if (chance.happens(0.8)) await device.sync();
    for (;;) {
      const may = Math.min(quota, Math.floor(quota * allowed())) - made.size;
      for (let left = Math.min(may, chance.between(1, 25)); left > 0; left -= 1) {
        const { observation, scored } = something(chance);
        const truly = Date.now();
        made.set((await device.record(observation, scored)).id, truly);
      }
      if (chance.happens(0.002)) wrong += chance.between(-YEAR, YEAR);
      const outcome = await device.sync();
      if (outcome.kind === 'refused' || outcome.kind === 'sign-in') throw new Error(`the server refuses: ${JSON.stringify(outcome)}`); // prettier-ignore
      if (outcome.kind === 'done' && made.size >= quota && (await store.countWaiting()) === 0) return;
      await sleep(outcome.kind === 'later' ? outcome.after : chance.between(100, 700));
    }
  };
  return { personId, device, store, made, acknowledged, rejected, work };
}

/** Something that a person does in the course: mostly answers, some of an edition that is not there any more. */
function something(chance: Chance): { observation: NewObservation; scored?: { score: number; screen: string } } {
  const lesson = chance.pick(library().lessons('nl'));
  const base = { lesson: lesson.id, contentVersion: chance.happens(0.03) ? 'an older edition' : lesson.version };
  if (chance.happens(0.03)) return { observation: { ...base, kind: 'lesson-finished' } };
  if (chance.happens(0.35)) return { observation: { ...base, kind: 'screen-seen', screen: chance.pick(lesson.screens).id } }; // prettier-ignore
  if (base.contentVersion !== lesson.version && chance.happens(0.5))
    return { observation: { ...base, kind: 'answered', exercise: 'long-gone', response: { option: 'a' } } };
  return anAnswer(lesson, base, chance);
}

/** The exercises with a right answer; words of somebody's own are kept apart, sealed, and not what this is about. */
const answerable = (lesson: Lesson) =>
  exercisesOf(lesson).filter(({ exercise }) =>
    scoreExercise(exercise, keepOf(exercise, { ...exercise.key })?.response),
  );

function anAnswer(lesson: Lesson, base: { lesson: string; contentVersion: string }, chance: Chance) {
  const { exercise, screen } = chance.pick(answerable(lesson));
  const option = chance.pick(toPublicExercise(exercise).parts)?.id;
  const right = { ...exercise.key };
  const tried = 'option' in right ? { ...right, option } : right;
  const response = scoreExercise(exercise, tried) ? tried : right;
  const score = scoreExercise(exercise, response)?.score;
  if (score === undefined) throw new Error(`no answer to ${exercise.id}`);
  const observation: NewObservation = { ...base, kind: 'answered', exercise: exercise.id, response };
  return { observation, scored: { score, screen } };
}
