import { addToDay, type Day } from '#kernel/dates.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { moveDossier } from '#modules/voortraject/server/index.ts';
import { announceInput, cancelInput } from '../contract/telling.ts';
import type { CancelReason } from '../domain/reasons.ts';
import { cancelOpenTravel, findTravel, insertTravel } from './store.ts';
import { subjectOf, today, toldBy, wordHasCome } from './subject.ts';

export interface About {
  readonly personId: string;
  readonly dossierId: string;
  readonly occurredAt?: Date;
  /** Id of the fact, final at birth. */
  readonly id?: string;
}

/** Records a planned journey; one that was planned before is put off to this day (P07). */
export async function recordTravel(tx: Tx, travel: About & { readonly plannedOn: Day }): Promise<Result<undefined>> {
  const at = travel.occurredAt ?? tx.now;
  const open = await findTravel(tx, travel.dossierId);
  if (open?.plannedOn === travel.plannedOn) return ok();
  const moved = await moveDossier(tx, {
    dossierId: travel.dossierId,
    type: 'arrival.travel-announced.v1',
    id: travel.id,
    occurredAt: at,
    payload: { plannedOn: travel.plannedOn, toldBy: toldBy(tx) },
  });
  if (!moved.ok) return moved;
  await cancelOpenTravel(tx, travel.dossierId, 'replanned', at);
  await insertTravel(tx, { ...travel, announcedAt: at, toldBy: toldBy(tx) });
  await wordHasCome(tx, travel.dossierId);
  return ok();
}

/** Records that a journey does not take place (K09); also of who never announced one. */
export async function recordTravelCancelled(
  tx: Tx,
  travel: About & { readonly reason: CancelReason },
): Promise<Result<undefined>> {
  const at = travel.occurredAt ?? tx.now;
  const moved = await moveDossier(tx, {
    dossierId: travel.dossierId,
    type: 'arrival.travel-cancelled.v1',
    id: travel.id,
    occurredAt: at,
    payload: { reason: travel.reason, toldBy: toldBy(tx) },
  });
  if (!moved.ok) return moved;
  await cancelOpenTravel(tx, travel.dossierId, travel.reason, at);
  await wordHasCome(tx, travel.dossierId);
  return ok();
}

/** The participant says when they hope to travel, or the counsellor on their word. */
export const announceTravel = useCase(
  { name: 'arrival.announce-travel', roles: ['participant', 'counsellor'], input: announceInput },
  async (tx, input) => {
    const subject = await subjectOf(tx, input.dossierId);
    if (!subject.ok) return subject;
    const wrong = dateProblem(tx, input.plannedOn);
    if (wrong) return wrong;
    return recordTravel(tx, {
      personId: subject.value.personId,
      dossierId: subject.value.id,
      plannedOn: input.plannedOn,
    });
  },
);

/** The journey is off, or put off to another day; the reason is kept as a code. */
export const cancelTravel = useCase(
  { name: 'arrival.cancel-travel', roles: ['participant', 'counsellor'], input: cancelInput },
  async (tx, { dossierId, reason, plannedOn }) => {
    const subject = await subjectOf(tx, dossierId);
    if (!subject.ok) return subject;
    const wrong = plannedOn && dateProblem(tx, plannedOn);
    if (wrong) return wrong;
    const about = { personId: subject.value.personId, dossierId: subject.value.id };
    const cancelled = await recordTravelCancelled(tx, { ...about, reason });
    if (!cancelled.ok || !plannedOn) return cancelled;
    return recordTravel(tx, { ...about, plannedOn });
  },
);

const YEARS_AHEAD = 3;

function dateProblem(tx: Tx, plannedOn: Day) {
  if (plannedOn < today(tx)) return problem('platform.invalid-input', { fields: { plannedOn: 'arrival.date-passed' } });
  const latest = addToDay(today(tx), { years: YEARS_AHEAD });
  if (plannedOn > latest) return problem('platform.invalid-input', { fields: { plannedOn: 'arrival.date-too-far' } });
  return undefined;
}
