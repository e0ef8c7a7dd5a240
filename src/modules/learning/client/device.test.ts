import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStep, SYNC_VERSION, type Change, type SentObservation } from '../contract/sync-protocol.ts';
import { observedAt } from '../domain/observed-at.ts';
import { NO_PROGRESS, reduceProgress } from '../domain/reduce-progress.ts';
import { pauseAfter } from './back-off.ts';
import { openDevice, type Line, type SyncOutcome } from './device.ts';
import { estimateClock } from './estimate-clock.ts';
import { makeBatch } from './make-batch.ts';
import { openMemoryStore } from './memory-store.ts';
import type { LineAnswer } from './read-reply.ts';

type Fate = 'answered' | 'lost' | 'unanswered' | 'twice' | 'trouble' | 'page of a hotel';
const FATES: readonly Fate[] = ['answered', 'lost', 'unanswered', 'twice', 'trouble', 'page of a hotel'];

/** Keeps each observation once, like the ledger of the server. */
function openLedger() {
  const kept = new Map<string, Change>();
  const speak = (rest: object): LineAnswer => ({ status: 200, body: { version: SYNC_VERSION, serverTime: '2026-11-22T09:00:00.000Z', ...rest } }); // prettier-ignore
  const push = (observations: readonly SentObservation[]): LineAnswer => {
    const acknowledgements = observations.map((sent) => {
      const outcome = kept.has(sent.id) ? 'repeated' : 'accepted';
      const { id, kind, lesson, screen = null, exercise = null, contentVersion, response = null } = sent;
      if (outcome === 'accepted' && isStep(kind)) kept.set(id, { id, kind, lesson, screen, exercise, contentVersion, response, score: kind === 'answered' ? 1 : null, at: observedAt(sent) }); // prettier-ignore
      return { id, outcome };
    });
    return speak({ acknowledgements });
  };
  const pull = (after: string | null): LineAnswer => {
    const changes = [...kept.values()].slice(Number(after ?? 0), Number(after ?? 0) + 7);
    const cursor = Number(after ?? 0) + changes.length;
    return speak({ changes, cursor: String(cursor), more: cursor < kept.size });
  };
  return { kept, push, pull };
}

function openPhone(line: Line) {
  const store = openMemoryStore();
  let [number, now] = [0, 1_000];
  const name = Math.random().toString(36);
  const device = openDevice({ store, line, now: () => (now += 10), newId: () => `${name}-${(number += 1)}`, random: () => 0.5 }); // prettier-ignore
  return { store, device };
}

const answered = {
  kind: 'answered',
  lesson: 'l',
  exercise: 'e',
  contentVersion: 'v',
  response: { option: 'a' },
} as const;
const scored = { score: 1, screen: 's' };

describe('the device side', () => {
  it('loses nothing over any line: all is recorded once and two phones show what the server has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...FATES), { maxLength: 40 }), fc.nat({ max: 60 }), async (fates, count) => {
        const ledger = openLedger();
        const meet = (request: () => LineAnswer): LineAnswer => {
          const fate = fates.shift() ?? 'answered';
          if (fate === 'trouble') return { status: 503, body: undefined };
          if (fate === 'page of a hotel') return { status: 200, body: '<html>' };
          if (fate === 'lost') throw new Error('no line');
          const answer = request();
          if (fate === 'unanswered') throw new Error('no answer');
          return fate === 'twice' ? request() : answer;
        };
        const line: Line = { push: async (list) => meet(() => ledger.push(list)), pull: async (after) => meet(() => ledger.pull(after)) }; // prettier-ignore
        const phones = [openPhone(line), openPhone(line)];
        for (let made = 0; made < count; made += 1) await phones[made % 2]?.device.record(answered, scored);
        for (let round = 0; round < 3; round += 1)
          for (const { device } of phones)
            for (let last: SyncOutcome = await device.sync(); last.kind !== 'done'; last = await device.sync())
              expect(last.kind).toBe('later');
        const should = reduceProgress(NO_PROGRESS, [...ledger.kept.values()]);
        expect(ledger.kept.size).toBe(count);
        for (const { device, store } of phones) {
          expect(await store.countWaiting()).toBe(0);
          expect(await device.progressOf('l')).toEqual({ ...should, screens: expect.anything() });
        }
      }),
      { numRuns: 150 },
    );
  }); // prettier-ignore

  it('counts an answer at once, without a line', async () => {
    const { device } = openPhone({ push: () => Promise.reject(new Error()), pull: () => Promise.reject(new Error()) });
    await device.record(answered, scored);
    expect((await device.progressOf('l')).answers['e']?.best).toBe(1);
    expect(await device.sync()).toMatchObject({ kind: 'later', after: 1500 });
    expect(await device.sync()).toMatchObject({ kind: 'later', after: 3000 });
  });

  it('keeps what the server cannot read apart, so that it does not hold up the others', async () => {
    const ledger = openLedger();
    const spoiled: LineAnswer = { status: 400, body: { code: 'learning.batch-unreadable' } };
    const push = async (list: readonly SentObservation[]) => (list.some(({ exercise }) => exercise === 'bad') ? spoiled : ledger.push(list)); // prettier-ignore
    const { device, store } = openPhone({ push, pull: async (after) => ledger.pull(after) });
    for (const exercise of ['a', 'b', 'bad', 'c', 'd']) await device.record({ ...answered, exercise }, scored);
    expect(await device.sync()).toEqual({ kind: 'done' });
    expect([...ledger.kept.values()].map(({ exercise }) => exercise)).toEqual(['a', 'b', 'c', 'd']);
    expect((await store.attemptsOf('l')).filter(({ refused }) => refused)).toMatchObject([{ refused: 'learning.batch-unreadable' }]); // prettier-ignore
  });

  it('waits for somebody to sign in or to agree, and loses nothing', async () => {
    const after = async (answer: LineAnswer) => {
      const { device, store } = openPhone({ push: async () => answer, pull: async () => answer });
      await device.record(answered, scored);
      return { outcome: await device.sync(), waiting: await store.countWaiting() };
    };
    expect(await after({ status: 401, body: {} })).toEqual({ outcome: { kind: 'sign-in' }, waiting: 1 });
    expect(await after({ status: 409, body: { code: 'learning.not-agreed-yet' } })).toEqual({ outcome: { kind: 'refused', problem: 'learning.not-agreed-yet' }, waiting: 1 }); // prettier-ignore
    expect(await after({ status: 429, body: {}, retryAfterSeconds: 60 })).toEqual({ outcome: { kind: 'later', after: 60_000 }, waiting: 1 }); // prettier-ignore
  });

  it('I08 sends what waits also while the pages at the server wait for the code, and hears what is new later', async () => {
    const ledger = openLedger();
    let locked = true;
    const pull = async (after: string | null) => (locked ? { status: 423, body: { code: 'access.pages-locked' } } : ledger.pull(after)); // prettier-ignore
    const { device, store } = openPhone({ push: async (list) => ledger.push(list), pull });
    const { id } = await device.record(answered, scored);
    expect(await device.sync()).toEqual({ kind: 'done' });
    expect([ledger.kept.size, await store.countWaiting()]).toEqual([1, 0]);
    locked = false;
    expect(await device.sync()).toEqual({ kind: 'done' });
    expect(await store.attemptsOf('l')).toMatchObject([{ id, recorded: { id } }]);
  });
});

describe('the parts of the device side', () => {
  it('estimates the clock no worse than the line allows, and notices when somebody sets it', () => {
    const line = fc.record({ skew: fc.integer({ min: -1e12, max: 1e12 }), there: fc.nat({ max: 9000 }), back: fc.nat({ max: 9000 }) }); // prettier-ignore
    const sampleOf = ({ skew, there, back }: { skew: number; there: number; back: number }) => ({ askedAt: 2e12, heardAt: 2e12 + there + back, serverTime: new Date(2e12 + there + skew).toISOString() }); // prettier-ignore
    fc.assert(
      fc.property(line, line, (one, other) => {
        const known = estimateClock(null, sampleOf(one));
        expect(Math.abs((known?.skew ?? NaN) - one.skew)).toBeLessThanOrEqual((known?.uncertainty ?? 0) + 1);
        const then = estimateClock(known, sampleOf(other));
        if (Math.abs(one.skew - other.skew) > 40_000) expect(Math.abs((then?.skew ?? NaN) - other.skew)).toBeLessThanOrEqual(9001); // prettier-ignore
      }),
    );
    expect(estimateClock(null, { askedAt: 5, heardAt: 4, serverTime: '2026-01-01T00:00:00Z' })).toBeNull();
  });

  it('waits twice as long after each failure, never longer than the longest, spread over half of it', () => {
    expect([0, 1, 2, 3].map((failures) => pauseAfter(failures, 1))).toEqual([0, 2000, 4000, 8000]);
    expect([pauseAfter(99, 0), pauseAfter(99, 1)]).toEqual([150_000, 300_000]);
  });

  it('makes messages that fit, of at least one', () => {
    const long = { id: 'x', kind: 'answered', lesson: 'l', contentVersion: 'v', response: 'y'.repeat(100), at: '' } as const; // prettier-ignore
    expect(makeBatch([long, long, long], { observations: 2, characters: 9000 })).toHaveLength(2);
    expect(makeBatch([long, long], { observations: 9, characters: 10 })).toHaveLength(1);
    expect(makeBatch([])).toEqual([]);
  });
});
