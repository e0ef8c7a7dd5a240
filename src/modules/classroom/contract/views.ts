import type { AnswerLine, PersonProgress, QuestionView } from '#modules/learning/contract/views.ts';
import type { Judgement } from './forms.ts';

export interface GroupLine {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly teacher: string;
  readonly members: number;
  readonly nextLesson: Date | null;
}

export interface GroupsView {
  readonly groups: readonly GroupLine[];
  /** Who may be chosen; empty when the reader does not form groups. */
  readonly teachers: readonly { readonly accountId: string; readonly name: string }[];
  readonly counsellors: readonly { readonly accountId: string; readonly name: string }[];
}

export interface LiveLessonView {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly minutes: number;
  readonly held: boolean;
  readonly recorded: number;
}

export interface MemberLine {
  readonly personId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly lessonsDone: number;
  readonly lessonsTotal: number;
  readonly lessons: readonly PersonProgress[];
  readonly lastActiveAt: Date | null;
  readonly attendance: number | null;
  readonly judgement: Judgement | null;
}

export interface GroupView extends GroupLine {
  readonly counsellor: string | null;
  readonly mayForm: boolean;
  readonly mayTeach: boolean;
  /** The lessons of the course as columns: a short neutral name and the title. */
  readonly columns: readonly { readonly id: string; readonly short: string; readonly title: string }[];
  readonly people: readonly MemberLine[];
  readonly liveLessons: readonly LiveLessonView[];
  /** Who could join: in the course, in no group; empty when the reader does not form groups. */
  readonly candidates: readonly { readonly personId: string; readonly name: string }[];
}

export interface AttendanceView {
  readonly groupId: string;
  readonly groupName: string;
  readonly lesson: LiveLessonView;
  readonly rows: readonly { readonly personId: string; readonly name: string; readonly percent: number | null }[];
}

export interface MemberView extends MemberLine {
  readonly groupId: string;
  readonly groupName: string;
  readonly dossierId: string | null;
  readonly mayTeach: boolean;
  readonly answers: readonly AnswerLine[];
  /** What they asked about pages of the lessons. */
  readonly questions: readonly QuestionView[];
  readonly attended: readonly { readonly lesson: LiveLessonView; readonly percent: number | null }[];
  readonly judgements: readonly { readonly value: Judgement; readonly at: Date; readonly by: string | null }[];
}

export interface NextLiveLesson {
  readonly title: string;
  readonly groupName: string;
  readonly teacher: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly minutes: number;
  /** Where the person's own clock stands. */
  readonly person: { readonly timeZone: string; readonly countryOfStay: string | null };
}
