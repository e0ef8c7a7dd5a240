import { brusselsDay } from '#kernel/dates.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { factsOfDossier, type Fact } from '#platform/server/ledger.ts';
import { findProofOfDossier } from '#modules/credential/server/index.ts';
import { findEnrolment, findProgressOf, lessonsOfPath } from '#modules/learning/server/index.ts';
import { findLearningPath, type Dossier } from '#modules/voortraject/server/index.ts';
import type { Preparation } from '../domain/summarise-preparation.ts';

/**
 * What was done before the journey, for the agency that follows up (P03, N06). Lessons come from learning; what was
 * judged (attendance, participation, end quiz) from the newest fact of each kind in the dossier.
 */
export async function readPreparation(tx: Tx, dossier: Dossier): Promise<Preparation> {
  const path = await findLearningPath(tx, dossier.id);
  const enrolment = await findEnrolment(tx, dossier.personId);
  const progress = await findProgressOf(tx, [dossier.personId]);
  const finished = new Set(progress.filter(({ finishedAt }) => finishedAt).map(({ lesson }) => lesson));
  const lessons = enrolment || path ? lessonsOfPath(enrolment?.modules ?? path?.modules ?? []) : [];
  const modules = [...Map.groupBy(lessons, ({ module }) => module)].map(([id, group]) => ({
    id,
    finished: group.filter((lesson) => finished.has(lesson.id)).length,
    required: group.length,
  }));
  const newest = newestByType(await factsOfDossier(tx, dossier.id));
  const quiz = newest.get('assessment.sitting-recorded.v1')?.payload;
  const proof = await findProofOfDossier(tx, dossier.id);
  const completed = newest.get('voortraject.course-completed.v1');
  const active = progress.map(({ updatedAt }) => updatedAt.getTime());
  return {
    form: path?.form ?? null,
    modules,
    lessonsFinished: modules.reduce((sum, module) => sum + module.finished, 0),
    lessonsRequired: modules.reduce((sum, module) => sum + module.required, 0),
    attendance: numberOf(newest.get('classroom.attendance-recorded.v1')?.payload['percent']),
    participation: textOf(newest.get('classroom.participation-judged.v1')?.payload['value']),
    quiz: quiz ? { outcome: textOf(quiz['outcome']) ?? '', percent: numberOf(quiz['percent']) } : null,
    completedOn: completed ? brusselsDay(completed.occurredAt) : null,
    proofCode: proof?.issuedOn && !proof.revokedOn ? proof.code : null,
    lastActiveOn: active.length > 0 ? brusselsDay(new Date(Math.max(...active))) : null,
  };
}

function newestByType(facts: readonly Fact[]): Map<string, Fact> {
  const newest = new Map<string, Fact>();
  for (const fact of facts) {
    const known = newest.get(fact.type);
    if (!known || known.occurredAt <= fact.occurredAt) newest.set(fact.type, fact);
  }
  return newest;
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
