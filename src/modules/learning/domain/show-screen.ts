import type { Exercise } from '#modules/content/domain/kinds/index.ts';
import type { Lesson, Screen } from '#modules/content/domain/lesson.ts';
import { feedbackOf, isNoted, scoreExercise, toPublicExercise } from '#modules/content/domain/score-exercise.ts';
import { shuffle } from '#modules/content/domain/shuffle.ts';
import type { DutchScreen, ExerciseView, ScreenView, WritingView } from '../contract/views.ts';
import type { ProgressState } from './reduce-progress.ts';

/** What a screen is shown with, on the server and on a device alike. */
export interface ScreenParts {
  /** The lesson in the reader's language, with its difficult words explained. */
  readonly words: Lesson;
  /** The same lesson in Dutch; absent where it is not at hand. */
  readonly dutch: Lesson | undefined;
  readonly state: ProgressState;
  readonly minutesLeft: number;
  /** What somebody wrote in an exercise. */
  readonly writing: (exercise: string) => WritingView | undefined;
  readonly personId: string;
  readonly newId: () => string;
}

/** One screen of a lesson with what was answered; undefined when there is no such screen. No key is in it. */
export function toScreenView(screenId: string, parts: ScreenParts): ScreenView | undefined {
  const { words, dutch, personId, newId } = parts;
  const at = words.screens.findIndex(({ id }) => id === screenId);
  const screen = words.screens[at];
  if (!screen) return undefined;
  const previous = words.screens[at - 1];
  return {
    lesson: words.id,
    module: words.module,
    lessonTitle: words.title,
    neutralTitle: words.neutralTitle,
    screen: screen.id,
    title: screen.title,
    number: at + 1,
    count: words.screens.length,
    minutesLeft: parts.minutesLeft,
    contentVersion: words.version,
    language: words.language,
    blocks: screen.blocks.map((block) =>
      block.type === 'text' ? block : { type: 'exercise', exercise: toExerciseView(block.exercise, parts) },
    ),
    facts: (words.facts ?? []).filter(({ id }) => screen.facts?.includes(id)),
    dutch: words.language === 'nl' || !dutch ? null : toDutch(dutch.screens[at], personId),
    previousHref: previous ? `/learn/${words.id}/${previous.id}` : null,
    nextTitle: words.screens[at + 1]?.title ?? null,
    observationId: newId(),
  };
}

function toExerciseView(exercise: Exercise, { state, writing, personId, newId }: ScreenParts): ExerciseView {
  const shown = toPublicExercise(exercise);
  const { id } = shown;
  const response = state.answers[id]?.last.response;
  const scored = response === undefined ? undefined : scoreExercise(exercise, response);
  return {
    id,
    kind: shown.kind,
    prompt: shown.prompt,
    parts: partsFor(shown, personId),
    shown: shown.shown,
    noted: isNoted(exercise),
    writing: writing(id) ?? null,
    answered: scored
      ? { response, correct: scored.correct, score: scored.score, feedback: feedbackOf(exercise, scored) }
      : null,
    observationId: newId(),
  };
}

function toDutch(screen: Screen | undefined, personId: string): DutchScreen | null {
  if (!screen) return null;
  return {
    title: screen.title,
    blocks: screen.blocks.map((block) => {
      if (block.type === 'text') return block;
      const shown = toPublicExercise(block.exercise);
      return { type: 'exercise', id: shown.id, prompt: shown.prompt, parts: partsFor(shown, personId) };
    }),
  };
}

/** The parts in the order in which this person sees them each time. */
function partsFor(
  { id, parts, inOrder }: ReturnType<typeof toPublicExercise>,
  personId: string,
): ExerciseView['parts'] {
  return inOrder ? parts : shuffle(parts, `${personId} ${id}`);
}
