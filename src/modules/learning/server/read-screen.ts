import { ok, problem, type Result } from '#kernel/result.ts';
import { explainWords, glossary, library, type Lesson } from '#modules/content/server/index.ts';
import { variantFor, type Variant } from '#modules/participant/server/index.ts';
import { useCase } from '#platform/server/use-case.ts';
import { screenInput } from '../contract/forms.ts';
import type { ScreenView } from '../contract/views.ts';
import { toScreenView } from '../domain/show-screen.ts';
import { enrolmentOfActor, placeLessons } from './read-course.ts';
import { selectProgress } from './store.ts';
import { findWritings, writingKey } from './writings.ts';

/** One screen of a lesson with its exercises and what was answered; the key of an exercise stays here until it is answered. */
export const getScreen = useCase(
  { name: 'learning.get-screen', roles: ['participant'], input: screenInput, kind: 'read' },
  async (tx, { language, lesson: lessonId, screen: screenId }): Promise<Result<ScreenView>> => {
    const { personId } = tx.actor;
    if (!personId) return problem('learning.person-unknown');
    const [enrolment, progress, writings, variant] = await Promise.all([enrolmentOfActor(tx), selectProgress(tx, personId), findWritings(tx, personId), variantFor(tx, personId)]); // prettier-ignore
    if (!enrolment.ok) return enrolment;
    const { modules } = enrolment.value;
    const placed = placeLessons(modules, progress).find(({ lesson }) => lesson.id === lessonId);
    const words = library().find(lessonId, language, variant);
    if (!placed || !words) return problem('learning.lesson-unknown');
    const view = toScreenView(screenId, {
      words: withWords(words, variant),
      dutch: library().find(lessonId, 'nl', variant),
      state: placed.state,
      minutesLeft: placed.finished ? 0 : placed.measure.minutesLeft,
      writing: (exercise) => writings.get(writingKey(lessonId, exercise)),
      personId,
      newId: tx.newId,
    });
    return view ? ok(view) : problem('learning.screen-unknown');
  },
);

const explained = new WeakMap<Lesson, Lesson>();

/** A lesson with its difficult words explained; made once, for a lesson changes with a release only. */
function withWords(lesson: Lesson, variant: Variant): Lesson {
  let found = explained.get(lesson);
  if (!found) {
    const words = glossary(lesson.language, variant);
    found = { ...lesson, screens: lesson.screens.map((screen) => explainWords(screen, words)) };
    explained.set(lesson, found);
  }
  return found;
}
