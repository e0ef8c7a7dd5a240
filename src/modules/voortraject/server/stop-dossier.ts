import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { stopInput, withdrawalInput } from '../contract/dossier.ts';
import { mayMove, type StopReason } from '../domain/states.ts';
import { cancelBooking } from './intake-store.ts';
import { moveDossier } from './move-dossier.ts';
import { ownDossier } from './own-dossier.ts';
import { resolveAll } from './signals.ts';
import type { Dossier } from './store.ts';
import { writeToPerson } from './write-to-person.ts';

export interface Stop {
  readonly dossierId: string;
  readonly reason: StopReason;
  /** In somebody's own words; sealed. */
  readonly note?: string;
  readonly occurredAt?: Date;
  /** No mail: for the replay of what is long past. */
  readonly silent?: boolean;
}

/** Stops a dossier with a reason (E09): frees the appointment, starts the retention clock, tells the person kindly. */
export async function stopDossier(tx: Tx, stop: Stop): Promise<Result<Dossier>> {
  const moved = await moveDossier(tx, {
    dossierId: stop.dossierId,
    type: 'voortraject.dossier-stopped.v1',
    occurredAt: stop.occurredAt,
    payload: { reason: stop.reason },
  });
  if (!moved.ok) return moved;
  await cancelBooking(tx, stop.dossierId);
  await resolveAll(tx, stop.dossierId);
  if (stop.note) await keepNote(tx, moved.value, stop.note);
  if (!stop.silent) await mailStop(tx, moved.value);
  return moved;
}

/** A mail without the reason: that stands on the person's own page. */
export function mailStop(tx: Tx, { personId }: Pick<Dossier, 'personId'>): Promise<void> {
  return writeToPerson(tx, { personId, template: 'voortraject.mail.stopped' });
}

async function keepNote(tx: Tx, dossier: Dossier, note: string): Promise<void> {
  await tx.db
    .insertInto('voortraject.stop_note')
    .values({
      id: tx.newId(),
      dossier_id: dossier.id,
      person_id: dossier.personId,
      note_sealed: await tx.vault.seal(tx, dossier.personId, note),
      written_by: tx.actor.accountId ?? null,
      written_at: tx.now,
    })
    .execute();
}

/** The newest note of why a dossier stopped. */
export async function findStopNote(tx: Tx, dossierId: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('voortraject.stop_note')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('written_at', 'desc')
    .executeTakeFirst();
  return row && tx.vault.open(tx, row.person_id, row.note_sealed);
}

/** May this person stop here, and what happens then? For the page that asks once more. */
export const getWithdrawal = useCase(
  { name: 'voortraject.get-withdrawal', roles: ['participant'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<{ mayStop: boolean }>> => {
    const dossier = await ownDossier(tx);
    return ok({ mayStop: dossier.ok && mayMove(dossier.value.status, 'voortraject.dossier-stopped.v1') });
  },
);

/** The person stops of their own wish; nothing more is asked. */
export const withdraw = useCase(
  { name: 'voortraject.withdraw', roles: ['participant'], input: withdrawalInput },
  async (tx, { note }) => {
    const dossier = await ownDossier(tx);
    if (!dossier.ok) return dossier;
    const stopped = await stopDossier(tx, { dossierId: dossier.value.id, reason: 'own-wish', note });
    return stopped.ok ? ok() : stopped;
  },
);

/** A counsellor stops a dossier: absence, early travel, a refused visa… (E09, R06). */
export const stop = useCase(
  { name: 'voortraject.stop', roles: ['counsellor', 'coordinator'], input: stopInput },
  async (tx, input) => {
    const stopped = await stopDossier(tx, input);
    return stopped.ok ? ok() : stopped;
  },
);
