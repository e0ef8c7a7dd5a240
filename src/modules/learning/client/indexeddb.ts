import type { DatabaseVersion } from './database-schema.ts';

/**
 * Opens a database of the phone and adds the tables that its version misses.
 * @throws where the browser keeps nothing: a private window, a full disk, a person who said no
 */
export async function openDatabase(
  name: string,
  versions: readonly DatabaseVersion[],
  factory: IDBFactory = indexedDB,
): Promise<IDBDatabase> {
  const request = factory.open(name, versions.at(-1)?.version);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    const missing = versions.filter(({ version }) => version > oldVersion).flatMap(({ adds }) => adds);
    for (const { name: table, key, numbered, indexes } of missing) {
      const store = request.result.createObjectStore(table, { keyPath: key, autoIncrement: numbered === true });
      for (const index of indexes) store.createIndex(index, index);
    }
  });
  const database = await answerOf(request);
  // Another tab wants a newer version, or everything gone: make way, the page opens it again.
  database.addEventListener('versionchange', () => database.close());
  return database;
}

/**
 * One transaction: all of it is kept, or nothing. Within it nothing else may be awaited than its own requests, because a
 * browser ends it as soon as nobody asks anything.
 */
export async function transact<Name extends string, T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  names: readonly Name[],
  work: (tables: Record<Name, IDBObjectStore>) => Promise<T>,
): Promise<T> {
  // `strict`: it is on the disk when we say that it is kept.
  const transaction = database.transaction([...names], mode, { durability: 'strict' });
  const ended = new Promise<void>((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('the transaction was undone'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', fail);
    transaction.addEventListener('error', fail);
  });
  const tables = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]));
  const done = work(tables as Record<Name, IDBObjectStore>);
  // Whichever fails first says why; the other is heard too, so that no failure goes unnoticed.
  const [value] = await Promise.all([done, ended]);
  return value;
}

/** What a request gives. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the request failed')));
  });
}

/** Throws a database away; resolves also where another tab holds it a moment longer. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('blocked', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('the database stays')));
  });
}
