import { z } from 'zod';
import { courseText, isRecord, type ExerciseBase, type ExerciseKind } from './exercise-kind.ts';

export interface DialogueChoice {
  readonly id: string;
  readonly text: string;
  /** What comes of it. */
  readonly consequence: string;
  /** The step that follows; absent at the end. */
  readonly next?: string;
}

export interface DialogueStep {
  readonly id: string;
  /** What happens or is said. */
  readonly text: string;
  readonly choices: readonly DialogueChoice[];
}

export interface Dialogue extends ExerciseBase {
  readonly kind: 'dialogue';
  readonly steps: readonly DialogueStep[];
  readonly feedback: string;
  readonly feedbackWrong: string;
  readonly good: readonly string[];
  readonly key: DialogueResponse;
}

export interface DialogueResponse {
  /** The choices from the first step to an end, written step.choice. */
  readonly path: readonly string[];
}

const choice = z.strictObject({ id: courseText, text: courseText, consequence: courseText });
const step = z.strictObject({ id: courseText, text: courseText, choices: z.array(choice).min(2).max(4) });
const translation = z.strictObject({
  id: courseText,
  kind: z.literal('dialogue'),
  prompt: courseText,
  steps: z.array(step).min(2).max(8),
  feedback: courseText,
  feedbackWrong: courseText,
});
const source = translation.extend({
  steps: z.array(step.extend({ choices: z.array(choice.extend({ good: z.boolean().optional(), next: courseText.optional() })).min(2).max(4) })).min(2).max(8),
}); // prettier-ignore

type Source = z.output<typeof source>;
type Text = z.output<typeof translation>;
type Steps = Pick<Dialogue, 'steps'>;

/** A conversation with branches: the first step is the beginning; each choice has its consequence and leads on or ends. */
export const dialogue: ExerciseKind<Source, Text, Dialogue, DialogueResponse> = {
  kind: 'dialogue',
  lacks: 'step',
  source,
  translation,
  check: checkSteps,
  parts: ({ steps }) => steps.flatMap(({ id, choices }) => choices.map((entry) => `${id}.${entry.id}`)),
  merge: (dutch, words) => {
    const steps = dutch.steps.map((entry) =>
      mergeStep(
        entry,
        words.steps.find(({ id }) => id === entry.id),
      ),
    );
    const good = dutch.steps.flatMap(({ id, choices }) => choices.filter((entry) => entry.good).map((entry) => `${id}.${entry.id}`)); // prettier-ignore
    return {
      id: dutch.id,
      kind: 'dialogue',
      prompt: words.prompt,
      steps,
      feedback: words.feedback,
      feedbackWrong: words.feedbackWrong,
      good,
      key: { path: walk({ steps }, (entry) => entry.choices.find(({ id }) => good.includes(`${entry.id}.${id}`))?.id).path }, // prettier-ignore
    };
  },
  accepts: (exercise, response): response is DialogueResponse => {
    if (!isRecord(response) || !Array.isArray(response['path'])) return false;
    const { path } = response as { path: unknown[] };
    const walked = walk(exercise, ({ id, choices }, at) => choices.find((entry) => `${id}.${entry.id}` === path[at])?.id); // prettier-ignore
    return walked.open === undefined && walked.path.length === path.length;
  },
  fromForm: (exercise, values) => {
    const { path, open } = walk(exercise, ({ id }) => values[`step-${id}`]);
    // The step that was asked is still open: nothing was chosen there.
    return path.length === 0 || open?.id === values['asked'] ? undefined : { path };
  },
  score: (exercise, { path }) => {
    const score = path.filter((entry) => exercise.good.includes(entry)).length / path.length;
    return { score, correct: score === 1, feedbackKeys: [score === 1 ? 'feedback' : 'feedbackWrong'] };
  },
  feedback: (exercise, feedbackKey) => (feedbackKey === 'feedback' ? exercise.feedback : exercise.feedbackWrong),
  toPublic: ({ id, kind, prompt, steps }) => ({
    id,
    kind,
    prompt,
    parts: steps.flatMap((entry) => entry.choices.map((part) => ({ id: `${entry.id}.${part.id}`, text: part.text }))),
    inOrder: true,
    shown: { steps },
  }),
};

/**
 * Follows the choices from the first step.
 * @param choose the choice at a step; undefined where none was made
 * @returns the path so far and the step that is still open, if any
 */
export function walk(
  { steps }: Steps,
  choose: (step: DialogueStep, at: number) => unknown,
): { path: string[]; taken: { step: DialogueStep; choice: DialogueChoice }[]; open?: DialogueStep } {
  const taken: { step: DialogueStep; choice: DialogueChoice }[] = [];
  let here = steps[0];
  while (here && taken.length < steps.length) {
    const current = here;
    const wanted = choose(current, taken.length);
    const made = current.choices.find(({ id }) => id === wanted);
    if (!made) break;
    taken.push({ step: current, choice: made });
    here = made.next === undefined ? undefined : steps.find(({ id }) => id === made.next);
  }
  return { taken, path: taken.map((entry) => `${entry.step.id}.${entry.choice.id}`), ...(here && { open: here }) };
}

/** Every choice leads forward, to a step that exists, and every step has one good choice. */
function checkSteps({ steps }: Source): string | undefined {
  for (const [at, { id, choices }] of steps.entries()) {
    if (choices.filter(({ good }) => good).length !== 1) return `the step ${id} must have exactly one good choice`;
    const astray = choices.find(({ next }) => next !== undefined && !steps.slice(at + 1).some((later) => later.id === next)); // prettier-ignore
    if (astray) return `${id}.${astray.id} must lead to a later step, and there is no ${astray.next}`;
  }
  return undefined;
}

function mergeStep(dutch: Source['steps'][number], words: Text['steps'][number] | undefined): DialogueStep {
  return {
    id: dutch.id,
    text: words?.text ?? '',
    choices: dutch.choices.map(({ id, next }) => {
      const found = words?.choices.find((entry) => entry.id === id);
      return {
        id,
        text: found?.text ?? '',
        consequence: found?.consequence ?? '',
        ...(next !== undefined && { next }),
      };
    }),
  };
}
