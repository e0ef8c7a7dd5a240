import { KEPT, TAKEN_OFF } from '../contract/kept-mark.ts';
import { DATABASE, OWNER_DATABASE, OWNER_VERSIONS } from './database-schema.ts';
import { answerOf, deleteDatabase, openDatabase, transact } from './indexeddb.ts';

interface OwnerRow {
  readonly id: string;
  /** The row of whoever uses the phone now has the greatest number. */
  readonly since: number;
}

async function withOwners<T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => Promise<T>): Promise<T> {
  const database = await openDatabase(OWNER_DATABASE, OWNER_VERSIONS);
  try {
    return await transact(database, mode, ['person'], ({ person }) => work(person));
  } finally {
    database.close();
  }
}

const rowsOf = (table: IDBObjectStore) => answerOf<OwnerRow[]>(table.getAll());

/** Who uses this phone now; undefined where nothing is kept. */
export const findOwner = (): Promise<string | undefined> =>
  withOwners('readonly', async (table) => (await rowsOf(table)).toSorted((a, b) => b.since - a.since)[0]?.id);

/** Says who uses this phone now. What others kept on it stays theirs, out of sight, until they come back or all is removed. */
export const setOwner = (id: string): Promise<void> =>
  withOwners('readwrite', async (table) => {
    const rows = await rowsOf(table);
    const last = Math.max(0, ...rows.map(({ since }) => since));
    const present = rows.find((row) => row.id === id);
    if (!present || present.since < last) table.put({ id, since: last + 1 });
  });

/**
 * Removes all that this phone keeps of anybody: answers, lessons, pages and the worker that serves them; the session ends at
 * the next contact. Needs no line.
 */
export async function removeEverything(): Promise<void> {
  const owners = await withOwners('readonly', rowsOf);
  await Promise.all(owners.map(({ id }) => deleteDatabase(`${DATABASE}.${id}`)));
  await deleteDatabase(OWNER_DATABASE);
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
  document.cookie = `${KEPT}=; max-age=0; path=/`;
  document.cookie = `${TAKEN_OFF}=1; max-age=31536000; path=/; samesite=lax`;
}
