import { FIRST_STATE, withChange, type Attempt, type DeviceStore, type SyncState } from './device-store.ts';

/** What a phone remembers, in memory: for tests and for simulated phones. */
export function openMemoryStore(): DeviceStore {
  const attempts = new Map<string, Attempt>();
  const outbox = new Set<string>();
  let state: SyncState = FIRST_STATE;
  return {
    addAttempt: async (attempt) => {
      if (attempts.has(attempt.id)) return;
      attempts.set(attempt.id, attempt);
      outbox.add(attempt.id);
    },
    waiting: async (limit) => [...outbox].slice(0, limit).flatMap((id) => attempts.get(id) ?? []),
    countWaiting: async () => outbox.size,
    countRefused: async () => [...attempts.values()].filter(({ refused }) => refused !== null).length,
    settle: async (settlements) => {
      for (const { id, refused } of settlements) {
        outbox.delete(id);
        const attempt = attempts.get(id);
        if (attempt && refused !== null) attempts.set(id, { ...attempt, refused });
      }
    },
    applyChanges: async (changes, cursor) => {
      for (const change of changes) attempts.set(change.id, withChange(attempts.get(change.id), change));
      state = { ...state, cursor };
    },
    attemptsOf: async (lesson) => [...attempts.values()].filter((attempt) => attempt.lesson === lesson),
    state: async () => state,
    saveClock: async (clock) => void (state = { ...state, clock }),
  };
}
