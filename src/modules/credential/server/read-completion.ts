import { brusselsDay } from '#kernel/dates.ts';
import { alsRegime } from '#law/parameters.ts';
import { EINDQUIZ_UITKOMSTEN } from '#law/voortraject/eindquiz.ts';
import { ACTIEVE_DEELNAME, decideVoltooiing, type Voltooiing, type Vorm } from '#law/voortraject/voltooiing.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { factsOfDossier, type Fact } from '#platform/server/ledger.ts';
import { countLessons } from '#modules/learning/server/index.ts';
import { findLearningPath, type CourseForm, type Dossier } from '#modules/voortraject/server/index.ts';

const FORMS: Readonly<Record<CourseForm, Vorm>> = { 'self-study': 'zelfstudie', live: 'live', mixed: 'gemengd' };

export interface Completion {
  readonly decision: Voltooiing;
  readonly lessons: { readonly finished: number; readonly required: number };
}

/**
 * What the law says about the completion of a course on a day, from the facts of its dossier (W01): the newest of each
 * kind counts. Facts and not projections, so that a proof can be decided again years later.
 */
export async function readCompletion(tx: Tx, dossier: Dossier, at: Date): Promise<Completion> {
  const path = await findLearningPath(tx, dossier.id);
  const lessons = await countLessons(tx, dossier.personId);
  const facts = await factsOfDossier(tx, dossier.id);
  const attendance = newest(facts, 'classroom.attendance-recorded.v1')?.['percent'];
  const form: CourseForm = path?.form ?? (typeof attendance === 'number' ? 'live' : 'self-study');
  const decision = decideVoltooiing(
    {
      regime: alsRegime(dossier.regime),
      vorm: FORMS[form],
      aanwezigheid: typeof attendance === 'number' ? attendance : null,
      actieveDeelname: known(ACTIEVE_DEELNAME, newest(facts, 'classroom.participation-judged.v1')?.['value']),
      eindquiz: known(EINDQUIZ_UITKOMSTEN, newest(facts, 'assessment.sitting-closed.v1')?.['outcome']),
      lessenAfgerond: lessons.finished,
      lessenVereist: form === 'live' ? 0 : lessons.required,
    },
    brusselsDay(at),
  );
  return { decision, lessons };
}

function newest(facts: readonly Fact[], type: string): Fact['payload'] | undefined {
  return facts.findLast((fact) => fact.type === type)?.payload;
}

function known<Value extends string>(values: readonly Value[], value: unknown): Value | null {
  return values.find((each) => each === value) ?? null;
}
