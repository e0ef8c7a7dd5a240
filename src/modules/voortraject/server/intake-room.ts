import { ok, problem } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { roomInput } from '../contract/intake.ts';
import { findBooking } from './intake-store.ts';
import { findDossier } from './store.ts';

/** Keeps where the talks of these moments are held; without an address: forgets it. */
export async function saveRoom(tx: Tx, slotIds: readonly string[], url: string | undefined): Promise<void> {
  if (slotIds.length === 0) return;
  await tx.db
    .deleteFrom('voortraject.intake_room')
    .where('slot_id', 'in', [...slotIds])
    .execute();
  if (url === undefined) return;
  await tx.db
    .insertInto('voortraject.intake_room')
    .values(slotIds.map((slotId) => ({ slot_id: slotId, url, set_at: tx.now })))
    .execute();
}

/** Where a talk is held online; null when nobody said so, or when it is not this actor's talk. */
export async function findRoom(tx: Tx, slotId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('voortraject.intake_room')
    .select('url')
    .where('slot_id', '=', slotId)
    .executeTakeFirst();
  return row?.url ?? null;
}

/** The counsellor says, or changes, where the talk of an appointment is held (F09). */
export const setRoom = useCase(
  { name: 'voortraject.set-intake-room', roles: ['counsellor', 'coordinator'], input: roomInput },
  async (tx, { dossierId, url }) => {
    const dossier = await findDossier(tx, dossierId);
    if (!dossier) return problem('voortraject.dossier-unknown');
    tx.touch(dossier.personId);
    const booking = await findBooking(tx, dossierId);
    if (!booking) return problem('voortraject.no-appointment');
    await saveRoom(tx, [booking.id], url);
    return ok();
  },
);
