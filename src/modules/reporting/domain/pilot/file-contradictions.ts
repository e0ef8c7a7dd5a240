import { contradiction, enumerate, type Contradiction } from './contradiction.ts';
import { compareCounts } from './count-claims.ts';
import { describeShortcomings } from './describe-shortcomings.ts';
import type { KpiStatement, Pilot, PilotFile } from './pilot-file.ts';
import { criteriaOf, enrolledIn, isDeregistered, meetsCriteria, sum } from './pilot-rules.ts';
import { printDate } from './printed-values.ts';

const RECRUITMENT = 'de wervingstabel';
const ROWS = 'de deelnemerstabel';

const subjectOf = (ids: readonly number[]): string =>
  ids.length === 1 ? `Proeftuin ${ids[0]}` : `Proeftuinen ${enumerate(ids)}`;

/** The pilots that a KPI cell is about; undefined when the file does not have them all. */
function pilotsOf(kpi: KpiStatement, file: PilotFile): Pilot[] | undefined {
  const pilots = file.pilots.filter((pilot) => kpi.pilots.includes(pilot.id));
  return pilots.length === kpi.pilots.length ? pilots : undefined;
}

function unknownPilots(file: PilotFile): Contradiction[] {
  const known = new Set(file.pilots.map((pilot) => pilot.id));
  return file.kpis.flatMap((kpi) => {
    const missing = kpi.pilots.filter((id) => !known.has(id));
    if (missing.length === 0) return [];
    return [
      contradiction('unknown-pilot', kpi.place, {
        printed: kpi.printed,
        expected: `een proeftuin uit de lijst (${enumerate([...known])})`,
        message: `De KPI-tabel noemt proeftuin ${enumerate(missing)}, die niet in het bestand staat.`,
        detail: kpi.measure,
      }),
    ];
  });
}

/** Cells about several pilots together, against the sum of their rows. */
function sharedKpis(file: PilotFile): Contradiction[] {
  const measures = [
    { measure: 'enrolled', kind: 'enrolled-count', noun: 'ingeschreven personen', source: RECRUITMENT },
    { measure: 'started', kind: 'started-count', noun: 'gestarte deelnemers', source: ROWS },
    { measure: 'completed', kind: 'completed-count', noun: 'deelnemers die de cursus afrondden', source: ROWS },
  ] as const;
  const counters: Record<(typeof measures)[number]['measure'], (pilot: Pilot) => number> = {
    enrolled: (pilot) => enrolledIn(pilot, file),
    started: (pilot) => pilot.participants.length,
    completed: (pilot) => pilot.participants.filter((participant) => !isDeregistered(participant)).length,
  };
  return file.kpis.flatMap((kpi) => {
    const pilots = pilotsOf(kpi, file);
    const row = measures.find(({ measure }) => measure === kpi.measure);
    if (!row || !pilots || pilots.length < 2) return [];
    if (row.measure === 'enrolled' && pilots.some((pilot) => pilot.recruitment.length === 0)) return [];
    return compareCounts({
      kind: row.kind,
      subject: subjectOf(kpi.pilots),
      noun: row.noun,
      reference: { source: row.source, count: sum(pilots.map(counters[row.measure])) },
      claims: [{ place: kpi.place, source: 'de KPI-tabel', count: kpi.count, printed: kpi.printed }],
    });
  });
}

/** Completion is recorded for people who do not reach the criteria of KPI 1. */
function completedBelowCriteria(file: PilotFile): Contradiction[] {
  const criteria = criteriaOf(file);
  return file.kpis.flatMap((kpi) => {
    const pilots = kpi.measure === 'completed' ? pilotsOf(kpi, file) : undefined;
    if (!pilots) return [];
    const participants = pilots.flatMap((pilot) => pilot.participants);
    const count = participants.filter((participant) => meetsCriteria(participant, criteria)).length;
    if (kpi.count <= count) return [];
    return [
      contradiction('completed-below-criteria', kpi.place, {
        printed: kpi.printed,
        expected: `hoogstens ${count} volgens de criteria`,
        message:
          `${subjectOf(kpi.pilots)}: ${kpi.count} deelnemers rondden volgens de KPI-tabel de cursus af, ` +
          `maar ${count} halen de criteria (minstens ${criteria.attendanceMinPct}% aanwezig, actieve deelname ` +
          `${criteria.activeParticipation}, geslaagd voor de eindquiz). ${describeShortcomings(pilots, file)}`.trim(),
      }),
    ];
  });
}

function referredCounts(file: PilotFile): Contradiction[] {
  return file.kpis.flatMap((kpi) => {
    const pilots = kpi.measure === 'referred' ? pilotsOf(kpi, file) : undefined;
    const by = kpi.by?.toLowerCase();
    if (!pilots || by === undefined || pilots.some((pilot) => pilot.recruitment.length === 0)) return [];
    const rows = pilots.flatMap((pilot) => pilot.recruitment).filter((row) => row.source.toLowerCase().includes(by));
    return compareCounts({
      kind: 'referred-count',
      subject: subjectOf(kpi.pilots),
      noun: `personen die ${kpi.by} toeleidde`,
      reference: { source: RECRUITMENT, count: sum(rows.map((row) => row.enrolled)) },
      claims: [{ place: kpi.place, source: 'de KPI-tabel', count: kpi.count, printed: kpi.printed }],
    });
  });
}

function localGovernmentCounts(file: PilotFile): Contradiction[] {
  const names = file.localGovernments;
  if (names === undefined) return [];
  return file.kpis
    .filter((kpi) => kpi.measure === 'local-governments' && kpi.count !== new Set(names).size)
    .map((kpi) =>
      contradiction('local-governments-count', kpi.place, {
        printed: kpi.printed,
        expected: new Set(names).size,
        message: `De KPI-tabel telt ${kpi.count} lokale besturen, maar de lijst noemt er ${new Set(names).size}.`,
      }),
    );
}

function surveyRespondents(file: PilotFile): Contradiction[] {
  const respondents = file.survey?.respondents;
  const started = sum(file.pilots.map((pilot) => pilot.participants.length));
  if (respondents === undefined || respondents <= started) return [];
  return [
    contradiction('survey-respondents', 'survey.respondents', {
      printed: respondents,
      expected: `hoogstens ${started}`,
      message: `De bevraging telt ${respondents} deelnemers, maar er zijn er maar ${started} gestart.`,
    }),
  ];
}

function coursesOutsidePeriod(file: PilotFile): Contradiction[] {
  return file.pilots.flatMap(({ id, period, course }, index) => {
    if (!period || (period.start <= course.start && course.end <= period.end)) return [];
    const during = `${printDate(period.start)} tot en met ${printDate(period.end)}`;
    return [
      contradiction('course-outside-period', `pilots[${index}].course`, {
        printed: `${printDate(course.start)} tot en met ${printDate(course.end)}`,
        expected: `binnen ${during}`,
        message: `Proeftuin ${id}: de cursus valt niet helemaal binnen de proeftuin (${during}).`,
      }),
    ];
  });
}

/** A course that is still to end cannot have given results. */
function coursesAfterSnapshot(file: PilotFile): Contradiction[] {
  const snapshot = file.snapshotDate;
  if (snapshot === undefined) return [];
  return file.pilots.flatMap(({ id, course, participants }, index) => {
    const hasResults = participants.some(({ endQuiz }) => endQuiz !== undefined);
    if (course.end <= snapshot || !hasResults) return [];
    return [
      contradiction('after-snapshot', `pilots[${index}].course`, {
        printed: printDate(course.end),
        expected: `op of vóór ${printDate(snapshot)}`,
        message: `Proeftuin ${id}: er staan uitslagen, maar de cursus eindigt (${printDate(course.end)}) na de stand van zaken van ${printDate(snapshot)}.`,
      }),
    ];
  });
}

function lessonShares(file: PilotFile): Contradiction[] {
  return file.pilots.flatMap(({ id, syncPct, asyncPct }, index) => {
    if (syncPct === undefined || asyncPct === undefined || syncPct + asyncPct === 100) return [];
    return [
      contradiction('shares-not-100', `pilots[${index}].async_pct`, {
        printed: asyncPct,
        expected: 100 - syncPct,
        message: `Proeftuin ${id}: ${syncPct}% synchroon en ${asyncPct}% asynchroon zijn samen geen 100%.`,
      }),
    ];
  });
}

const CHECKS: readonly ((file: PilotFile) => Contradiction[])[] = [
  unknownPilots,
  sharedKpis,
  completedBelowCriteria,
  referredCounts,
  localGovernmentCounts,
  surveyRespondents,
  coursesOutsidePeriod,
  coursesAfterSnapshot,
  lessonShares,
];

/** Contradictions between the KPI table, the lists and the pilots, and in the dates of the courses. */
export function findFileContradictions(file: PilotFile): Contradiction[] {
  return CHECKS.flatMap((check) => check(file));
}
