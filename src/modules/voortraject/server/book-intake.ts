import { z } from 'zod';
import { ok, problem, type Result } from '#kernel/result.ts';
import type { Language } from '#kernel/languages.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { nameOfAccount } from '#modules/access/server/index.ts';
import { getPersonCard } from '#modules/participant/server/index.ts';
import { BOOKING_NOTICE, inOwnHoursFirst, mayStillChange, type Reach } from '../domain/intake.ts';
import { mayMove } from '../domain/states.ts';
import { assignCounsellor, noteActivity } from './assign-counsellor.ts';
import {
  cancelBooking,
  findBooking,
  findSlot,
  insertBooking,
  isTaken,
  selectFreeSlots,
  type Slot,
} from './intake-store.ts';
import { moveDossier } from './move-dossier.ts';
import { findRoom } from './intake-room.ts';
import { mailMoment } from './mail-moment.ts';
import { ownDossier } from './own-dossier.ts';

/** How many free moments somebody gets to choose from. */
const SHOWN = 60;

export interface IntakeView {
  readonly status: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly countryOfStay: string | null;
  readonly booking: {
    startsAt: Date;
    minutes: number;
    counsellor: string | null;
    changeable: boolean;
    /** Where the talk is held online. */
    room: string | null;
  } | null;
  /** Those within the person's own hours first. */
  readonly slots: readonly FreeMoment[];
  readonly hours: { readonly from: string; readonly to: string };
  readonly mayBook: boolean;
}

export interface FreeMoment {
  readonly id: string;
  readonly startsAt: Date;
  readonly minutes: number;
  /** Falls within the hours at which the person can be reached safely. */
  readonly inHours: boolean;
}

/** The moments that are free, for somebody: those within their own hours first. */
export async function freeMoments(tx: Tx, reach: Reach): Promise<(Slot & FreeMoment)[]> {
  const free = await selectFreeSlots(tx, new Date(tx.now.getTime() + BOOKING_NOTICE));
  return inOwnHoursFirst(free, reach).slice(0, SHOWN);
}

/** The participant's own appointment and the moments that are free. */
export const getIntake = useCase(
  { name: 'voortraject.get-intake', roles: ['participant'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<IntakeView>> => {
    const dossier = await ownDossier(tx);
    if (!dossier.ok) return dossier;
    const { id, personId, status } = dossier.value;
    const card = await getPersonCard(tx, personId);
    const booking = await findBooking(tx, id);
    const mayBook = mayMove(status, 'voortraject.intake-booked.v1');
    return ok({
      status,
      language: card.language,
      timeZone: card.timeZone,
      countryOfStay: card.countryOfStay,
      booking: booking
        ? {
            startsAt: booking.startsAt,
            minutes: booking.minutes,
            counsellor: (await nameOfAccount(tx, booking.counsellorId)) ?? null,
            changeable: mayBook && mayStillChange(booking.startsAt, tx.now),
            room: await findRoom(tx, booking.id),
          }
        : null,
      slots: (mayBook ? await freeMoments(tx, card) : []).map(({ id: slotId, startsAt, minutes, inHours }) => ({
        id: slotId,
        startsAt,
        minutes,
        inHours,
      })),
      hours: card.hours,
      mayBook,
    });
  },
);

/** Takes a free moment, or moves the appointment to it. */
export const bookIntake = useCase(
  {
    name: 'voortraject.book-intake',
    roles: ['participant'],
    input: z.object({ slotId: z.uuid({ error: 'platform.field-not-a-choice' }) }),
  },
  async (tx, { slotId }) => {
    const dossier = await ownDossier(tx);
    if (!dossier.ok) return dossier;
    return bookSlot(tx, dossier.value.id, slotId);
  },
);

/** A counsellor books for somebody, who was on the telephone for instance. The person gets a mail with the moment (F01). */
export const bookIntakeFor = useCase(
  {
    name: 'voortraject.book-intake-for',
    roles: ['counsellor', 'coordinator'],
    input: z.object({ dossierId: z.uuid(), slotId: z.uuid({ error: 'platform.field-not-a-choice' }) }),
  },
  async (tx, { dossierId, slotId }) => {
    const booked = await bookSlot(tx, dossierId, slotId);
    if (!booked.ok) return booked;
    await noteActivity(tx, dossierId, tx.now);
    const booking = await findBooking(tx, dossierId);
    if (booking) await mailMoment(tx, booking, 'voortraject.mail.intake-booked');
    return ok();
  },
);

/** The same for a dossier by id: also for the demonstration. */
export async function bookSlot(
  tx: Tx,
  dossierId: string,
  slotId: string,
  occurredAt?: Date,
): Promise<Result<undefined>> {
  const slot = await findSlot(tx, slotId, true);
  if (!slot) return problem('voortraject.slot-unknown');
  if (await isTaken(tx, slotId))
    return problem('voortraject.slot-taken', { fields: { slotId: 'voortraject.slot-taken' } });
  const present = await findBooking(tx, dossierId);
  const now = occurredAt ?? tx.now;
  if (!mayStillChange(slot.startsAt, now)) return problem('voortraject.too-late-to-change');
  if (present && !mayStillChange(present.startsAt, now)) return problem('voortraject.too-late-to-change');
  const moved = await moveDossier(tx, {
    dossierId,
    type: 'voortraject.intake-booked.v1',
    occurredAt,
    payload: { startsAt: slot.startsAt.toISOString(), moved: present !== undefined },
  });
  if (!moved.ok) return moved;
  if (present) await cancelBooking(tx, dossierId);
  await insertBooking(tx, { slotId, dossierId, personId: moved.value.personId });
  await assignCounsellor(tx, dossierId, slot.counsellorId, occurredAt);
  return ok();
}

/** Gives the appointment up; another moment can be chosen at once. */
export const cancelIntake = useCase(
  { name: 'voortraject.cancel-intake', roles: ['participant'], input: z.object({}) },
  async (tx) => {
    const dossier = await ownDossier(tx);
    if (!dossier.ok) return dossier;
    const present = await findBooking(tx, dossier.value.id);
    if (present && !mayStillChange(present.startsAt, tx.now)) return problem('voortraject.too-late-to-change');
    const moved = await moveDossier(tx, { dossierId: dossier.value.id, type: 'voortraject.intake-cancelled.v1' });
    if (!moved.ok) return moved;
    await cancelBooking(tx, dossier.value.id);
    return ok();
  },
);
