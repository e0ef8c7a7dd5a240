import type { Selectable } from 'kysely';
import type { Day } from '#kernel/dates.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import type { ArrivalHandover } from '#platform/server/database/schema.generated.ts';
import type { HandoverReason } from '../domain/reasons.ts';

export type HandoverState = 'offered' | 'accepted' | 'declined' | 'expired';

export interface Handover {
  readonly id: string;
  readonly personId: string;
  readonly dossierId: string;
  readonly organisationId: string;
  readonly organisationCode: string;
  readonly offeredAt: Date;
  readonly dueOn: Day;
  readonly state: HandoverState;
  readonly reason: HandoverReason | null;
  readonly decidedAt: Date | null;
  readonly remindedAt: Date | null;
}

export interface HandoverFilter {
  readonly states?: readonly HandoverState[];
  readonly organisationId?: string;
  readonly dossierIds?: readonly string[];
}

/** The hand-overs the actor may see, the most urgent first. */
export async function selectHandovers(tx: Tx, filter: HandoverFilter = {}): Promise<Handover[]> {
  let query = tx.db.selectFrom('arrival.handover').selectAll().orderBy('due_on').orderBy('id').limit(500);
  if (filter.states) query = query.where('state', 'in', [...filter.states]);
  if (filter.organisationId) query = query.where('organisation_id', '=', filter.organisationId);
  if (filter.dossierIds) {
    if (filter.dossierIds.length === 0) return [];
    query = query.where('dossier_id', 'in', [...filter.dossierIds]);
  }
  return (await query.execute()).map(toHandover);
}

/** A hand-over by id, locked for a change when `lock` is set; undefined when it is not there or not visible. */
export async function findHandover(tx: Tx, id: string, lock = false): Promise<Handover | undefined> {
  let query = tx.db.selectFrom('arrival.handover').selectAll().where('id', '=', id);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row && toHandover(row);
}

function toHandover(row: Selectable<ArrivalHandover>): Handover {
  return {
    id: row.id,
    personId: row.person_id,
    dossierId: row.dossier_id,
    organisationId: row.organisation_id,
    organisationCode: row.organisation_code,
    offeredAt: row.offered_at,
    dueOn: row.due_on,
    state: row.state as HandoverState,
    reason: row.reason as HandoverReason | null,
    decidedAt: row.decided_at,
    remindedAt: row.reminded_at,
  };
}

/** Keeps an offer. */
export async function insertHandover(
  tx: Tx,
  offer: Pick<
    Handover,
    'id' | 'personId' | 'dossierId' | 'organisationId' | 'organisationCode' | 'offeredAt' | 'dueOn'
  >,
): Promise<void> {
  // prettier-ignore
  await tx.db
    .insertInto('arrival.handover')
    .values({
      id: offer.id,
      person_id: offer.personId,
      dossier_id: offer.dossierId,
      organisation_id: offer.organisationId,
      organisation_code: offer.organisationCode,
      offered_at: offer.offeredAt,
      due_on: offer.dueOn,
      state: 'offered',
    })
    .execute();
}

export interface Decision {
  readonly state: Exclude<HandoverState, 'offered'>;
  readonly reason?: HandoverReason;
  readonly note?: string;
}

/** Keeps what became of an offer; the note is sealed with the person's key. */
export async function decide(tx: Tx, handover: Handover, decision: Decision): Promise<void> {
  await tx.db
    .updateTable('arrival.handover')
    .set({
      state: decision.state,
      reason: decision.reason ?? null,
      note_sealed: decision.note ? await tx.vault.seal(tx, handover.personId, decision.note) : null,
      decided_at: tx.now,
      decided_by: tx.actor.accountId ?? null,
    })
    .where('id', '=', handover.id)
    .execute();
}

/** The note of a decision; null when there is none. */
export async function findNote(tx: Tx, handover: Handover): Promise<string | null> {
  const row = await tx.db
    .selectFrom('arrival.handover')
    .select('note_sealed')
    .where('id', '=', handover.id)
    .executeTakeFirst();
  return row?.note_sealed ? tx.vault.open(tx, handover.personId, row.note_sealed) : null;
}

export async function setReminded(tx: Tx, id: string): Promise<void> {
  await tx.db.updateTable('arrival.handover').set({ reminded_at: tx.now }).where('id', '=', id).execute();
}
