import type { Pilot, PilotFile, PilotParticipant, RecruitmentProfile, RecruitmentRow } from '../pilot/pilot-file.ts';
import { enrolledIn, isDeregistered } from '../pilot/pilot-rules.ts';

/**
 * One person of whom the report speaks: a row of the outcome table, or somebody who enrolled and did not start. The
 * report does not print which recruitment row brought which person; persons are given to the rows in the order of both
 * (who was taken off the course: to a row that says so). Counts per row are therefore true, the pairing is not known.
 */
export interface PlannedMember {
  /** Unique within the pilot: `deelnemer-3`, `niet-gestart-1`, `ingeschreven-1`. */
  readonly key: string;
  /** No name is printed, so none is made up. */
  readonly label: { readonly cohort: string; readonly person: string };
  /** Counted among those who enrolled; false when the report speaks of more persons than enrolled. */
  readonly enrolled: boolean;
  /** `toeleiding` as printed; null when no row of the recruitment table is left. */
  readonly source: string | null;
  readonly profile: RecruitmentProfile | null;
  /** Country as printed. */
  readonly country: string | null;
  /** The row of the outcome table; null for who did not start. */
  readonly participant: PilotParticipant | null;
  /** The report says that this person did not start; `reason` as printed. */
  readonly notStarted: { readonly reason: string | null } | null;
  /** Why somebody was taken off the course, as the recruitment table or the row itself prints it. */
  readonly removedReason: string | null;
}

interface Seat {
  readonly row: RecruitmentRow | null;
  readonly enrolled: boolean;
  readonly participant: PilotParticipant | null;
  readonly notStarted: { readonly reason: string | null } | null;
  readonly removedReason: string | null;
}

type Waiting = PilotParticipant[];

/** Everyone of whom the report speaks in one pilot, in the order of the outcome table and then of the recruitment table. */
export function planCohort(pilot: Pilot, file: PilotFile): PlannedMember[] {
  const waiting: Waiting = [...pilot.participants];
  const removed = pilot.recruitment.map((row) => takeRemoved(row, waiting));
  const seats = pilot.recruitment.flatMap((row, index) => fillRow(row, removed[index] ?? [], waiting));
  const open = pilot.recruitment.length > 0 ? 0 : enrolledIn(pilot, file);
  const members = [
    ...withProfiles(seats),
    ...fillRest(waiting, open).map((seat) => ({ ...seat, profile: null, country: null })),
  ];
  const counters = new Map<string, number>();
  return members
    .toSorted((a, b) => orderOf(a, pilot) - orderOf(b, pilot))
    .map(({ row, ...seat }) => ({ ...nameOf(seat, pilot, counters), ...seat, source: row?.source ?? null }));
}

/** Gives those who were taken off the course to a row that says how many were. */
function takeRemoved(row: RecruitmentRow, waiting: Waiting): Seat[] {
  const reasons = row.participation.removed.flatMap(({ count, reason }) =>
    Array<string | null>(count).fill(reason ?? null),
  );
  const room = Math.max(0, row.enrolled - missedOf(row).length);
  return reasons.slice(0, room).flatMap((reason) => {
    const at = waiting.findIndex(isDeregistered);
    const [participant] = at < 0 ? [] : waiting.splice(at, 1);
    return participant ? [seatFor(row, participant, reason)] : [];
  });
}

function missedOf(row: RecruitmentRow): { reason: string | null }[] {
  return row.participation.notStarted.flatMap(({ count, reason }) =>
    Array.from({ length: count }, () => ({ reason: reason ?? null })),
  );
}

function seatFor(
  row: RecruitmentRow | null,
  participant: PilotParticipant,
  reason: string | null,
  enrolled = true,
): Seat {
  const removedReason = isDeregistered(participant)
    ? (reason ?? participant.attendance?.deregistrationReason ?? null)
    : null;
  return { row, enrolled, participant, notStarted: null, removedReason };
}

/** The persons of one row: those who started, those who did not, and those of whom nothing more is said. */
function fillRow(row: RecruitmentRow, removed: readonly Seat[], waiting: Waiting): Seat[] {
  const missed = missedOf(row).map((notStarted, index) => ({
    row, enrolled: index < row.enrolled, participant: null, notStarted, removedReason: null,
  })); // prettier-ignore
  const room = Math.max(0, row.enrolled - missed.length - removed.length);
  const started = waiting.splice(0, room).map((participant) => seatFor(row, participant, null));
  const silent = Array.from({ length: room - started.length }, () => silentSeat(row));
  return [...started, ...removed, ...missed, ...silent];
}

function silentSeat(row: RecruitmentRow | null): Seat {
  return { row, enrolled: true, participant: null, notStarted: null, removedReason: null };
}

/** Rows of the outcome table that no recruitment row accounts for, and enrolments that only a total speaks of. */
function fillRest(waiting: Waiting, enrolled: number): Seat[] {
  const seats = waiting.map((participant, index) => seatFor(null, participant, null, index < enrolled));
  return [...seats, ...Array.from({ length: Math.max(0, enrolled - seats.length) }, () => silentSeat(null))];
}

/** Hands out the profiles and countries of a row in the order they are printed. */
function withProfiles(seats: readonly Seat[]): (Seat & Pick<PlannedMember, 'profile' | 'country'>)[] {
  const handedOut = new Map<RecruitmentRow, number>();
  return seats.map((seat) => {
    if (!seat.row) return { ...seat, profile: null, country: null };
    const index = handedOut.get(seat.row) ?? 0;
    handedOut.set(seat.row, index + 1);
    const profiles = seat.row.profiles.flatMap(({ profile, count }) =>
      Array<RecruitmentProfile>(count ?? 0).fill(profile),
    );
    const countries = seat.row.countries.flatMap(({ country, count }) => Array<string>(count ?? 0).fill(country));
    return { ...seat, profile: profiles[index] ?? null, country: countries[index] ?? null };
  });
}

function orderOf({ participant }: Pick<Seat, 'participant'>, pilot: Pilot): number {
  return participant ? pilot.participants.indexOf(participant) : pilot.participants.length;
}

function nameOf(
  { participant, notStarted }: Pick<Seat, 'participant' | 'notStarted'>,
  pilot: Pilot,
  counters: Map<string, number>,
): Pick<PlannedMember, 'key' | 'label'> {
  const cohort = `Proeftuin ${pilot.id}`;
  if (participant) {
    return {
      key: `deelnemer-${participant.deelnemer}`,
      label: { cohort, person: `deelnemer ${participant.deelnemer}` },
    };
  }
  const kind = notStarted ? 'niet-gestart' : 'ingeschreven';
  const number = (counters.get(kind) ?? 0) + 1;
  counters.set(kind, number);
  return {
    key: `${kind}-${number}`,
    label: { cohort, person: `${notStarted ? 'niet gestart' : 'ingeschreven'} ${number}` },
  };
}
