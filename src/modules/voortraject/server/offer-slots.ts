import { z } from 'zod';
import { BRUSSELS, instantOfWallTime } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { useCase } from '#platform/server/use-case.ts';
import { slotsInput } from '../contract/intake.ts';
import { saveRoom } from './intake-room.ts';
import { idsOfSlots, insertSlots, isTaken, selectSlotsOf, withdrawSlot } from './intake-store.ts';
import { findDossier } from './store.ts';

export interface OwnSlot {
  readonly id: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly dossier: { readonly id: string; readonly number: string } | null;
}

/** A counsellor offers moments for intakes, typed as the clock in Brussels shows them, kept as moments in time (J07). */
export const offerSlots = useCase(
  { name: 'voortraject.offer-slots', roles: ['counsellor', 'coordinator'], input: slotsInput },
  async (tx, { day, from, count, minutes, url }): Promise<Result<{ offered: number }>> => {
    const first = instantOfWallTime(`${day}T${from}`, BRUSSELS);
    if (first <= tx.now)
      return problem('voortraject.slot-in-the-past', { fields: { day: 'voortraject.slot-in-the-past' } });
    const counsellorId = tx.actor.accountId;
    if (!counsellorId) return problem('platform.not-allowed');
    const slots = Array.from({ length: count }, (_, index) => ({
      id: tx.newId(),
      counsellorId,
      startsAt: new Date(first.getTime() + index * minutes * 60_000),
      minutes,
    }));
    const offered = await insertSlots(tx, slots);
    if (url) await saveRoom(tx, await idsOfSlots(tx, slots), url);
    return ok({ offered });
  },
);

/** The counsellor's own moments from today on. */
export const listOwnSlots = useCase(
  { name: 'voortraject.list-own-slots', roles: ['counsellor', 'coordinator'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<OwnSlot[]>> => {
    const rows = tx.actor.accountId ? await selectSlotsOf(tx, tx.actor.accountId, tx.now) : [];
    const slots: OwnSlot[] = [];
    for (const { id, startsAt, minutes, dossierId } of rows) {
      const dossier = dossierId ? await findDossier(tx, dossierId) : undefined;
      if (dossier) tx.touch(dossier.personId);
      slots.push({ id, startsAt, minutes, dossier: dossier ? { id: dossier.id, number: dossier.number } : null });
    }
    return ok(slots);
  },
);

/** Takes back a moment that nobody has taken. */
export const takeBackSlot = useCase(
  { name: 'voortraject.take-back-slot', roles: ['counsellor', 'coordinator'], input: z.object({ slotId: z.uuid() }) },
  async (tx, { slotId }) => {
    if (await isTaken(tx, slotId)) return problem('voortraject.slot-taken');
    await withdrawSlot(tx, slotId);
    return ok();
  },
);
