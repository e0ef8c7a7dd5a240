import { problem, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { findDossierOfPerson, type Dossier } from './store.ts';

/** The person of the participant who acts. */
export function ownPerson(tx: Tx): string {
  if (!tx.actor.personId) throw new Error('a participant has a person');
  return tx.actor.personId;
}

/** The newest dossier of the participant who acts. */
export async function ownDossier(tx: Tx): Promise<Result<Dossier>> {
  const dossier = await findDossierOfPerson(tx, ownPerson(tx));
  return dossier ? ok(dossier) : problem('voortraject.dossier-unknown');
}
