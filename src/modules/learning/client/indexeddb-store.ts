import { DATABASE, VERSIONS } from './database-schema.ts';
import { lessonName, openRows, toChange, type AttemptRow } from './attempt-rows.ts';
import { FIRST_STATE, type ClockEstimate, type DeviceStore, type Settlement } from './device-store.ts';
import type { Envelope } from './envelope.ts';
import { answerOf, openDatabase, transact } from './indexeddb.ts';

const TABLES = ['attempt', 'outbox', 'state'] as const;
type Tables = Record<(typeof TABLES)[number], IDBObjectStore>;

/** Opens what a phone remembers of one person: who shares a phone shares no answers. */
export const openPersonDatabase = (personId: string): Promise<IDBDatabase> =>
  openDatabase(`${DATABASE}.${personId}`, VERSIONS);

/** Attempts and outbox in IndexedDB. Nothing is sealed or opened within a transaction: that would end it. */
export function openIndexedDbStore(database: IDBDatabase, envelope: Envelope): DeviceStore {
  const inOne = <T>(mode: IDBTransactionMode, work: (tables: Tables) => Promise<T>) =>
    transact(database, mode, TABLES, work);
  const rows = openRows(envelope);
  return {
    addAttempt: async (attempt) => {
      const row = await rows.make(attempt);
      await inOne('readwrite', async ({ attempt: attempts, outbox }) => {
        if (await answerOf(attempts.getKey(attempt.id))) return;
        attempts.add(row);
        outbox.add({ id: attempt.id });
      });
    },
    waiting: async (limit) => {
      const found = await inOne('readonly', async ({ attempt: attempts, outbox }) => {
        const entries = await answerOf<{ id: string }[]>(outbox.getAll(null, limit));
        return Promise.all(entries.map(({ id }) => answerOf<AttemptRow | undefined>(attempts.get(id))));
      });
      return Promise.all(found.filter((row) => row !== undefined).map(rows.read));
    },
    countWaiting: () => inOne('readonly', ({ outbox }) => answerOf(outbox.count())),
    countRefused: () =>
      inOne('readonly', async ({ attempt: attempts }) => {
        const all = await answerOf<AttemptRow[]>(attempts.getAll());
        return all.filter(({ refused }) => refused !== null).length;
      }),
    settle: (settlements) =>
      inOne('readwrite', async (tables) => void (await Promise.all(settlements.map((each) => settle(tables, each))))),
    applyChanges: async (changes, cursor) => {
      const prepared = await Promise.all(changes.map(async (change) => ({ id: change.id, into: await toChange(envelope, change) }))); // prettier-ignore
      await inOne('readwrite', async ({ attempt: attempts, state }) => {
        state.put({ name: 'cursor', value: cursor });
        await Promise.all(
          prepared.map(async ({ id, into }) => {
            attempts.put(into(await answerOf<AttemptRow | undefined>(attempts.get(id))));
          }),
        );
      });
    },
    attemptsOf: async (lesson) => {
      const name = await lessonName(envelope, lesson);
      const found = await inOne('readonly', ({ attempt: attempts }) => answerOf<AttemptRow[]>(attempts.index('lesson').getAll(name))); // prettier-ignore
      return Promise.all(found.map(rows.read));
    },
    state: () =>
      inOne('readonly', async ({ state }) => {
        const all = await answerOf<{ name: string; value: unknown }[]>(state.getAll());
        return { ...FIRST_STATE, ...Object.fromEntries(all.map(({ name: key, value }) => [key, value])) };
      }),
    saveClock: (clock: ClockEstimate) =>
      inOne('readwrite', async ({ state }) => void state.put({ name: 'clock', value: clock })),
  };
}

async function settle({ attempt: attempts, outbox }: Tables, { id, refused }: Settlement): Promise<void> {
  const number = await answerOf(outbox.index('id').getKey(id));
  if (number !== undefined) outbox.delete(number);
  if (refused === null) return;
  const attempt = await answerOf<AttemptRow | undefined>(attempts.get(id));
  if (attempt) attempts.put({ ...attempt, refused });
}
