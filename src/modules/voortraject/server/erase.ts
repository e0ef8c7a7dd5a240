import { z } from 'zod';
import { addToDay, brusselsDay, type Day } from '#kernel/dates.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { eraseRows } from '#platform/server/erase.ts';
import { runAsSystem, type Job } from '#platform/server/jobs.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { closeAccountOfPerson } from '#modules/access/server/index.ts';
import { FORESEEN_DAYS, erasureDays } from '../domain/retention.ts';
import type { DossierStatus } from '../domain/states.ts';
import { selectEnded, setErased, type EndedDossier } from './store.ts';

export interface ErasureRow {
  readonly dossierId: string;
  readonly number: string;
  readonly status: DossierStatus;
  readonly retentionFrom: Date;
  readonly eraseOn: Day;
}

/** The dossiers whose term is over by a day, with the day it is, the soonest first. */
async function dueBy(tx: Tx, until: Day, personId?: string): Promise<(EndedDossier & { eraseOn: Day })[]> {
  const ended = await selectEnded(tx, personId);
  const days = erasureDays(ended);
  return ended
    .map((dossier) => ({ ...dossier, eraseOn: days.get(dossier.personId) ?? '' }))
    .filter(({ eraseOn }) => eraseOn !== '' && eraseOn <= until)
    .sort((one, other) => (one.eraseOn < other.eraseOn ? -1 : one.eraseOn > other.eraseOn ? 1 : 0));
}

/** What will be erased in the coming days, so that a coordinator can look before it is gone. Without names. */
export const listErasures = useCase(
  { name: 'voortraject.list-erasures', roles: ['coordinator'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<{ days: number; rows: ErasureRow[] }>> => {
    const due = await dueBy(tx, addToDay(brusselsDay(tx.now), { days: FORESEEN_DAYS }));
    for (const { personId } of due) tx.touch(personId);
    const rows = due.map(({ id, number, status, retentionFrom, eraseOn }) => ({ dossierId: id, number, status, retentionFrom, eraseOn })); // prettier-ignore
    return ok({ days: FORESEEN_DAYS, rows });
  },
);

/**
 * Erases the personal data of somebody whose term is over: account, names, wishes, documents, words, and the key with
 * which they were sealed. Facts, figures and dossier numbers stay, with an id that belongs to nobody any more. Modules
 * downstream hear it by a fact. Somebody whose term is not over, or who was erased already, is left alone.
 */
export const erasePerson = useCase(
  { name: 'voortraject.erase-person', roles: ['system'], input: z.object({ personId: z.uuid() }) },
  async (tx, { personId }): Promise<Result<{ erased: boolean }>> => {
    const due = await dueBy(tx, brusselsDay(tx.now), personId);
    if (due.length === 0) return ok({ erased: false });
    await closeAccountOfPerson(tx, personId);
    for (const module of ['participant', 'referral', 'voortraject']) await eraseRows(tx, module, personId);
    await setErased(tx, personId);
    await tx.vault.erase(tx, personId);
    for (const { id: dossierId } of due) {
      await appendFact(tx, { type: 'voortraject.person-erased.v1', personId, dossierId });
    }
    tx.touch(personId);
    return ok({ erased: true });
  },
);

export const eraseJob: Job = {
  name: 'voortraject.erase-after-retention',
  everyMinutes: 30,
  run: async (platform) => {
    const due = await runAsSystem(platform, async (tx) => ok(await dueBy(tx, brusselsDay(tx.now))));
    for (const personId of new Set(due.map((dossier) => dossier.personId))) {
      await runAsSystem(platform, (tx) => erasePerson(tx, { personId }));
    }
  },
};
