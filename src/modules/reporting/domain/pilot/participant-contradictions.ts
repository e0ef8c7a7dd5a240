import { contradiction, enumerate, type Contradiction } from './contradiction.ts';
import type { AfterArrivalEvent, AfterArrivalKind, IsoDate, Pilot, PilotFile, PilotParticipant } from './pilot-file.ts';
import { arrivalOf, isDeregistered, isSunday, isWithinTerm, lastDayOfTerm } from './pilot-rules.ts';
import { printDate } from './printed-values.ts';

/** One row of the outcome table with its surroundings. */
interface Row {
  readonly file: PilotFile;
  readonly pilot: Pilot;
  readonly participant: PilotParticipant;
  readonly place: string;
  /** `Deelnemer 5 van proeftuin 3`. */
  readonly who: string;
}

type DatedEvent = AfterArrivalEvent & { readonly date: IsoDate };

const EVENT_NAMES: Readonly<Partial<Record<AfterArrivalKind, string>>> = {
  arrival: 'de aankomst',
  aanmelding: 'de aanmelding',
  intake: 'de intake',
  vrijstellingstest: 'de vrijstellingstest',
};

const AT_AGENCY: readonly AfterArrivalKind[] = ['aanmelding', 'intake'];
const IN_BELGIUM: readonly AfterArrivalKind[] = ['arrival', 'aanmelding', 'intake', 'vrijstellingstest'];

/** Statements that cannot both describe one person on one day. */
const CONFLICTS: readonly (readonly [readonly AfterArrivalKind[], AfterArrivalKind])[] = [
  [[...IN_BELGIUM, 'inburgeringstraject-started'], 'not-yet-in-belgium'],
  [[...IN_BELGIUM, 'inburgeringstraject-started'], 'travel-cancelled'],
  [AT_AGENCY, 'no-aanmelding'],
  [AT_AGENCY, 'aanmelding-pending'],
  [['intake'], 'intake-pending'],
  [['inburgeringstraject-started'], 'no-aanmelding'],
  [['inburgeringstraject-started'], 'aanmelding-pending'],
  [['inburgeringstraject-started'], 'no-doelgroep'],
  [['inburgeringstraject-started'], 'not-in-rijksregister'],
];

const nameOf = (kind: AfterArrivalKind): string => EVENT_NAMES[kind] ?? kind;

function datedEvents(row: Row, kinds: readonly AfterArrivalKind[]): DatedEvent[] {
  return row.participant.afterArrival.events.filter(
    (event): event is DatedEvent => event.date !== undefined && kinds.includes(event.kind),
  );
}

function trajectoryPlace(row: Row): string {
  return `${row.place}.traject_na_aankomst`;
}

/** A date that several others in the group share but for the year points at a misprint. */
function likelyArrival(row: Row, arrival: IsoDate): { date: IsoDate; others: number } | undefined {
  const { course, participants } = row.pilot;
  const candidates = participants
    .map(arrivalOf)
    .filter((date) => date !== undefined && date >= course.start && date.slice(5) === arrival.slice(5));
  const date = candidates[0];
  return date === undefined ? undefined : { date, others: candidates.filter((other) => other === date).length };
}

function arrivalsBeforeCourse(row: Row): Contradiction[] {
  const start = row.pilot.course.start;
  const early = datedEvents(row, ['arrival']).filter((event) => event.date < start);
  return early.map((event, index) => {
    const likely = likelyArrival(row, event.date);
    const hint = likely ? ` Voor ${likely.others} van de anderen staat er ${printDate(likely.date)}.` : '';
    return contradiction('arrival-before-course', trajectoryPlace(row), {
      printed: event.printed,
      expected: likely
        ? `${printDate(likely.date)}, zoals bij ${likely.others} van de anderen`
        : `op of na ${printDate(start)}`,
      message: `${row.who} zou op ${printDate(event.date)} aangekomen zijn, vóór de cursus begon (${printDate(start)}).${hint}`,
      ...(index > 0 && { detail: event.date }),
    });
  });
}

function eventsBeforeArrival(row: Row): Contradiction[] {
  const arrival = arrivalOf(row.participant);
  if (arrival === undefined) return [];
  return datedEvents(row, ['aanmelding', 'intake', 'vrijstellingstest'])
    .filter((event) => event.date < arrival)
    .map((event) =>
      contradiction('event-before-arrival', trajectoryPlace(row), {
        printed: event.printed,
        expected: `op of na ${printDate(arrival)}`,
        message: `${row.who}: ${nameOf(event.kind)} (${printDate(event.date)}) ligt vóór de aankomst (${printDate(arrival)}).`,
        detail: `${event.kind}-${event.date}`,
      }),
    );
}

function doubleDates(row: Row): Contradiction[] {
  return IN_BELGIUM.flatMap((kind) => {
    const dates = [...new Set(datedEvents(row, [kind]).map((event) => event.date))];
    if (dates.length < 2) return [];
    const printed = enumerate(dates.map(printDate));
    return [
      contradiction('double-date', trajectoryPlace(row), {
        printed,
        expected: 'één datum',
        message: `${row.who}: voor ${nameOf(kind)} staan er ${dates.length} datums (${printed}).`,
        detail: kind,
      }),
    ];
  });
}

function datesAfterSnapshot(row: Row): Contradiction[] {
  const snapshot = row.file.snapshotDate;
  if (snapshot === undefined) return [];
  return datedEvents(row, IN_BELGIUM)
    .filter((event) => event.date > snapshot)
    .map((event) =>
      contradiction('after-snapshot', trajectoryPlace(row), {
        printed: event.printed,
        expected: `op of vóór ${printDate(snapshot)}`,
        message: `${row.who}: ${nameOf(event.kind)} (${printDate(event.date)}) ligt na de stand van zaken van ${printDate(snapshot)}.`,
        detail: `${event.kind}-${event.date}`,
      }),
    );
}

function termJudgements(row: Row): Contradiction[] {
  const arrival = arrivalOf(row.participant);
  return datedEvents(row, AT_AGENCY).flatMap((event) => {
    if (event.printedWithinTerm === undefined || (arrival !== undefined && event.date < arrival)) return [];
    if (arrival !== undefined && isWithinTerm(arrival, event.date) === event.printedWithinTerm) return [];
    const expected = event.printedWithinTerm ? 'niet binnen 3 maanden' : 'binnen 3 maanden';
    const last = arrival && printDate(lastDayOfTerm(arrival));
    return [
      contradiction('term-judgement', trajectoryPlace(row), {
        printed: event.printed,
        expected: arrival === undefined ? 'een aankomstdatum' : expected,
        message: arrival
          ? `${row.who}: ${nameOf(event.kind)} op ${printDate(event.date)} is ${expected} na de aankomst op ${printDate(arrival)} (laatste dag: ${last}).`
          : `${row.who}: of ${nameOf(event.kind)} binnen 3 maanden viel, kan niet zonder aankomstdatum.`,
        detail: `${event.kind}-${event.date}`,
      }),
    ];
  });
}

function conflictingStatements(row: Row): Contradiction[] {
  const { events } = row.participant.afterArrival;
  return CONFLICTS.flatMap(([kinds, opposite]) => {
    const against = events.find((event) => event.kind === opposite);
    const first = events.find((event) => kinds.includes(event.kind));
    if (!against || !first) return [];
    return [
      contradiction('conflicting-statements', trajectoryPlace(row), {
        printed: `${first.printed}; ${against.printed}`,
        expected: 'een van beide',
        message: `${row.who}: "${first.printed}" en "${against.printed}" kunnen niet samen waar zijn.`,
        detail: `${first.kind}-${opposite}`,
      }),
    ];
  });
}

function scoreWithoutTest(row: Row): Contradiction[] {
  const { exemptionTest, printed } = row.participant;
  if (!exemptionTest || datedEvents(row, ['vrijstellingstest']).length > 0) return [];
  return [
    contradiction('score-without-test', `${row.place}.score_vst`, {
      printed: printed.scoreVst,
      expected: 'geen score, of een datum van de vrijstellingstest',
      message: `${row.who} heeft een score voor de vrijstellingstest, maar er staat geen test in het traject.`,
    }),
  ];
}

function testsOnSunday(row: Row): Contradiction[] {
  return datedEvents(row, ['vrijstellingstest'])
    .filter((event) => isSunday(event.date))
    .map((event) =>
      contradiction('unlikely', trajectoryPlace(row), {
        printed: event.printed,
        expected: 'een werkdag of zaterdag',
        message: `${row.who}: de vrijstellingstest van ${printDate(event.date)} viel op een zondag. Dat kan, maar is onwaarschijnlijk.`,
        detail: event.date,
      }),
    );
}

function deregisteredWithOutcome(row: Row): Contradiction[] {
  const { participant, place, who } = row;
  if (!isDeregistered(participant)) return [];
  const took = participant.endQuiz === 'geslaagd' || participant.endQuiz === 'niet geslaagd';
  const judged = participant.activeParticipation !== undefined;
  const outcomes = [
    {
      field: 'score_eindquiz',
      is: took,
      printed: participant.printed.scoreEindquiz,
      noun: 'een uitslag van de eindquiz',
    },
    {
      field: 'actieve_deelname',
      is: judged,
      printed: participant.printed.actieveDeelname,
      noun: 'een beoordeling van de actieve deelname',
    },
  ];
  return outcomes
    .filter(({ is }) => is)
    .map(({ field, printed, noun }) =>
      contradiction('deregistered-with-outcome', `${place}.${field}`, {
        printed,
        expected: '/',
        message: `${who} is uitgeschreven, maar heeft toch ${noun} (${printed}).`,
      }),
    );
}

function selfStudyOutsideCourse(row: Row): Contradiction[] {
  const from = row.participant.attendance?.selfStudyFrom;
  const { start, end } = row.pilot.course;
  if (from === undefined || (start <= from && from <= end)) return [];
  return [
    contradiction('self-study-outside-course', `${row.place}.aanwezigheid`, {
      printed: row.participant.printed.aanwezigheid,
      expected: `een dag van ${printDate(start)} tot en met ${printDate(end)}`,
      message: `${row.who}: de zelfstudie begint op ${printDate(from)}, buiten de cursus (${printDate(start)} tot en met ${printDate(end)}).`,
    }),
  ];
}

const CHECKS: readonly ((row: Row) => Contradiction[])[] = [
  arrivalsBeforeCourse,
  eventsBeforeArrival,
  doubleDates,
  datesAfterSnapshot,
  termJudgements,
  conflictingStatements,
  scoreWithoutTest,
  testsOnSunday,
  deregisteredWithOutcome,
  selfStudyOutsideCourse,
];

/** Contradictions inside the row of one participant, or between the row and the course and snapshot dates. */
export function findParticipantContradictions(file: PilotFile): Contradiction[] {
  return file.pilots.flatMap((pilot, pilotIndex) =>
    pilot.participants.flatMap((participant, index) => {
      const place = `pilots[${pilotIndex}].participants[${index}]`;
      const who = `Deelnemer ${participant.deelnemer} van proeftuin ${pilot.id}`;
      return CHECKS.flatMap((check) => check({ file, pilot, participant, place, who }));
    }),
  );
}
