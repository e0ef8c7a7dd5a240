import type { Language } from '#kernel/languages.ts';

export interface LessonLine {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly minutesLeft: number;
  readonly done: number;
  readonly total: number;
  readonly state: 'done' | 'here' | 'todo';
}

export interface OverviewView {
  /** Whether the course is open; the lists are empty when it is not. */
  readonly gate: 'open' | 'not-agreed' | 'stopped';
  readonly modules: readonly {
    readonly id: string;
    /** Lessons that belong together, with the words of the course for that. */
    readonly parts: readonly { readonly id: string; readonly title: string; readonly lessons: readonly LessonLine[] }[];
  }[];
  /** Modules of the path that have no lessons yet: nothing to do in them, and they hold nothing up. */
  readonly notYet: readonly string[];
  /** The lesson to go on with; null when all are done. */
  readonly next: (LessonLine & { readonly href: string }) | null;
  readonly lessonsDone: number;
  readonly lessonsTotal: number;
  readonly minutesLeft: number;
}

export interface LessonView {
  readonly id: string;
  readonly module: string;
  readonly title: string;
  readonly neutralTitle: string;
  readonly minutes: number;
  readonly minutesLeft: number;
  readonly finished: boolean;
  readonly begun: boolean;
  readonly exercisesLeft: number;
  readonly summary: readonly string[];
  readonly screens: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: 'done' | 'here' | 'todo';
    readonly exercisesLeft: number;
  }[];
  readonly resumeHref: string;
  readonly nextLesson: { readonly id: string; readonly title: string } | null;
  readonly language: Language;
}

/** How far one is at the end of a lesson: what there is to be glad of. */
export interface Reached {
  readonly done: number;
  readonly total: number;
  /** All lessons of the module of this lesson are done. */
  readonly module: boolean;
}

/** Words of somebody's own, for themselves or for their teacher. */
export interface WritingView {
  readonly id: string;
  readonly text: string;
  readonly toTeacher: boolean;
  readonly seenAt: Date | null;
  readonly reply: string | null;
}

/** A question to the teacher about a page of a lesson. */
export interface QuestionView extends WritingView {
  readonly lesson: string;
  /** In Dutch, for the teacher. */
  readonly lessonTitle: string;
  readonly screen: string;
  readonly askedAt: Date;
}

export interface ExerciseView {
  readonly id: string;
  readonly kind: string;
  readonly prompt: string;
  readonly parts: readonly { readonly id: string; readonly text: string }[];
  /** What the component of the kind needs besides. */
  readonly shown?: unknown;
  /** There is no right answer: it is thanked for. */
  readonly noted: boolean;
  readonly writing: WritingView | null;
  /** The last answer with what it teaches; absent before the first. */
  readonly answered: {
    readonly response: unknown;
    readonly correct: boolean;
    readonly score: number;
    readonly feedback: readonly { readonly about: string | null; readonly text: string }[];
  } | null;
  /** Becomes the id of the next answer: sending the form twice is harmless. */
  readonly observationId: string;
}

export type BlockView =
  { readonly type: 'text'; readonly html: string } | { readonly type: 'exercise'; readonly exercise: ExerciseView };

/** An exercise to read: no key, no answer. */
export interface PlainExercise {
  readonly type: 'exercise';
  readonly id: string;
  readonly prompt: string;
  readonly parts: readonly { readonly id: string; readonly text: string }[];
  /** On paper: what each part is matched with, where there is something to match. */
  readonly choices?: readonly { readonly id: string; readonly text: string }[];
}

export interface DutchScreen {
  readonly title: string;
  readonly blocks: readonly ({ readonly type: 'text'; readonly html: string } | PlainExercise)[];
}

export interface PlainScreen extends DutchScreen {
  readonly id: string;
}

/** All words of a lesson. */
export interface LessonTextView {
  readonly lesson: string;
  readonly module: string;
  readonly title: string;
  readonly neutralTitle: string;
  readonly language: Language;
  readonly contentVersion: string;
  readonly summary: readonly string[];
  /** The difficult words with their explanation. */
  readonly words: readonly { readonly dutch: string; readonly name: string | null; readonly text: string }[];
  readonly screens: readonly PlainScreen[];
  readonly dutch: readonly PlainScreen[] | null;
}

export interface ScreenView {
  readonly lesson: string;
  readonly module: string;
  readonly lessonTitle: string;
  readonly neutralTitle: string;
  readonly screen: string;
  readonly title: string;
  readonly number: number;
  readonly count: number;
  readonly minutesLeft: number;
  readonly contentVersion: string;
  readonly language: Language;
  readonly blocks: readonly BlockView[];
  /** The authentic text; present when the page is in another language. */
  readonly dutch: DutchScreen | null;
  readonly previousHref: string | null;
  readonly observationId: string;
}

/** What a teacher sees of one person in one lesson. */
export interface PersonProgress {
  readonly personId: string;
  readonly lesson: string;
  readonly done: number;
  readonly total: number;
  readonly score: number | null;
  readonly finishedAt: Date | null;
  readonly updatedAt: Date;
}

/** One exercise as somebody answered it, for the teacher. */
export interface AnswerLine {
  readonly lesson: string;
  readonly lessonTitle: string;
  readonly exercise: Pick<ExerciseView, 'id' | 'kind' | 'prompt' | 'parts' | 'shown'>;
  readonly response: unknown;
  /** There is no right answer. */
  readonly noted: boolean;
  /** What they wrote to their teacher. */
  readonly writing: WritingView | null;
  readonly firstCorrect: boolean;
  readonly lastCorrect: boolean;
  readonly lastAt: Date;
}

/** How several persons fared with one exercise. */
export interface ExerciseFigure {
  readonly lesson: string;
  readonly lessonTitle: string;
  readonly exercise: string;
  readonly prompt: string;
  /** How many persons answered it. */
  readonly answers: number;
  /** How many of them were right at the first try. */
  readonly firstRight: number;
}

/** Where somebody worked last. */
export interface Whereabouts {
  readonly lesson: string;
  readonly lessonTitle: string;
  /** The screen to go on with. */
  readonly screenTitle: string;
}

/** A text that waits for the teacher; the words stand with the answers. */
export interface OpenWriting {
  readonly personId: string;
  readonly lesson: string;
  readonly lessonTitle: string;
  readonly exercise: string;
  readonly prompt: string;
  readonly writtenAt: Date;
}

/** One exercise of a lesson with what somebody did in it. */
export interface AnsweredExercise {
  readonly exercise: Pick<ExerciseView, 'id' | 'kind' | 'prompt' | 'parts' | 'shown'>;
  readonly screenTitle: string;
  /** There is no right answer. */
  readonly noted: boolean;
  readonly writing: WritingView | null;
  /** How often it was answered, and whether the first answer was right; absent: not yet. */
  readonly tries: { readonly count: number; readonly firstRight: boolean; readonly lastAt: Date } | null;
  /** The last answer, with what was said to it. */
  readonly answered: {
    readonly response: unknown;
    readonly correct: boolean;
    readonly feedback: readonly { readonly about: string | null; readonly text: string }[];
  } | null;
  /**
   * Which edition of the lesson the last answer was given to: today's, an earlier one that is kept and explains it here,
   * or one that is not kept (the words are then today's, where the exercise is still there).
   */
  readonly edition: 'today' | 'earlier' | 'lost';
}

/** What somebody did in one lesson, for the teacher. */
export interface LessonAnswersView {
  readonly lesson: string;
  readonly lessonTitle: string;
  readonly progress: PersonProgress | null;
  readonly exercises: readonly AnsweredExercise[];
}
