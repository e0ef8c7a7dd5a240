import { sql } from 'kysely';
import { ok } from '#kernel/result.ts';
import type { Tx } from './database/transaction.ts';
import type { Subscriber } from './subscribers.ts';

/** Erases what a module keeps of a person: each has a function `<module>.erase_person`, for the platform only. */
export async function eraseRows(tx: Tx, module: string, personId: string): Promise<void> {
  await sql`select ${sql.id(module, 'erase_person')}(${personId}::uuid)`.execute(tx.db);
}

/** A module downstream erases its own part when a person was erased. */
export const eraseWithPerson = (module: string): Subscriber => ({
  name: `${module}.erase-person`,
  on: ['voortraject.person-erased.v1'],
  handle: async (tx, { personId }) => {
    if (personId) await eraseRows(tx, module, personId);
    return ok();
  },
});
