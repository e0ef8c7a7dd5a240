import type { AnswerLine, ExerciseFigure, LessonAnswersView, OpenWriting, PersonProgress, QuestionView, Whereabouts } from '#modules/learning/contract/views.ts'; // prettier-ignore
import type { Standing } from '../domain/standing.ts';
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
  /** Lessons they worked in that are in the courses no more; their answers can still be read. */
  readonly formerLessons: readonly { readonly id: string; readonly title: string }[];
  readonly attended: readonly { readonly lesson: LiveLessonView; readonly percent: number | null }[];
  readonly judgements: readonly { readonly value: Judgement; readonly at: Date; readonly by: string | null }[];
}

export interface NextLiveLesson {
  /** Null for who sees the discreet variant. */
  readonly title: string | null;
  readonly groupName: string;
  readonly teacher: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly minutes: number;
  /** Where the person's own clock stands. */
  readonly person: { readonly timeZone: string; readonly countryOfStay: string | null };
}

/** One person in one lesson. `off`: the lesson is not on their path. */
export interface ProgressCell {
  readonly state: 'done' | 'busy' | 'todo' | 'off';
  /** 0 to 1. */
  readonly share: number;
  /** A text in this lesson waits for the teacher. */
  readonly waiting: boolean;
}

export interface ProgressRow {
  readonly personId: string;
  readonly name: string;
  readonly standing: Standing;
  /** Days since the last work, or since joining. */
  readonly quietDays: number;
  readonly lastActiveAt: Date | null;
  readonly lessonsDone: number;
  readonly lessonsTotal: number;
  readonly where: Whereabouts | null;
  /** By lesson. */
  readonly cells: Readonly<Record<string, ProgressCell>>;
}

/** A group as it is at this moment: who is where, who has stopped, what is hard, what waits for the teacher. */
export interface GroupProgressView {
  readonly groupId: string;
  readonly groupName: string;
  readonly readAt: Date;
  /** Changes when anything below may have changed. */
  readonly mark: string;
  readonly silentDays: number;
  /** The lessons that stand on somebody's path: a short neutral name and the title. */
  readonly columns: readonly { readonly id: string; readonly short: string; readonly title: string }[];
  readonly people: readonly ProgressRow[];
  /** The hardest first. */
  readonly exercises: readonly ExerciseFigure[];
  readonly writings: readonly (OpenWriting & { readonly name: string })[];
  readonly openReports: number;
  /** Who is done with the lessons while nobody judged their participation. */
  readonly toJudge: readonly { readonly personId: string; readonly name: string }[];
}

/** What one person of a group did in one lesson. */
export interface MemberLessonView extends LessonAnswersView {
  readonly groupId: string;
  readonly groupName: string;
  readonly personId: string;
  readonly name: string;
  readonly mayTeach: boolean;
  /** The lessons before and after this one on the person's path. */
  readonly previous: { readonly id: string; readonly title: string } | null;
  readonly next: { readonly id: string; readonly title: string } | null;
}
