import { FIRST_STATE, withChange, type Attempt, type ClockEstimate, type DeviceStore } from './device-store.ts';
import { DATABASE, VERSIONS } from './database-schema.ts';

/**
 * What a phone remembers of one person, in IndexedDB: who shares a phone shares no answers. Within a transaction nothing else is awaited than its own requests, because a
 * browser ends it as soon as nobody asks anything.
 */
export async function openIndexedDbStore(personId: string, factory: IDBFactory = indexedDB): Promise<DeviceStore> {
  const database = await openDatabase(factory, `${DATABASE}.${personId}`);
  // Another tab wants a newer version: make way, the page opens it again.
  database.addEventListener('versionchange', () => database.close());
  const inOne = <T>(mode: IDBTransactionMode, work: (tables: Tables) => Promise<T>) => transact(database, mode, work);
  return {
    addAttempt: (attempt) =>
      inOne('readwrite', async ({ attempts, outbox }) => {
        if (await answerOf(attempts.getKey(attempt.id))) return;
        attempts.add(attempt);
        outbox.add({ id: attempt.id });
      }),
    waiting: (limit) =>
      inOne('readonly', async ({ attempts, outbox }) => {
        const entries = await answerOf<{ id: string }[]>(outbox.getAll(null, limit));
        const found = await Promise.all(entries.map(({ id }) => answerOf<Attempt | undefined>(attempts.get(id))));
        return found.filter((attempt) => attempt !== undefined);
      }),
    countWaiting: () => inOne('readonly', ({ outbox }) => answerOf(outbox.count())),
    settle: (settlements) =>
      inOne('readwrite', async ({ attempts, outbox }) => {
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
      inOne('readwrite', async ({ attempts, state }) => {
        state.put({ name: 'cursor', value: cursor });
        await Promise.all(
          changes.map(async (change) => {
            const known = await answerOf<Attempt | undefined>(attempts.get(change.id));
            attempts.put(withChange(known, change));
          }),
        );
      }),
    attemptsOf: (lesson) =>
      inOne('readonly', ({ attempts }) => answerOf<Attempt[]>(attempts.index('lesson').getAll(lesson))),
    state: () =>
      inOne('readonly', async ({ state }) => {
        const rows = await answerOf<{ name: string; value: unknown }[]>(state.getAll());
        return { ...FIRST_STATE, ...Object.fromEntries(rows.map(({ name: key, value }) => [key, value])) };
      }),
    saveClock: (clock: ClockEstimate) =>
      inOne('readwrite', async ({ state }) => void state.put({ name: 'clock', value: clock })),
  };
}

interface Tables {
  readonly attempts: IDBObjectStore;
  readonly outbox: IDBObjectStore;
  readonly state: IDBObjectStore;
}

function openDatabase(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = factory.open(name, VERSIONS.at(-1)?.version);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    const missing = VERSIONS.filter(({ version }) => version > oldVersion).flatMap(({ adds }) => adds);
    for (const { name: table, key, numbered, indexes } of missing) {
      const store = request.result.createObjectStore(table, { keyPath: key, autoIncrement: numbered === true });
      for (const index of indexes) store.createIndex(index, index);
    }
  });
  return answerOf(request);
}

async function transact<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (tables: Tables) => Promise<T>,
): Promise<T> {
  // `strict`: it is on the disk when we say that it is kept.
  const transaction = database.transaction(['attempt', 'outbox', 'state'], mode, { durability: 'strict' });
  const ended = new Promise<void>((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('the transaction was undone'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', fail);
    transaction.addEventListener('error', fail);
  });
  const [attempts, outbox, state] = ['attempt', 'outbox', 'state'].map((table) => transaction.objectStore(table));
  const value = await work({ attempts, outbox, state } as Tables);
  await ended;
  return value;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the request failed')));
  });
}
