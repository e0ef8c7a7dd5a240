import { ok, problem, type Result } from '#kernel/result.ts';
import { brusselsDay, noonInBrussels, type Day } from '#kernel/dates.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { findDossier, findDossierOfPerson, resolveSignal, type Dossier } from '#modules/voortraject/server/index.ts';
import { SILENCES } from '../domain/find-silence.ts';
import type { ToldBy } from './store.ts';

/** Whose travel or arrival is told of: one's own, or the dossier that the counsellor names. */
export async function subjectOf(tx: Tx, dossierId: string | undefined): Promise<Result<Dossier>> {
  const { role, personId } = tx.actor;
  const dossier =
    role === 'participant'
      ? personId && (await findDossierOfPerson(tx, personId))
      : dossierId && (await findDossier(tx, dossierId));
  if (!dossier) return problem('arrival.dossier-unknown');
  tx.touch(dossier.personId);
  return ok(dossier);
}

/** Who told it: the person, or the counsellor on the person's word. */
export function toldBy(tx: Tx): ToldBy {
  if (tx.actor.role === 'participant') return 'participant';
  return tx.actor.role === 'system' ? 'system' : 'counsellor';
}

/** The moment kept for something that happened on a day: noon in Brussels, but never after now. */
export function momentOf(tx: Tx, day: Day): Date {
  const noon = noonInBrussels(day);
  return noon > tx.now ? tx.now : noon;
}

export const today = (tx: Tx): Day => brusselsDay(tx.now);

/** Word has come: whoever was to ask after the silence need not any more. */
export async function wordHasCome(tx: Tx, dossierId: string): Promise<void> {
  for (const kind of SILENCES) await resolveSignal(tx, dossierId, `arrival.${kind}`);
}
