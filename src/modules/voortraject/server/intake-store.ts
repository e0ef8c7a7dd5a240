import { sql, type Selectable } from 'kysely';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import type { VoortrajectIntakeSlot } from '#platform/server/database/schema.generated.ts';
import type { IntakeAnswers, Outcome } from '../domain/intake.ts';

export interface Slot {
  readonly id: string;
  readonly counsellorId: string;
  readonly startsAt: Date;
  readonly minutes: number;
}

export interface Booking extends Slot {
  readonly bookingId: string;
  readonly dossierId: string;
  readonly personId: string;
}

export interface IntakeRecord {
  readonly outcome: Outcome;
  readonly answers: IntakeAnswers;
  readonly reason: string | null;
  readonly alone: boolean;
  readonly heldAt: Date;
  readonly heldBy: string | null;
}

/** Adds moments of a counsellor; one that is there already stays. Gives how many were new. */
export async function insertSlots(tx: Tx, slots: readonly Slot[]): Promise<number> {
  if (slots.length === 0) return 0;
  const result = await tx.db
    .insertInto('voortraject.intake_slot')
    .values(
      slots.map((slot) => ({
        id: slot.id,
        counsellor_id: slot.counsellorId,
        starts_at: slot.startsAt,
        minutes: slot.minutes,
        created_at: tx.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['counsellor_id', 'starts_at']).doUpdateSet({ withdrawn_at: null }))
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0);
}

/** The ids under which these moments stand: one that was there already kept its own. */
export async function idsOfSlots(tx: Tx, slots: readonly Slot[]): Promise<string[]> {
  const [first] = slots;
  if (!first) return [];
  const rows = await tx.db
    .selectFrom('voortraject.intake_slot')
    .select('id')
    .where('counsellor_id', '=', first.counsellorId)
    .where(
      'starts_at',
      'in',
      slots.map(({ startsAt }) => startsAt),
    )
    .execute();
  return rows.map(({ id }) => id);
}

export async function withdrawSlot(tx: Tx, id: string): Promise<void> {
  await tx.db.updateTable('voortraject.intake_slot').set({ withdrawn_at: tx.now }).where('id', '=', id).execute();
}

/** Moments from now on that nobody has taken. Who took the others stays hidden, hence in the name of the platform. */
export async function selectFreeSlots(tx: Tx, from: Date, limit = 300): Promise<Slot[]> {
  const rows = await asSystem(tx, ({ db }) =>
    db
      .selectFrom('voortraject.intake_slot as slot')
      .selectAll('slot')
      .where('slot.withdrawn_at', 'is', null)
      .where('slot.starts_at', '>', from)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('voortraject.intake_booking as booking')
              .select('booking.id')
              .whereRef('booking.slot_id', '=', 'slot.id')
              .where('booking.cancelled_at', 'is', null),
          ),
        ),
      )
      .orderBy('slot.starts_at')
      .limit(limit)
      .execute(),
  );
  return rows.map(toSlot);
}

export async function findSlot(tx: Tx, id: string, lock = false): Promise<Slot | undefined> {
  return asSystem(tx, async ({ db }) => {
    let query = db
      .selectFrom('voortraject.intake_slot')
      .selectAll()
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null);
    if (lock) query = query.forUpdate();
    const row = await query.executeTakeFirst();
    return row && toSlot(row);
  });
}

export async function isTaken(tx: Tx, slotId: string): Promise<boolean> {
  const row = await asSystem(tx, ({ db }) =>
    db
      .selectFrom('voortraject.intake_booking')
      .select('id')
      .where('slot_id', '=', slotId)
      .where('cancelled_at', 'is', null)
      .executeTakeFirst(),
  );
  return row !== undefined;
}

const toSlot = (row: Selectable<VoortrajectIntakeSlot>): Slot => ({
  id: row.id,
  counsellorId: row.counsellor_id,
  startsAt: row.starts_at,
  minutes: row.minutes,
});

export async function insertBooking(
  tx: Tx,
  booking: { slotId: string; dossierId: string; personId: string },
): Promise<void> {
  await tx.db
    .insertInto('voortraject.intake_booking')
    .values({
      id: tx.newId(),
      slot_id: booking.slotId,
      dossier_id: booking.dossierId,
      person_id: booking.personId,
      booked_at: tx.now,
    })
    .execute();
}

export async function cancelBooking(tx: Tx, dossierId: string): Promise<void> {
  await tx.db
    .updateTable('voortraject.intake_booking')
    .set({ cancelled_at: tx.now })
    .where('dossier_id', '=', dossierId)
    .where('cancelled_at', 'is', null)
    .execute();
}

const standing = ({ db }: Tx) =>
  db
    .selectFrom('voortraject.intake_booking as booking')
    .innerJoin('voortraject.intake_slot as slot', 'slot.id', 'booking.slot_id')
    .select(['booking.id as booking_id', 'booking.dossier_id', 'booking.person_id'])
    .select(['slot.id', 'slot.counsellor_id', 'slot.starts_at', 'slot.minutes'])
    .where('booking.cancelled_at', 'is', null)
    .orderBy('slot.starts_at');

type StandingRow = Awaited<ReturnType<ReturnType<typeof standing>['execute']>>[number];

const toBooking = (row: StandingRow): Booking => ({
  id: row.id,
  counsellorId: row.counsellor_id,
  startsAt: row.starts_at,
  minutes: row.minutes,
  bookingId: row.booking_id,
  dossierId: row.dossier_id,
  personId: row.person_id,
});

/** The appointments that stand, of these dossiers, or all that the actor may see. */
export async function selectBookings(tx: Tx, dossierIds?: readonly string[]): Promise<Booking[]> {
  if (dossierIds?.length === 0) return [];
  let query = standing(tx);
  if (dossierIds) query = query.where('booking.dossier_id', 'in', [...dossierIds]);
  return (await query.execute()).map(toBooking);
}

/** Appointments between two moments that still are to be held, of who was not reminded and booked more than a day ahead. */
export async function selectToRemind(tx: Tx, from: Date, until: Date): Promise<Booking[]> {
  const rows = await standing(tx)
    .innerJoin('voortraject.dossier as dossier', 'dossier.id', 'booking.dossier_id')
    .where('dossier.status', '=', 'intake-planned')
    .where('slot.starts_at', '>', from)
    .where('slot.starts_at', '<=', until)
    .where('booking.reminded_at', 'is', null)
    .where(
      sql<boolean>`booking.booked_at <= slot.starts_at - ${until.getTime() - tx.now.getTime()} * interval '1 millisecond'`,
    ) // prettier-ignore
    .limit(500)
    .execute();
  return rows.map(toBooking);
}

export async function setReminded(tx: Tx, bookingId: string): Promise<void> {
  await tx.db
    .updateTable('voortraject.intake_booking')
    .set({ reminded_at: tx.now })
    .where('id', '=', bookingId)
    .execute();
}

export async function findBooking(tx: Tx, dossierId: string): Promise<Booking | undefined> {
  return (await selectBookings(tx, [dossierId]))[0];
}

/** Moments of a counsellor from a moment on, with whether somebody took them. */
export async function selectSlotsOf(
  tx: Tx,
  counsellorId: string,
  from: Date,
): Promise<(Slot & { dossierId: string | null })[]> {
  const rows = await tx.db
    .selectFrom('voortraject.intake_slot as slot')
    .leftJoin('voortraject.intake_booking as booking', (join) =>
      join.onRef('booking.slot_id', '=', 'slot.id').on('booking.cancelled_at', 'is', null),
    )
    .select(['slot.id', 'slot.counsellor_id', 'slot.starts_at', 'slot.minutes', 'booking.dossier_id'])
    .where('slot.counsellor_id', '=', counsellorId)
    .where('slot.withdrawn_at', 'is', null)
    .where('slot.starts_at', '>', from)
    .orderBy('slot.starts_at')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    counsellorId: row.counsellor_id,
    startsAt: row.starts_at,
    minutes: row.minutes,
    dossierId: row.dossier_id,
  }));
}

export async function insertIntakeRecord(
  tx: Tx,
  dossier: { id: string; personId: string },
  record: IntakeRecord,
): Promise<void> {
  const seal = (text: string) => tx.vault.seal(tx, dossier.personId, text);
  await tx.db
    .insertInto('voortraject.intake_record')
    .values({
      id: tx.newId(),
      dossier_id: dossier.id,
      person_id: dossier.personId,
      outcome: record.outcome,
      answers_sealed: await seal(JSON.stringify(record.answers)),
      reason_sealed: record.reason === null ? null : await seal(record.reason),
      alone: record.alone,
      held_at: record.heldAt,
      held_by: record.heldBy,
      recorded_at: tx.now,
    })
    .execute();
}

/** The newest record of the intake of a dossier. */
export async function findIntakeRecord(tx: Tx, dossierId: string): Promise<IntakeRecord | undefined> {
  const row = await tx.db
    .selectFrom('voortraject.intake_record')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    outcome: row.outcome as Outcome,
    answers: JSON.parse(await tx.vault.open(tx, row.person_id, row.answers_sealed)) as IntakeAnswers,
    reason: row.reason_sealed ? await tx.vault.open(tx, row.person_id, row.reason_sealed) : null,
    alone: row.alone,
    heldAt: row.held_at,
    heldBy: row.held_by,
  };
}
