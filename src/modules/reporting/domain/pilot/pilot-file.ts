/**
 * The pilot report as data: what the final report prints about each pilot, read into types but not
 * repaired. Field names are English; terms that the law defines stay Dutch.
 */

/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** A closed period: both days count. */
export interface DatePeriod {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** The whole file. Sections that the file may leave out are empty or undefined. */
export interface PilotFile {
  readonly source?: string;
  /** The day whose state of affairs the outcomes describe (`snapshot_date`). */
  readonly snapshotDate?: IsoDate;
  readonly pilots: readonly Pilot[];
  readonly kpis: readonly KpiStatement[];
  readonly targets?: PilotTargets;
  readonly localGovernments?: readonly string[];
  /** History of the project; the moment is a date or an interval `start/end`, as printed. */
  readonly timeline: readonly { readonly when: string; readonly what: string }[];
  readonly survey?: PilotSurvey;
}

/** One pilot (*proeftuin*): one group that followed one course. */
export interface Pilot {
  readonly id: number;
  readonly period?: DatePeriod;
  readonly course: DatePeriod;
  readonly language?: string;
  readonly group?: string;
  readonly format?: string;
  readonly lessonHours?: number;
  readonly syncPct?: number;
  readonly asyncPct?: number;
  readonly recruitment: readonly RecruitmentRow[];
  readonly recruitmentText?: RecruitmentText;
  readonly participants: readonly PilotParticipant[];
}

/** One row of the outcome table: a person who started the course. */
export interface PilotParticipant {
  readonly deelnemer: number;
  /** Undefined when the report prints `/`. */
  readonly attendance?: Attendance;
  /** The teacher's judgement in lower case (`goed`, `niet goed`, …); undefined for `/`. */
  readonly activeParticipation?: string;
  /** Undefined when the report prints `/` or nothing. */
  readonly endQuiz?: EndQuizOutcome;
  readonly afterArrival: AfterArrival;
  /** Score of the *vrijstellingstest MO*. */
  readonly exemptionTest?: ExemptionTestScore;
  /** The five cells as printed. */
  readonly printed: PrintedParticipant;
}

/** The cells of a participant row, letter for letter. */
export interface PrintedParticipant {
  readonly aanwezigheid: string;
  readonly actieveDeelname: string;
  readonly scoreEindquiz: string;
  readonly trajectNaAankomst: string;
  readonly scoreVst: string;
}

/** Attendance at the lessons. */
export interface Attendance {
  readonly pct: number;
  /** True when the report says *uitgeschreven*: taken off the course. */
  readonly deregistered: boolean;
  readonly deregistrationReason?: string;
  /** From this day on the person studied alone; the year is inferred when it is not printed. */
  readonly selfStudyFrom?: IsoDate;
  /** What else is printed in the cell. */
  readonly remark?: string;
}

export type EndQuizOutcome = 'geslaagd' | 'niet geslaagd' | 'afwezig';

/** Two percentages: over all questions, and over the *sokkelvragen*. */
export interface ExemptionTestScore {
  readonly general: number;
  readonly sokkel: number;
}

/** What became of a person after the course. */
export interface AfterArrival {
  readonly events: readonly AfterArrivalEvent[];
  /** Text that is not one of the known statements, verbatim. */
  readonly remarks: readonly string[];
}

/** The statements that the report uses for what happened after the course. */
export type AfterArrivalKind =
  | 'arrival'
  | 'aanmelding'
  | 'intake'
  | 'vrijstellingstest'
  | 'aanmelding-pending'
  | 'intake-pending'
  | 'travel-cancelled'
  | 'not-yet-in-belgium'
  | 'no-interest'
  | 'no-aanmelding'
  | 'in-wachtregister'
  | 'not-in-rijksregister'
  | 'waiting-for-rijksregister'
  | 'no-doelgroep'
  | 'inburgeringstraject-started'
  | 'inburgeringstraject-stopped'
  | 'mo-course-again'
  | 'next-steps-open';

/** One statement about a person after the course. */
export interface AfterArrivalEvent {
  readonly kind: AfterArrivalKind;
  readonly date?: IsoDate;
  /** The printed judgement `binnen 3 maanden` (true) or `Niet binnen 3 maanden` (false). */
  readonly printedWithinTerm?: boolean;
  readonly reason?: string;
  /** Text between brackets that is neither a judgement nor a reason. */
  readonly note?: string;
  /** Only for a stopped trajectory: the report says *voorlopig*. */
  readonly provisional?: boolean;
  readonly printed: string;
}

/** One row of the recruitment table: how many people came along one way (*toeleiding*). */
export interface RecruitmentRow {
  readonly source: string;
  readonly enrolled: number;
  readonly participation: RecruitmentParticipation;
  readonly profiles: readonly ProfileCount[];
  readonly countries: readonly CountryCount[];
  /** Undefined when the cell is empty or unreadable. */
  readonly definition?: DefinitionCount;
  readonly printed: {
    readonly deelname: string;
    readonly doelgroep: string;
    readonly land: string;
    readonly voldoetDefinitie: string;
  };
}

/** What the cell `deelname` says. */
export interface RecruitmentParticipation {
  /** Undefined when the cell does not say it. Includes those who were removed later. */
  readonly tookPart?: number;
  readonly notStarted: readonly CountWithReason[];
  readonly removed: readonly CountWithReason[];
  readonly remarks: readonly string[];
}

/** So many people, for this reason (undefined when none is printed). */
export interface CountWithReason {
  readonly count: number;
  readonly reason?: string;
}

export type RecruitmentProfile = 'gezinsmigrant' | 'arbeidsmigrant' | 'partner-van-arbeidsmigrant' | 'andere';

/** A count per profile; undefined when several profiles share a row without a number. */
export interface ProfileCount {
  readonly profile: RecruitmentProfile;
  readonly count: number | undefined;
  readonly printed: string;
}

/** A count per country from where the course was followed. */
export interface CountryCount {
  readonly country: string;
  readonly count: number | undefined;
}

/** How many meet the legal definition of *kandidaat-inwijkeling*, and how many do not. */
export interface DefinitionCount {
  readonly meets: number;
  readonly fails: number;
}

/** A share as printed: `6 van de 8`, `allen`, `geen van allen (8 van 8)`. */
export interface PrintedShare {
  readonly count?: number;
  readonly of?: number;
  /** The text says that it holds for everyone. */
  readonly all: boolean;
}

/** The paragraph below a recruitment table. */
export interface RecruitmentText {
  readonly total?: number;
  readonly labourMigrants?: number;
  readonly partnersOfLabourMigrant?: number;
  readonly familyOfLabourMigrant?: number;
  readonly familyMigrants?: number;
  readonly tookPartText?: string;
  readonly tookPart?: PrintedShare;
  /** Who, according to the same text, completed the course successfully. */
  readonly completedSuccessfully?: PrintedShare;
  readonly notMeetingDefinitionText?: string;
  readonly notMeetingDefinition?: PrintedShare;
  /** Keys like `leuven_referrals`: people sent by the named body. */
  readonly referrals: readonly { readonly key: string; readonly by: string; readonly count: number }[];
  readonly ownRecruitmentChannels: readonly string[];
}

export type KpiMeasure = 'enrolled' | 'started' | 'completed' | 'local-governments' | 'informed' | 'referred';

/** One number that the KPI table prints, over one or more pilots together. */
export interface KpiStatement {
  /** JSON path of the cell, e.g. `kpi_table[4].p1`. */
  readonly place: string;
  readonly pilots: readonly number[];
  readonly measure: KpiMeasure;
  readonly count: number;
  /** The report says *succesvol*. */
  readonly successfully: boolean;
  /** Who referred, for the measure `referred`. */
  readonly by?: string;
  readonly printed: string;
}

/** What was aimed at; every number is optional. */
export interface PilotTargets {
  readonly attendanceMinPct?: number;
  readonly activeParticipation?: string;
  readonly endQuizPassPct?: number;
  readonly localGovernments?: number;
  readonly employerProjects?: number;
  readonly informedPerPilotByLocalGovernments?: number;
  readonly referredByEmployerProject?: number;
  readonly enrolledPerPilot?: number;
  readonly completedPerPilot?: number;
  readonly registeredWithin3MonthsPerPilot?: number;
}

/** The survey among participants; its answers stay as printed. */
export interface PilotSurvey {
  readonly tool?: string;
  readonly anonymous?: boolean;
  readonly closedQuestions?: number;
  readonly openQuestions?: number;
  readonly respondents?: number;
  readonly asPrinted: readonly unknown[];
}

/** Something in the file that cannot be read, and where it stands. */
export interface PilotFileError {
  readonly line: number;
  /** Only for text that is not JSON. */
  readonly column?: number;
  /** JSON path, e.g. `pilots[2].participants[4].aanwezigheid`; empty for the file as a whole. */
  readonly field: string;
  /** Plain Dutch. */
  readonly message: string;
}
