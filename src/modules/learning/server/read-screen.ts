import type { Language } from '#kernel/languages.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { feedbackOf, glossary, isNoted, library, scoreExercise, shuffle, toPublicExercise, type Block, type Exercise, type Lesson, type Screen } from '#modules/content/server/index.ts'; // prettier-ignore
import { variantFor, type Variant } from '#modules/participant/server/index.ts';
import { useCase } from '#platform/server/use-case.ts';
import { screenInput } from '../contract/forms.ts';
import type { DutchScreen, ExerciseView, ScreenView, WritingView } from '../contract/views.ts';
import type { ProgressState } from '../domain/reduce-progress.ts';
import { enrolmentOfActor, placeLessons } from './read-course.ts';
import { selectProgress } from './store.ts';
import { findWritings, writingKey } from './writings.ts';

/** One screen of a lesson with its exercises and what was answered; the key of an exercise stays here until it is answered. */
export const getScreen = useCase(
  { name: 'learning.get-screen', roles: ['participant'], input: screenInput, kind: 'read' },
  async (tx, { language, lesson: lessonId, screen: screenId }): Promise<Result<ScreenView>> => {
    const enrolment = await enrolmentOfActor(tx);
    if (!enrolment.ok) return enrolment;
    const { personId, modules } = enrolment.value;
    const [progress, writings, variant] = await Promise.all([selectProgress(tx, personId), findWritings(tx, personId), variantFor(tx, personId)]); // prettier-ignore
    const placed = placeLessons(modules, progress).find(({ lesson }) => lesson.id === lessonId);
    const words = library().find(lessonId, language, variant);
    const authentic = library().find(lessonId, 'nl', variant);
    if (!placed || !words || !authentic) return problem('learning.lesson-unknown');
    const at = words.screens.findIndex(({ id }) => id === screenId);
    const screen = words.screens[at];
    if (!screen) return problem('learning.screen-unknown');
    const exercise = (source: Exercise) =>
      toExerciseView(source, placed.state, writings.get(writingKey(lessonId, source.id)), {
        personId,
        newId: tx.newId,
      });
    const previous = words.screens[at - 1];
    return ok({
      lesson: words.id,
      module: words.module,
      lessonTitle: words.title,
      neutralTitle: words.neutralTitle,
      screen: screen.id,
      title: screen.title,
      number: at + 1,
      count: words.screens.length,
      minutesLeft: placed.finished ? 0 : placed.measure.minutesLeft,
      contentVersion: words.version,
      language: words.language,
      blocks: withWords(screen, words.language, variant).map((block) =>
        block.type === 'text' ? block : { type: 'exercise', exercise: exercise(block.exercise) },
      ),
      dutch: words.language === 'nl' ? null : toDutch(authentic, at, personId),
      previousHref: previous ? `/learn/${words.id}/${previous.id}` : null,
      observationId: tx.newId(),
    });
  },
);

const explained = new WeakMap<Screen, readonly Block[]>();

/** The blocks of a screen with its difficult words explained; made once, for a screen changes with a release only. */
function withWords(screen: Screen, language: Language, variant: Variant): readonly Block[] {
  let blocks = explained.get(screen);
  if (!blocks) {
    const marked = glossary(language, variant).mark(
      screen.blocks.map((block) => (block.type === 'text' ? block.html : '')),
    );
    blocks = screen.blocks.map((block, at) => (block.type === 'text' ? { ...block, html: marked[at] ?? '' } : block));
    explained.set(screen, blocks);
  }
  return blocks;
}

function toExerciseView(
  exercise: Exercise,
  state: ProgressState,
  writing: WritingView | undefined,
  { personId, newId }: { personId: string; newId: () => string },
): ExerciseView {
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
    writing: writing ?? null,
    answered: scored
      ? { response, correct: scored.correct, score: scored.score, feedback: feedbackOf(exercise, scored) }
      : null,
    observationId: newId(),
  };
}

function toDutch(lesson: Lesson, at: number, personId: string): DutchScreen {
  const { title, blocks } = lesson.screens[at] as Screen;
  return {
    title,
    blocks: blocks.map((block) => {
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
