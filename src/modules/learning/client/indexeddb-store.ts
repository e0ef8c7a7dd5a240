import { DATABASE, VERSIONS } from './database-schema.ts';
import { FIRST_STATE, withChange, type Attempt, type ClockEstimate, type DeviceStore } from './device-store.ts';
import { answerOf, openDatabase, transact } from './indexeddb.ts';

const TABLES = ['attempt', 'outbox', 'state'] as const;

/** Opens what a phone remembers of one person: who shares a phone shares no answers. */
export const openPersonDatabase = (personId: string): Promise<IDBDatabase> =>
  openDatabase(`${DATABASE}.${personId}`, VERSIONS);

/** Attempts and outbox in IndexedDB. */
export function openIndexedDbStore(database: IDBDatabase): DeviceStore {
  const inOne = <T>(
    mode: IDBTransactionMode,
    work: (tables: Record<(typeof TABLES)[number], IDBObjectStore>) => Promise<T>,
  ) => transact(database, mode, TABLES, work);
  return {
    addAttempt: (attempt) =>
      inOne('readwrite', async ({ attempt: attempts, outbox }) => {
        if (await answerOf(attempts.getKey(attempt.id))) return;
        attempts.add(attempt);
        outbox.add({ id: attempt.id });
      }),
    waiting: (limit) =>
      inOne('readonly', async ({ attempt: attempts, outbox }) => {
        const entries = await answerOf<{ id: string }[]>(outbox.getAll(null, limit));
        const found = await Promise.all(entries.map(({ id }) => answerOf<Attempt | undefined>(attempts.get(id))));
        return found.filter((attempt) => attempt !== undefined);
      }),
    countWaiting: () => inOne('readonly', ({ outbox }) => answerOf(outbox.count())),
    countRefused: () =>
      inOne('readonly', async ({ attempt: attempts }) => {
        const all = await answerOf<Attempt[]>(attempts.getAll());
        return all.filter(({ refused }) => refused !== null).length;
      }),
    settle: (settlements) =>
      inOne('readwrite', async ({ attempt: attempts, outbox }) => {
        await Promise.all(
          settlements.map(async ({ id, refused }) => {
            const number = await answerOf(outbox.index('id').getKey(id));
            if (number !== undefined) outbox.delete(number);
            if (refused === null) return;
            const attempt = await answerOf<Attempt | undefined>(attempts.get(id));
            if (attempt) attempts.put({ ...attempt, refused });
          }),
        );
      }),
    applyChanges: (changes, cursor) =>
      inOne('readwrite', async ({ attempt: attempts, state }) => {
        state.put({ name: 'cursor', value: cursor });
        await Promise.all(
          changes.map(async (change) => {
            const known = await answerOf<Attempt | undefined>(attempts.get(change.id));
            attempts.put(withChange(known, change));
          }),
        );
      }),
    attemptsOf: (lesson) =>
      inOne('readonly', ({ attempt: attempts }) => answerOf<Attempt[]>(attempts.index('lesson').getAll(lesson))),
    state: () =>
      inOne('readonly', async ({ state }) => {
        const rows = await answerOf<{ name: string; value: unknown }[]>(state.getAll());
        return { ...FIRST_STATE, ...Object.fromEntries(rows.map(({ name: key, value }) => [key, value])) };
      }),
    saveClock: (clock: ClockEstimate) =>
      inOne('readwrite', async ({ state }) => void state.put({ name: 'clock', value: clock })),
  };
}
