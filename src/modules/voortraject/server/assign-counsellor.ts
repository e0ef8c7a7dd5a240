import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { findDossier, saveDossier } from './store.ts';

/** Gives a dossier its named counsellor (K01). The same counsellor again changes nothing. */
export async function assignCounsellor(
  tx: Tx,
  dossierId: string,
  counsellorId: string,
  occurredAt?: Date,
): Promise<void> {
  const dossier = await findDossier(tx, dossierId, true);
  if (!dossier || dossier.counsellorId === counsellorId) return;
  await saveDossier(tx, { ...dossier, counsellorId });
  await appendFact(tx, {
    type: 'voortraject.counsellor-assigned.v1',
    personId: dossier.personId,
    dossierId,
    occurredAt,
    payload: { counsellorId },
  });
  tx.touch(dossier.personId);
}

/** Remembers that something was heard of a person, by whatever way; silence is counted from here (P07). */
export async function noteActivity(tx: Tx, dossierId: string, at: Date): Promise<void> {
  await tx.db
    .updateTable('voortraject.dossier')
    .set({ last_heard_at: at })
    .where('id', '=', dossierId)
    .where((eb) => eb.or([eb('last_heard_at', 'is', null), eb('last_heard_at', '<', at)]))
    .execute();
}
