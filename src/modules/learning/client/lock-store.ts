import { OWNER_DATABASE, OWNER_VERSIONS } from './database-schema.ts';
import { answerOf, openDatabase, transact } from './indexeddb.ts';
import type { Lock, LockStore } from './phone-lock.ts';

async function withLocks<T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => Promise<T>): Promise<T> {
  const database = await openDatabase(OWNER_DATABASE, OWNER_VERSIONS);
  try {
    return await transact(database, mode, ['lock'], ({ lock }) => work(lock));
  } finally {
    database.close();
  }
}

/** The locks of this phone, in IndexedDB: that is where a key can lie that the browser uses and never gives out. */
export const locks: LockStore = {
  find: (person) => withLocks('readonly', (table) => answerOf<Lock | undefined>(table.get(person))),
  change: (person, to) =>
    withLocks('readwrite', async (table) => {
      const lock = to(await answerOf<Lock | undefined>(table.get(person)));
      if (lock) table.put(lock);
      else table.delete(person);
      return lock;
    }),
};
