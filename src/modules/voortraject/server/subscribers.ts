import { idFromName } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import type { Subscriber } from '#platform/server/subscribers.ts';
import { isBeforeArrival, mayMove, type StopReason } from '../domain/states.ts';
import { moveDossier } from './move-dossier.ts';
import { raiseSignal } from './signals.ts';
import { stopDossier } from './stop-dossier.ts';
import { findDossierOfPerson } from './store.ts';

const REASONS: Readonly<Record<string, StopReason>> = {
  'visa-refused': 'visa-refused',
  'contract-broken': 'contract-broken',
};

/**
 * The authority that referred says: no candidate any more. Before arrival the dossier stops, kindly and with the reason
 * (B25). Who has arrived is no candidate by nature: the counsellor hears of it and nothing else changes.
 */
export const stopWhenWithdrawn: Subscriber = {
  name: 'voortraject.stop-when-status-withdrawn',
  on: ['referral.status-withdrawn.v1'],
  handle: async (tx, fact) => {
    const dossier = fact.personId ? await findDossierOfPerson(tx, fact.personId) : undefined;
    if (!dossier || dossier.status === 'stopped') return ok();
    if (!isBeforeArrival(dossier.status)) {
      const { id: dossierId, personId } = dossier;
      tx.touch(personId);
      const kind = 'voortraject.status-withdrawn-late';
      await raiseSignal(tx, { dossierId, personId, kind, since: fact.occurredAt, due: fact.occurredAt });
      return ok();
    }
    const reason = REASONS[String(fact.payload['reason'])] ?? 'status-withdrawn';
    return stopDossier(tx, { dossierId: dossier.id, reason, occurredAt: fact.occurredAt });
  },
};

/** The authority confirms the status, once more or for the first time: it stands in the story of the dossier (B24, B25). */
export const noteConfirmation: Subscriber = {
  name: 'voortraject.note-status-confirmed',
  on: ['referral.status-confirmed.v1'],
  handle: async (tx, fact) => {
    const dossier = fact.personId ? await findDossierOfPerson(tx, fact.personId) : undefined;
    if (!dossier || !mayMove(dossier.status, 'voortraject.status-confirmed.v1')) return ok();
    const { organisationId } = fact.payload;
    return moveDossier(tx, {
      id: idFromName(`voortraject.note-status-confirmed:${fact.id}`),
      dossierId: dossier.id,
      type: 'voortraject.status-confirmed.v1',
      occurredAt: fact.occurredAt,
      payload: { organisationId },
    });
  },
};

export const subscribers: readonly Subscriber[] = [stopWhenWithdrawn, noteConfirmation];
