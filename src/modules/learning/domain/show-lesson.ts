import type { Lesson } from '#modules/content/domain/lesson.ts';
import type { LessonLine, LessonView } from '../contract/views.ts';
import { indexOf } from './lesson-index.ts';
import type { Measure } from './measure-progress.ts';
import type { ProgressState } from './reduce-progress.ts';

/** How far somebody is in a lesson. */
export interface Placed {
  readonly state: ProgressState;
  readonly measure: Measure;
  readonly finished: boolean;
}

/** A lesson in a list; `here`: it is the one to go on with. */
export function toLessonLine(words: Lesson, { measure, finished }: Placed, here: boolean): LessonLine {
  return {
    id: words.id,
    title: words.title,
    minutes: words.minutes,
    minutesLeft: finished ? 0 : measure.minutesLeft,
    done: measure.done,
    total: measure.total,
    state: finished ? 'done' : here ? 'here' : 'todo',
  };
}

/** The front page of a lesson: its screens, and where to go on. */
export function toLessonView(
  { measure, state, finished }: Placed,
  words: Lesson,
  next: Pick<Lesson, 'id' | 'title'> | undefined,
): LessonView {
  const { exercises } = indexOf(words);
  return {
    id: words.id,
    module: words.module,
    title: words.title,
    neutralTitle: words.neutralTitle,
    minutes: words.minutes,
    minutesLeft: finished ? 0 : measure.minutesLeft,
    finished,
    begun: measure.done > 0,
    exercisesLeft: measure.exercisesLeft,
    summary: words.summary,
    screens: words.screens.map(({ id, title }) => {
      const left = exercises.filter((exercise) => exercise.screen === id && !state.answers[exercise.id]).length;
      const done = state.screens[id] !== undefined && left === 0;
      return { id, title, exercisesLeft: left, state: done ? 'done' : id === measure.resumeAt ? 'here' : 'todo' };
    }),
    resumeHref: `/learn/${words.id}/${measure.resumeAt}`,
    nextLesson: next ? { id: next.id, title: next.title } : null,
    language: words.language,
    facts: words.facts ?? [],
  };
}
