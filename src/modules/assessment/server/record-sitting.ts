import { brusselsDay } from '#kernel/dates.ts';
import { idFromName } from '#kernel/ids.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { beslis, type Besluit } from '#law/beslissingen.ts';
import { rekendag } from '#law/kern/regimes.ts';
import { library } from '#modules/content/server/index.ts';
import { variantFor } from '#modules/participant/server/index.ts';
import { findDossierOfPerson } from '#modules/voortraject/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { useCase } from '#platform/server/use-case.ts';
import { outcomeInput, quizInput, resultsInput } from '../contract/forms.ts';
import type { ResultView, SittingView } from '../contract/views.ts';
import { decideMaySit, decideCounting, type Outcome } from '../domain/outcomes.ts';
import { scoreSitting } from '../domain/score-sitting.ts';
import { openSittingOf, ownDossier, passMarkOf, quizOf, regimeOf } from './sit-quiz.ts';
import { endSitting, insertEndedSitting, selectAnswers, selectFinished, selectSittings, type Ending, type Sitting } from './store.ts'; // prettier-ignore

/** Hands in the quiz: scored on the server, decided by the law of the day, told by one fact. */
export const handInQuiz = useCase(
  { name: 'assessment.hand-in-quiz', roles: ['participant'], input: quizInput },
  async (tx): Promise<Result<{ outcome: Outcome }>> => {
    const own = await ownDossier(tx);
    if (!own.ok) return own;
    const open = await openSittingOf(tx);
    if (!open.ok) return open;
    const { points, questions, percent } = scoreSitting(
      open.value.form,
      (await quizOf(tx, open.value)).items,
      await selectAnswers(tx, open.value.id),
    );
    const receipt = decideQuiz(percent, tx.now, own.value);
    const outcome = receipt.uitkomst === 'geslaagd' ? 'passed' : 'failed';
    const ended = await endSitting(tx, open.value.id, { outcome, at: tx.now, points, questions, percent, receipt });
    if (!ended) return problem('assessment.no-sitting');
    await tell(tx, open.value, { outcome, percent, at: tx.now });
    return ok({ outcome });
  },
);

/** The verdict of the law on a quiz that was taken. */
function decideQuiz(percent: number, at: Date, { regime }: { readonly regime: string }): Besluit<'eindquiz'> {
  const own = regimeOf(regime);
  const facts = { eindquizVerloop: 'afgelegd', eindquizProcent: percent } as const;
  return beslis('eindquiz', facts, rekendag(brusselsDay(at), own), own);
}

async function tell(
  tx: Tx,
  sitting: Pick<Sitting, 'id' | 'personId' | 'dossierId'>,
  { outcome, percent, at }: Pick<Ending, 'outcome' | 'percent' | 'at'>,
): Promise<void> {
  // prettier-ignore
  await appendFact(tx, {
    id: idFromName(`assessment.sitting ${sitting.id}`),
    type: 'assessment.sitting-recorded.v1',
    personId: sitting.personId,
    dossierId: sitting.dossierId,
    occurredAt: at,
    payload: { sittingId: sitting.id, outcome, percent },
  });
}

/** Staff record that somebody was absent or that the technique failed: not a failure, and the right to sit again stays (M18). */
export const recordOutcome = useCase(
  { name: 'assessment.record-outcome', roles: ['teacher', 'counsellor', 'coordinator'], input: outcomeInput },
  (tx, input) => recordSittingOutcome(tx, input),
);

export interface ToldOutcome {
  /** The same id again changes nothing; for imports. */
  readonly id?: string;
  readonly personId: string;
  readonly outcome: Outcome;
  readonly percent?: number | null;
  readonly at?: Date;
}

/** Keeps the outcome of a sitting that did not take place here, or ends the one that was open. */
export async function recordSittingOutcome(
  tx: Tx,
  { id, personId, outcome, percent = null, at = tx.now }: ToldOutcome,
): Promise<Result<undefined>> {
  // prettier-ignore
  const dossier = await findDossierOfPerson(tx, personId);
  if (!dossier) return problem('assessment.person-unknown');
  tx.touch(personId);
  const sittings = await selectSittings(tx, personId);
  if (id && sittings.some((sitting) => sitting.id === id)) return ok();
  if (!decideMaySit(sittings.flatMap((sitting) => sitting.outcome ?? []))) return problem('assessment.already-passed');
  const receipt = percent === null ? null : decideQuiz(percent, at, dossier);
  const ending: Ending = { outcome, at, percent, points: null, questions: null, receipt };
  const open = sittings.find(({ finishedAt }) => finishedAt === null);
  const sitting = open ?? { id: id ?? tx.newId(), personId, dossierId: dossier.id };
  const kept = open ? await endSitting(tx, open.id, ending) : await insertEndedSitting(tx, sitting, ending);
  if (kept) await tell(tx, sitting, ending);
  return ok();
}

/** The result of the last sitting: per question right or not, per lesson how many, never which answer was right. */
export const getResult = useCase(
  { name: 'assessment.get-result', roles: ['participant'], input: quizInput, kind: 'read' },
  async (tx, { language }): Promise<Result<ResultView>> => {
    const own = await ownDossier(tx);
    if (!own.ok) return own;
    const sittings = await selectSittings(tx, own.value.personId);
    const last = sittings.find(({ finishedAt }) => finishedAt !== null);
    if (!last?.outcome || !last.finishedAt) return problem('assessment.no-sitting');
    const examined = last.form.length > 0 && last.points !== null;
    const quiz = await quizOf(tx, last);
    const score = examined ? scoreSitting(last.form, quiz.items, await selectAnswers(tx, last.id)) : undefined;
    const variant = await variantFor(tx, own.value.personId);
    const texts = quiz.texts(language, variant);
    const lessons = [...Map.groupBy(score?.items ?? [], ({ lesson }) => lesson)];
    return ok({
      outcome: last.outcome,
      at: last.finishedAt,
      points: last.points,
      questions: last.questions,
      percent: last.percent,
      passMark: passMarkOf(tx, own.value),
      items: (score?.items ?? []).map(({ item, correct }, index) => ({
        number: index + 1,
        prompt: texts.get(item)?.prompt ?? '',
        correct,
      })),
      lessons: lessons.map(([id, items]) => ({
        id,
        title: library().find(id, language, variant)?.title ?? id,
        points: items.filter(({ correct }) => correct).length,
        questions: items.length,
      })),
      mayTryAgain: decideMaySit(sittings.flatMap(({ outcome }) => outcome ?? [])),
    });
  },
);

/** The sittings of the people in a group, for staff. */
export const getResults = useCase(
  {
    name: 'assessment.get-results',
    roles: ['teacher', 'counsellor', 'coordinator'],
    input: resultsInput,
    kind: 'read',
  },
  async (tx, { personIds }): Promise<Result<readonly SittingView[]>> => {
    const sittings = await selectFinished(tx, personIds);
    for (const { personId } of sittings) tx.touch(personId);
    return ok(sittings);
  },
);

/** The sitting that counts: the one that was passed, else the last; null before the first. */
export async function latestSitting(tx: Tx, personId: string): Promise<SittingView | null> {
  return decideCounting(await selectFinished(tx, [personId])) ?? null;
}
