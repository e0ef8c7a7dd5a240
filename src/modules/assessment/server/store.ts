import type { Besluit } from '#law/beslissingen.ts';
import { prepared } from '#platform/server/database/prepared.ts';
import { anyOf, type Tx } from '#platform/server/database/transaction.ts';
import type { CompletionView, SittingView } from '../contract/views.ts';
import type { FormItem } from '../domain/draw-form.ts';
import { listMissing, type Outcome } from '../domain/outcomes.ts';

export interface Sitting {
  readonly id: string;
  readonly personId: string;
  readonly dossierId: string;
  readonly form: readonly FormItem[];
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly outcome: Outcome | null;
  readonly points: number | null;
  readonly questions: number | null;
  readonly percent: number | null;
}

/** All sittings of a person, the newest first. */
export async function selectSittings(tx: Tx, personId: string): Promise<Sitting[]> {
  const rows = await tx.db
    .selectFrom('assessment.sitting')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    dossierId: row.dossier_id,
    form: (row.form ?? []) as unknown as FormItem[],
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    outcome: row.outcome as Outcome | null,
    points: row.points,
    questions: row.questions,
    percent: row.percent,
  }));
}

const finishedSittings = prepared((db, personIds: readonly string[]) =>
  db
    .selectFrom('assessment.sitting')
    .select(['id', 'person_id', 'outcome', 'percent', 'points', 'questions', 'finished_at'])
    .where('person_id', '=', anyOf(personIds))
    .where('finished_at', 'is not', null)
    .orderBy('finished_at', 'desc')
    .orderBy('id', 'desc'),
);

/** The finished sittings of several persons, the newest first. */
export async function selectFinished(tx: Tx, personIds: readonly string[]): Promise<SittingView[]> {
  if (personIds.length === 0) return [];
  const rows = await finishedSittings(tx, personIds);
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    outcome: row.outcome as Outcome,
    percent: row.percent,
    points: row.points,
    questions: row.questions,
    finishedAt: row.finished_at as Date,
  }));
}

/** Opens a sitting; where one is open already, nothing changes. */
export async function insertOpenSitting(
  tx: Tx,
  sitting: { id: string; personId: string; dossierId: string; form: readonly FormItem[]; seed: string },
): Promise<void> {
  // prettier-ignore
  await tx.db
    .insertInto('assessment.sitting')
    .values({
      id: sitting.id,
      person_id: sitting.personId,
      dossier_id: sitting.dossierId,
      form: JSON.stringify(sitting.form),
      seed: sitting.seed,
      started_at: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface Ending {
  readonly outcome: Outcome;
  readonly at: Date;
  readonly points: number | null;
  readonly questions: number | null;
  readonly percent: number | null;
  readonly receipt: unknown;
}

const endColumns = (tx: Tx, { outcome, at, points, questions, percent, receipt }: Ending) => ({
  finished_at: at,
  outcome,
  points,
  questions,
  percent,
  receipt: receipt === null ? null : JSON.stringify(receipt),
  recorded_by: tx.actor.accountId ?? null,
});

/** Ends an open sitting; true when it was open. */
export async function endSitting(tx: Tx, id: string, ending: Ending): Promise<boolean> {
  const ended = await tx.db
    .updateTable('assessment.sitting')
    .set(endColumns(tx, ending))
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .returning('id')
    .execute();
  return ended.length > 0;
}

/** Keeps a sitting that was told afterwards; true when its id was new. */
export async function insertEndedSitting(
  tx: Tx,
  sitting: { id: string; personId: string; dossierId: string },
  ending: Ending,
): Promise<boolean> {
  // prettier-ignore
  const kept = await tx.db
    .insertInto('assessment.sitting')
    .values({ id: sitting.id, person_id: sitting.personId, dossier_id: sitting.dossierId, started_at: ending.at, ...endColumns(tx, ending) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return kept.length > 0;
}

/** The answers of a sitting: question → option. */
export async function selectAnswers(tx: Tx, sittingId: string): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('assessment.answer')
    .select(['item', 'option'])
    .where('sitting_id', '=', sittingId)
    .execute();
  return new Map(rows.map(({ item, option }) => [item, option]));
}

/** Keeps an answer; another choice replaces it as long as the sitting is open. */
export async function upsertAnswer(
  tx: Tx,
  answer: { sittingId: string; personId: string; item: string; option: string },
): Promise<void> {
  await tx.db
    .insertInto('assessment.answer')
    .values({
      sitting_id: answer.sittingId,
      person_id: answer.personId,
      item: answer.item,
      option: answer.option,
      at: tx.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['sitting_id', 'item']).doUpdateSet({ option: answer.option, at: tx.now }),
    )
    .execute();
}

/** The newest decision about completion of a dossier. */
export async function selectCompletion(tx: Tx, dossierId: string): Promise<CompletionView | undefined> {
  const row = await tx.db
    .selectFrom('assessment.completion')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const receipt = row?.receipt as unknown as Besluit<'voltooiing'> | undefined;
  return (
    row &&
    receipt && {
      completed: row.completed,
      decidedAt: row.decided_at,
      regime: row.regime,
      reasons: receipt.redenen.map(({ regel, artikel, voldaan }) => ({ rule: regel, article: artikel, met: voldaan })),
      missing: listMissing(receipt),
    }
  );
}

/** Keeps a decision with its receipt. */
export async function insertCompletion(
  tx: Tx,
  decision: { id: string; personId: string; dossierId: string; at: Date; receipt: Besluit<'voltooiing'> },
): Promise<void> {
  // prettier-ignore
  await tx.db
    .insertInto('assessment.completion')
    .values({
      id: decision.id,
      person_id: decision.personId,
      dossier_id: decision.dossierId,
      decided_at: decision.at,
      regime: decision.receipt.regime,
      completed: decision.receipt.uitkomst === 'voltooid',
      receipt: JSON.stringify(decision.receipt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
