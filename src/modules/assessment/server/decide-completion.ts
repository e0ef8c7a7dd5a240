import { brusselsDay } from '#kernel/dates.ts';
import { idFromName } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import { beslis, type Besluit } from '#law/beslissingen.ts';
import { rekendag } from '#law/kern/regimes.ts';
import { findAttendanceOf, findJudgementOf } from '#modules/classroom/server/index.ts';
import { countLessons } from '#modules/learning/server/index.ts';
import {
  findDossier,
  findLearningPath,
  mayMove,
  moveDossier,
  type CourseForm,
  type Dossier,
} from '#modules/voortraject/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact, factsOfDossier } from '#platform/server/ledger.ts';
import type { Subscriber } from '#platform/server/subscribers.ts';
import { FORM_IN_LAW } from '#modules/voortraject/domain/in-law.ts';
import { IN_LAW, listMissing } from '../domain/outcomes.ts';
import { latestSitting } from './record-sitting.ts';
import { regimeOf } from './sit-quiz.ts';
import { insertCompletion, selectCompletion } from './store.ts';

/** Whatever may complete a course asks the law again; the answer is kept with its receipt. */
export const decideCompletion: Subscriber = {
  name: 'assessment.decide-completion',
  on: [
    'learning.lesson-finished.v1',
    'assessment.sitting-recorded.v1',
    'classroom.participation-judged.v1',
    'classroom.attendance-recorded.v1',
    'voortraject.form-changed.v1',
  ],
  handle: async (tx, fact): Promise<Result<unknown>> => {
    const dossier = fact.dossierId ? await findDossier(tx, fact.dossierId, true) : undefined;
    if (!dossier || dossier.state.lastAt['voortraject.course-completed.v1'] !== undefined) return ok();
    const { receipt, at } = await decide(tx, dossier, fact.occurredAt);
    const last = await selectCompletion(tx, dossier.id);
    const completed = receipt.uitkomst === 'voltooid';
    const missing = listMissing(receipt);
    if (last && last.completed === completed && last.missing.join() === missing.join()) return ok();
    await insertCompletion(tx, {
      id: tx.newId(),
      personId: dossier.personId,
      dossierId: dossier.id,
      at: tx.now,
      receipt,
    });
    await appendFact(tx, {
      type: 'assessment.completion-decided.v1',
      personId: dossier.personId,
      dossierId: dossier.id,
      occurredAt: at,
      payload: { completed, missing, regime: receipt.regime },
    });
    return completed ? complete(tx, dossier, at) : ok();
  },
};

/** Gathers what the law asks and decides on the day of the newest of it. */
async function decide(
  tx: Tx,
  dossier: Dossier,
  occurredAt: Date,
): Promise<{ receipt: Besluit<'voltooiing'>; at: Date }> {
  const { personId } = dossier;
  tx.touch(personId);
  const regime = regimeOf(dossier.regime);
  const path = await findLearningPath(tx, dossier.id);
  const lessons = await countLessons(tx, personId);
  const judgement = await findJudgementOf(tx, personId);
  const sitting = await latestSitting(tx, personId);
  const attendance = (await findAttendanceOf(tx, [personId])).get(personId) ?? null;
  const form = path?.form ?? (await findToldForm(tx, dossier.id)) ?? (attendance === null ? 'self-study' : 'live');
  const at = new Date(Math.max(occurredAt.getTime(), judgement?.at.getTime() ?? 0, sitting?.finishedAt.getTime() ?? 0));
  const receipt = beslis(
    'voltooiing',
    {
      vorm: FORM_IN_LAW[form],
      aanwezigheid: attendance,
      actieveDeelname: judgement?.value ?? null,
      eindquiz: sitting ? IN_LAW[sitting.outcome] : null,
      lessenAfgerond: lessons.finished,
      // The pilots gave their course elsewhere: no lesson of this platform was asked.
      lessenVereist: regime === 'proeftuin-2023' ? 0 : lessons.required,
    },
    rekendag(brusselsDay(at), regime),
    regime,
  );
  return { receipt, at };
}

/** The form that was told where no learning path was kept (imports): the newest change. */
async function findToldForm(tx: Tx, dossierId: string): Promise<CourseForm | undefined> {
  const told = (await factsOfDossier(tx, dossierId)).findLast(({ type }) => type === 'voortraject.form-changed.v1');
  return (Object.keys(FORM_IN_LAW) as CourseForm[]).find((form) => form === told?.payload['form']);
}

/** Tells the dossier. Where the course never began here (all of it happened in a room), it begins and ends. */
async function complete(tx: Tx, dossier: Dossier, at: Date): Promise<Result<unknown>> {
  if (dossier.status === 'agreed') {
    const started = await moveDossier(tx, {
      dossierId: dossier.id,
      type: 'voortraject.course-started.v1',
      occurredAt: at,
    });
    if (!started.ok) return started;
  } else if (!mayMove(dossier.status, 'voortraject.course-completed.v1')) return ok();
  return moveDossier(tx, {
    id: idFromName(`assessment.course-completed ${dossier.id}`),
    dossierId: dossier.id,
    type: 'voortraject.course-completed.v1',
    occurredAt: at,
  });
}
