import { brusselsDay } from '#kernel/dates.ts';
import { alsRegime } from '#law/parameters.ts';
import { EINDQUIZ_UITKOMSTEN, type EindquizUitkomst } from '#law/voortraject/eindquiz.ts';
import { decideVoltooiing, type Voltooiing, type Vorm } from '#law/voortraject/voltooiing.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { factsOfDossier } from '#platform/server/ledger.ts';
import { findStandingOf } from '#modules/classroom/server/index.ts';
import { countLessons } from '#modules/learning/server/index.ts';
import { findLearningPath, type CourseForm, type Dossier } from '#modules/voortraject/server/index.ts';

const FORMS: Readonly<Record<CourseForm, Vorm>> = { 'self-study': 'zelfstudie', live: 'live', mixed: 'gemengd' };

export interface Completion {
  readonly decision: Voltooiing;
  readonly lessons: { readonly finished: number; readonly required: number };
}

/** What the law says today about the completion of a course, from what was recorded of it (W01). */
export async function readCompletion(tx: Tx, dossier: Dossier, at: Date): Promise<Completion> {
  const path = await findLearningPath(tx, dossier.id);
  const lessons = await countLessons(tx, dossier.personId);
  const standing = await findStandingOf(tx, dossier.personId);
  const form: CourseForm = path?.form ?? (standing ? 'live' : 'self-study');
  const decision = decideVoltooiing(
    {
      regime: alsRegime(dossier.regime),
      vorm: FORMS[form],
      aanwezigheid: standing?.attendancePercent ?? null,
      actieveDeelname: standing?.participation ?? null,
      eindquiz: await endQuizOf(tx, dossier.id),
      lessenAfgerond: lessons.finished,
      lessenVereist: form === 'live' ? 0 : lessons.required,
    },
    brusselsDay(at),
  );
  return { decision, lessons };
}

async function endQuizOf(tx: Tx, dossierId: string): Promise<EindquizUitkomst | null> {
  const closed = (await factsOfDossier(tx, dossierId)).filter(({ type }) => type === 'assessment.sitting-closed.v1');
  return EINDQUIZ_UITKOMSTEN.find((known) => known === closed.at(-1)?.payload['outcome']) ?? null;
}
