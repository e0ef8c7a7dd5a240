import { ok, problem, type ProblemCode, type Result } from '#kernel/result.ts';
import { acceptsResponse, lackOf, library, responseFromForm } from '#modules/content/server/index.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { useCase } from '#platform/server/use-case.ts';
import { answerInput, leaveInput } from '../contract/forms.ts';
import { findLessonIndex } from './lesson-shapes.ts';
import { recordFor } from './record-observations.ts';

/** What to say of a form that is not complete, by what it lacks. */
const LACKING = {
  choice: 'learning.wrong-form',
  order: 'learning.order-incomplete',
  parts: 'learning.parts-incomplete',
  step: 'learning.step-open',
  text: 'learning.text-too-long',
} as const;

/** An answer by a plain form, without script: the same observation that a phone would send. */
export const answerExercise = useCase(
  { name: 'learning.answer-exercise', roles: ['participant'], input: answerInput },
  async (tx, { observationId, lesson, exercise, contentVersion, ...values }): Promise<Result<{ href: string }>> => {
    const found = findLessonIndex(lesson)?.byExercise.get(exercise);
    if (!found) return problem('learning.exercise-unknown');
    const response = responseFromForm(found.exercise, values);
    if (response === undefined) return problem('learning.no-answer');
    if (!acceptsResponse(found.exercise, response)) return problem(LACKING[lackOf(found.exercise) ?? 'choice']);
    const recorded = await recordOne(tx, {
      id: observationId,
      kind: 'answered',
      lesson,
      exercise,
      contentVersion,
      response,
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
