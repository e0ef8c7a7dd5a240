import type { Tx } from './database/transaction.ts';

/** A small fact of the installation itself; undefined when it was never set. */
export async function findSetting(tx: Tx, name: string): Promise<unknown> {
  const row = await tx.db.selectFrom('platform.setting').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? undefined;
}

/** Keeps a small fact of the installation. */
export async function setSetting(tx: Tx, name: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  await tx.db
    .insertInto('platform.setting')
    .values({ name, value: json })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: json }))
    .execute();
}
