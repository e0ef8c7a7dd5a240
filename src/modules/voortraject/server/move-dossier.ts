import { ok, problem, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { reduceDossier } from '../domain/reduce-dossier.ts';
import { OPENING, type MoveType, type StopReason } from '../domain/states.ts';
import { findDossier, nextDossierNumber, saveDossier, type Dossier, type Profile } from './store.ts';

export interface Opening {
  readonly dossierId?: string;
  readonly personId: string;
  readonly profile: Profile;
  readonly regime: string;
  readonly occurredAt?: Date;
  readonly payload?: Record<string, unknown>;
}

/** Opens the dossier of a person. The same id again gives the dossier that is there. */
export async function openDossier(tx: Tx, opening: Opening): Promise<Result<Dossier>> {
  const id = opening.dossierId ?? tx.newId();
  const present = await findDossier(tx, id);
  if (present) return ok(present);
  const occurredAt = opening.occurredAt ?? tx.now;
  const state = reduceDossier(undefined, { type: OPENING, occurredAt });
  if (!state) throw new Error('the opening is not in the table');
  const dossier: Dossier = {
    id,
    personId: opening.personId,
    number: await nextDossierNumber(tx, occurredAt.getUTCFullYear()),
    profile: opening.profile,
    regime: opening.regime,
    status: state.status,
    state,
    counsellorId: null,
    stopReason: null,
    openedAt: occurredAt,
    statusSince: occurredAt,
    retentionFrom: null,
    lastHeardAt: occurredAt,
    erasedAt: null,
  };
  await saveDossier(tx, dossier);
  await appendFact(tx, {
    type: OPENING,
    personId: opening.personId,
    dossierId: id,
    occurredAt,
    payload: { profile: opening.profile, regime: opening.regime, ...opening.payload },
  });
  tx.touch(opening.personId);
  return ok(dossier);
}

export interface DossierMove {
  readonly dossierId: string;
  readonly type: MoveType;
  /** Id of the fact, final at birth: the same move again is harmless. */
  readonly id?: string;
  readonly occurredAt?: Date;
  readonly payload?: Record<string, unknown>;
}

const ENDINGS: readonly string[] = ['stopped', 'regular-started'];

/**
 * Records a fact about a dossier, when the table of transitions allows it, and brings the projection up to date.
 * @returns the dossier as it is now; `voortraject.move-not-allowed` when the table forbids it; `voortraject.dossier-unknown`
 */
export async function moveDossier(tx: Tx, move: DossierMove): Promise<Result<Dossier>> {
  const dossier = await findDossier(tx, move.dossierId, true);
  if (!dossier) return problem('voortraject.dossier-unknown');
  tx.touch(dossier.personId);
  const occurredAt = move.occurredAt ?? tx.now;
  if (move.id && (await isRecorded(tx, move.id))) return ok(dossier);
  const state = reduceDossier(dossier.state, { type: move.type, occurredAt });
  if (!state) return problem('voortraject.move-not-allowed', { values: { status: dossier.status } });
  const moved = state.status !== dossier.status;
  const next: Dossier = {
    ...dossier,
    state,
    status: state.status,
    statusSince: moved ? occurredAt : dossier.statusSince,
    stopReason:
      state.status === 'stopped' ? ((move.payload?.['reason'] as StopReason | undefined) ?? dossier.stopReason) : null,
    retentionFrom: moved && ENDINGS.includes(state.status) ? occurredAt : dossier.retentionFrom,
    // Heard today, also when what is told happened earlier.
    lastHeardAt: tx.actor.personId === dossier.personId ? tx.now : dossier.lastHeardAt,
  };
  await saveDossier(tx, next);
  await appendFact(tx, {
    id: move.id,
    type: move.type,
    personId: dossier.personId,
    dossierId: dossier.id,
    occurredAt,
    payload: move.payload,
  });
  return ok(next);
}

async function isRecorded(tx: Tx, id: string): Promise<boolean> {
  return (await tx.db.selectFrom('ledger.fact').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
