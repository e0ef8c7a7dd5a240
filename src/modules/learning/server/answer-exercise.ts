import { ok, problem, type ProblemCode, type Result } from '#kernel/result.ts';
import { library } from '#modules/content/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { answerInput, leaveInput } from '../contract/forms.ts';
import { judgeForm } from '../domain/judge-form.ts';
import { findLessonIndex } from './lesson-shapes.ts';
import { recordFor } from './record-observations.ts';

/** An answer by a plain form, without script: the same observation that a phone would send. */
export const answerExercise = useCase(
  { name: 'learning.answer-exercise', roles: ['participant'], input: answerInput },
  async (tx, { observationId, lesson, exercise, contentVersion, ...values }): Promise<Result<{ href: string }>> => {
    const found = findLessonIndex(lesson)?.byExercise.get(exercise);
    if (!found) return problem('learning.exercise-unknown');
    const judged = judgeForm(found.exercise, values);
    if (!judged.ok) return problem(judged.code);
    const recorded = await recordOne(tx, {
      id: observationId,
      kind: 'answered',
      lesson,
      exercise,
      contentVersion,
      response: judged.response,
    });
    return recorded.ok ? ok({ href: `/learn/${lesson}/${found.screen}` }) : recorded;
  },
);

/** Going on to the next screen, without script. */
export const leaveScreen = useCase(
  { name: 'learning.leave-screen', roles: ['participant'], input: leaveInput },
  async (tx, { observationId, lesson, screen, contentVersion }): Promise<Result<{ href: string }>> => {
    const recorded = await recordOne(tx, { id: observationId, kind: 'screen-seen', lesson, screen, contentVersion });
    if (!recorded.ok) return recorded;
    const screens = library().find(lesson, 'nl', 'normal')?.screens ?? [];
    const next = screens[screens.findIndex(({ id }) => id === screen) + 1];
    return ok({ href: next ? `/learn/${lesson}/${next.id}` : `/learn/${lesson}` });
  },
);

async function recordOne(tx: Tx, observation: Record<string, unknown>): Promise<Result<undefined>> {
  const { personId } = tx.actor;
  if (!personId) return problem('learning.person-unknown');
  const recorded = await recordFor(tx, personId, [{ ...observation, at: tx.now.toISOString() }]);
  if (!recorded.ok) return recorded;
  const [acknowledgement] = recorded.value.acknowledgements;
  return acknowledgement?.outcome === 'rejected' ? problem(acknowledgement.problem as ProblemCode) : ok();
}
