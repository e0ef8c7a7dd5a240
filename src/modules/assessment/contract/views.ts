import type { Language } from '#kernel/languages.ts';
import type { Outcome } from '../domain/outcomes.ts';

export interface QuizView {
  readonly gate: 'open' | 'lessons-left' | 'passed' | 'closed';
  readonly lessonsLeft: number;
  readonly questions: number;
  /** Percent that passes, from the law of the day. */
  readonly passMark: number;
  /** A quiz that was begun: how many answers are kept, and where to go on. */
  readonly open: { readonly answered: number; readonly questions: number; readonly number: number } | null;
  readonly last: { readonly outcome: Outcome; readonly at: Date; readonly percent: number | null } | null;
}

export interface QuestionView {
  readonly number: number;
  readonly count: number;
  readonly answered: number;
  readonly language: Language;
  readonly prompt: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly chosen: string | null;
  readonly dutch: {
    readonly prompt: string;
    readonly options: readonly { readonly id: string; readonly text: string }[];
  } | null;
}

export interface HandInView {
  readonly questions: readonly { readonly number: number; readonly answered: boolean }[];
  readonly open: number;
}

export interface ResultView {
  readonly outcome: Outcome;
  readonly at: Date;
  readonly points: number | null;
  readonly questions: number | null;
  readonly percent: number | null;
  readonly passMark: number;
  /** Right or not per question; which answer was right stays here, because the question comes again (M09). */
  readonly items: readonly { readonly number: number; readonly prompt: string; readonly correct: boolean }[];
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: number;
    readonly questions: number;
  }[];
  readonly mayTryAgain: boolean;
}

/** One finished sitting, as staff and other modules see it. */
export interface SittingView {
  readonly id: string;
  readonly personId: string;
  readonly outcome: Outcome;
  readonly percent: number | null;
  readonly points: number | null;
  readonly questions: number | null;
  readonly finishedAt: Date;
}

export interface CompletionView {
  readonly completed: boolean;
  readonly decidedAt: Date;
  readonly regime: string;
  readonly reasons: readonly { readonly rule: string; readonly article: string; readonly met: boolean | null }[];
  readonly missing: readonly string[];
}
