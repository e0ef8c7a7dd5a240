import { z } from 'zod';
import { brusselsDay } from '#kernel/dates.ts';
import { ok, problem, type Problem } from '#kernel/result.ts';
import { beslis } from '#law/beslissingen.ts';
import { alsRegime, rekendag } from '#law/kern/regimes.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { PURPOSE_IN_LAW } from '#modules/voortraject/domain/in-law.ts';
import { isBeforeArrival } from '#modules/voortraject/domain/states.ts';
import type { Dossier } from '#modules/voortraject/server/index.ts';
import { PROCEDURE_DAYS, procedureInput, windowView, type Procedure } from '../contract/procedure.ts';
import { findArrival } from './store.ts';
import { subjectOf, today, toldBy } from './subject.ts';

interface Told {
  readonly procedure: Procedure;
  readonly at: Date | null;
}

/** What was told of the visa; nothing known when nobody told, or when it is not visible. */
export async function findProcedure(tx: Tx, { id, personId }: Pick<Dossier, 'id' | 'personId'>): Promise<Told> {
  const row = await tx.db
    .selectFrom('arrival.procedure')
    .select(['told_sealed', 'recorded_at'])
    .where('dossier_id', '=', id)
    .executeTakeFirst();
  if (!row) return { procedure: {}, at: null };
  return {
    procedure: JSON.parse(await tx.vault.open(tx, personId, row.told_sealed)) as Procedure,
    at: row.recorded_at,
  };
}

/**
 * The participant tells what they know of the visa, or the counsellor on their word: for planning only. The agency has no
 * influence on the decision and gives no advice on the procedure (A14, C13).
 */
export const tellProcedure = useCase(
  { name: 'arrival.tell-procedure', roles: ['participant', 'counsellor'], input: procedureInput },
  async (tx, { dossierId, ...told }) => {
    const subject = await subjectOf(tx, dossierId);
    if (!subject.ok) return subject;
    const { id, personId } = subject.value;
    const wrong = dayProblem(tx, told);
    if (wrong) return wrong;
    const kept = {
      told_sealed: await tx.vault.seal(tx, personId, JSON.stringify(told)),
      told_by: toldBy(tx),
      recorded_by: tx.actor.accountId ?? null,
      recorded_at: tx.now,
    };
    await tx.db
      .insertInto('arrival.procedure')
      .values({ dossier_id: id, person_id: personId, ...kept })
      .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(kept))
      .execute();
    // The days themselves are sealed; the ledger keeps which of them became known, and who told.
    await appendFact(tx, {
      type: 'arrival.procedure-told.v1',
      personId,
      dossierId: id,
      payload: { known: Object.keys(told).sort(), toldBy: toldBy(tx) },
    });
    return ok();
  },
);

/** A day that is over cannot be in the future, and each comes after the one before it. */
function dayProblem(tx: Tx, told: Procedure): Problem | undefined {
  const fields: Record<string, `arrival.${string}`> = {};
  let latest = '';
  for (const field of PROCEDURE_DAYS) {
    const on = told[field];
    if (on === undefined) continue;
    if (field !== 'visumGeldigTot' && on > today(tx)) fields[field] = 'arrival.date-in-future';
    else if (on < latest) fields[field] = 'arrival.day-before-earlier';
    latest = on;
  }
  return Object.keys(fields).length > 0 ? problem('platform.invalid-input', { fields }) : undefined;
}

/** When decision, visa and journey may come: one's own, or of the dossier that staff names. */
export const getWindow = useCase(
  {
    name: 'arrival.get-window',
    roles: ['participant', 'counsellor', 'coordinator'],
    input: z.object({ dossierId: z.uuid().optional() }),
    kind: 'read',
  },
  async (tx, { dossierId }) => {
    const subject = await subjectOf(tx, dossierId);
    if (!subject.ok) return subject;
    const { id, profile, status } = subject.value;
    const { procedure, at } = await findProcedure(tx, subject.value);
    const arrival = await findArrival(tx, id);
    const regime = alsRegime(subject.value.regime);
    const facts = { ...procedure, doel: PURPOSE_IN_LAW[profile], aankomst: arrival?.arrivedOn };
    return ok(
      windowView.parse({
        open: isBeforeArrival(status),
        profile,
        today: today(tx),
        told: Object.fromEntries(Object.entries(procedure).map(([name, value]) => [name, asTyped(value)])),
        toldOn: at && brusselsDay(at),
        receipt: beslis('procedure-venster', facts, rekendag(today(tx), regime), regime),
      }),
    );
  },
);

const asTyped = (value: boolean | string | number): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
