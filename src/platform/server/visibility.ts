import type { Tx } from './database/transaction.ts';
import { asSystem } from './database/transaction.ts';

/** Lets an account or organisation see a person, on a named basis, from now on. Repeating changes nothing. */
export async function grantVisibility(
  tx: Tx,
  grant: { personId: string; granteeId: string; basis: string },
): Promise<void> {
  await asSystem(tx, ({ db }) =>
    db
      .insertInto('platform.visibility')
      .values({ person_id: grant.personId, grantee_id: grant.granteeId, basis: grant.basis, since: tx.now })
      .onConflict((conflict) => conflict.columns(['person_id', 'grantee_id', 'basis']).doUpdateSet({ until: null }))
      .execute(),
  );
}

/** Ends what `grantVisibility` gave. */
export async function revokeVisibility(
  tx: Tx,
  grant: { personId: string; granteeId: string; basis: string },
): Promise<void> {
  await asSystem(tx, ({ db }) =>
    db
      .updateTable('platform.visibility')
      .set({ until: tx.now })
      .where('person_id', '=', grant.personId)
      .where('grantee_id', '=', grant.granteeId)
      .where('basis', '=', grant.basis)
      .execute(),
  );
}
