import { Temporal } from 'temporal-polyfill';
import { addToDay } from '#kernel/dates.ts';
import { RECHTSKADERS, rekendag } from '#law/kern/regimes.ts';
import { getal } from '#law/parameters.ts';
import type { AfterArrivalKind, IsoDate, Pilot, PilotFile, PilotParticipant } from './pilot-file.ts';

/** The share of the live lessons that the pilots asked (KPI 1), where a report prints none of its own. */
export const attendanceMinimum = (): number =>
  getal('aanwezigheid-minimum', RECHTSKADERS['proeftuin-2023'].vanaf, 'proeftuin-2023');

/** What a participant needs to have completed the course (KPI 1). */
export interface CompletionCriteria {
  readonly attendanceMinPct: number;
  readonly activeParticipation: string;
}

/** The criteria of the file; what it leaves out is what the pilots used. */
export function criteriaOf(file: PilotFile): CompletionCriteria {
  return {
    attendanceMinPct: file.targets?.attendanceMinPct ?? attendanceMinimum(),
    activeParticipation: file.targets?.activeParticipation ?? 'goed',
  };
}

/** What keeps a participant from completion by the criteria, in Dutch; empty when nothing does. */
export function shortcomingsOf(participant: PilotParticipant, criteria: CompletionCriteria): string[] {
  const { attendance, activeParticipation, endQuiz } = participant;
  const shortcomings: string[] = [];
  if (attendance === undefined) shortcomings.push('geen aanwezigheid vermeld');
  else if (attendance.deregistered) shortcomings.push('uitgeschreven');
  else if (attendance.pct < criteria.attendanceMinPct) shortcomings.push(`${attendance.pct}% aanwezig`);
  if (activeParticipation !== criteria.activeParticipation) {
    shortcomings.push(`actieve deelname ${activeParticipation ?? 'niet vermeld'}`);
  }
  if (endQuiz !== 'geslaagd') shortcomings.push(`eindquiz ${endQuiz ?? 'niet vermeld'}`);
  return shortcomings;
}

/** True when attendance, active participation and end quiz all suffice. */
export function meetsCriteria(participant: PilotParticipant, criteria: CompletionCriteria): boolean {
  return shortcomingsOf(participant, criteria).length === 0;
}

/** True when the row says that the person was taken off the course. */
export function isDeregistered(participant: PilotParticipant): boolean {
  return participant.attendance?.deregistered === true;
}

/** The earliest date of the given kinds of events. */
export function firstDateOf(participant: PilotParticipant, ...kinds: AfterArrivalKind[]): IsoDate | undefined {
  return participant.afterArrival.events
    .filter((event) => kinds.includes(event.kind))
    .map((event) => event.date)
    .filter((date) => date !== undefined)
    .toSorted()[0];
}

/** The day on which the person arrived in Belgium. */
export function arrivalOf(participant: PilotParticipant): IsoDate | undefined {
  return firstDateOf(participant, 'arrival');
}

/** The day on which the person first came to an agency: *aanmelding* or *intake*. */
export function registrationOf(participant: PilotParticipant): IsoDate | undefined {
  return firstDateOf(participant, 'aanmelding', 'intake');
}

/** The last day that still counts as within the term of KPI 4: the same day so many calendar months later. */
export function lastDayOfTerm(arrival: IsoDate): IsoDate {
  const regime = 'proeftuin-2023';
  return addToDay(arrival, { months: getal('aanmelding-na-aankomst', rekendag(arrival, regime), regime) });
}

/** True for a date from the day of arrival up to and including the last day of the term. */
export function isWithinTerm(arrival: IsoDate, date: IsoDate): boolean {
  return arrival <= date && date <= lastDayOfTerm(arrival);
}

/** True when the date is a Sunday. */
export function isSunday(date: IsoDate): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek === 7;
}

/** How many people enrolled: the recruitment table, else the KPI table, else everyone in the outcome table. */
export function enrolledIn(pilot: Pilot, file: PilotFile): number {
  if (pilot.recruitment.length > 0) return sum(pilot.recruitment.map((row) => row.enrolled));
  const kpi = file.kpis.find(
    ({ measure, pilots }) => measure === 'enrolled' && pilots.length === 1 && pilots[0] === pilot.id,
  );
  return kpi?.count ?? pilot.participants.length;
}

/** Adds up. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
