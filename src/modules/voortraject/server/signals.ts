import { z } from 'zod';
import { ok, problem } from '#kernel/result.ts';
import { asSystem, type Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { NOTICES, type WorkSignal } from '../domain/worklist.ts';
import { findDossier } from './store.ts';

export interface NewSignal {
  readonly dossierId: string;
  readonly personId: string;
  /** `module.what-it-is`; its text is `module.signal.what-it-is`. */
  readonly kind: string;
  readonly since?: Date;
  readonly due?: Date;
}

/** Puts something on the counsellors' work list; raising what is there already only moves its date. */
export async function raiseSignal(tx: Tx, signal: NewSignal): Promise<void> {
  await asSystem(tx, ({ db }) =>
    db
      .insertInto('voortraject.signal')
      .values({
        id: tx.newId(),
        dossier_id: signal.dossierId,
        person_id: signal.personId,
        kind: signal.kind,
        since: signal.since ?? tx.now,
        due: signal.due ?? null,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['dossier_id', 'kind'])
          .where('resolved_at', 'is', null)
          .doUpdateSet({ due: signal.due ?? null }),
      )
      .execute(),
  );
}

/** Takes something off the work list. */
export async function resolveSignal(tx: Tx, dossierId: string, kind: string): Promise<void> {
  await asSystem(tx, ({ db }) =>
    db
      .updateTable('voortraject.signal')
      .set({ resolved_at: tx.now })
      .where('dossier_id', '=', dossierId)
      .where('kind', '=', kind)
      .where('resolved_at', 'is', null)
      .execute(),
  );
}

/** Takes everything of a dossier off the work list. */
export async function resolveAll(tx: Tx, dossierId: string): Promise<void> {
  await asSystem(tx, ({ db }) =>
    db
      .updateTable('voortraject.signal')
      .set({ resolved_at: tx.now })
      .where('dossier_id', '=', dossierId)
      .where('resolved_at', 'is', null)
      .execute(),
  );
}

/** What is on the work list by signals, of one dossier or of all that the actor may see. */
export async function selectSignals(tx: Tx, dossierId?: string): Promise<WorkSignal[]> {
  let query = tx.db
    .selectFrom('voortraject.signal')
    .selectAll()
    .where('resolved_at', 'is', null)
    .orderBy('since')
    .limit(1000);
  if (dossierId) query = query.where('dossier_id', '=', dossierId);
  return (await query.execute()).map((row) => ({
    dossierId: row.dossier_id,
    kind: row.kind,
    since: row.since,
    due: row.due,
  }));
}

/** A counsellor has read a notice: it leaves the work list. What asks for something to be done stays until it is done. */
export const seeNotice = useCase(
  {
    name: 'voortraject.see-notice',
    roles: ['counsellor', 'coordinator'],
    input: z.object({ dossierId: z.uuid(), kind: z.enum(NOTICES) }),
  },
  async (tx, { dossierId, kind }) => {
    const dossier = await findDossier(tx, dossierId);
    if (!dossier) return problem('voortraject.dossier-unknown');
    tx.touch(dossier.personId);
    await resolveSignal(tx, dossierId, kind);
    return ok();
  },
);
