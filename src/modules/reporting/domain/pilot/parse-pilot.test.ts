import { describe, expect, test } from 'vitest';
import { parsePilotFile } from './parse-pilot.ts';
import { readVariant, realReportText, variant, variantText, type LooseReport } from './report-variant.fixture.ts';

/** The only error in the report after a change. */
function onlyError(change: (report: LooseReport) => void) {
  const result = readVariant(change);
  expect(result.ok ? [] : result.errors).toHaveLength(1);
  return result.ok ? undefined : result.errors[0];
}

const lineOf = (text: string, needle: string): number => text.slice(0, text.indexOf(needle)).split('\n').length;

describe('the real report', () => {
  const file = variant();

  test('W01 W02 reads three pilots with their targets', () => {
    expect(file.snapshotDate).toBe('2025-04-28');
    expect(file.pilots.map(({ id, participants }) => [id, participants.length])).toEqual([
      [1, 7],
      [2, 7],
      [3, 14],
    ]);
    expect(file.targets).toMatchObject({
      attendanceMinPct: 80,
      activeParticipation: 'goed',
      endQuizPassPct: 50,
      enrolledPerPilot: 25,
      completedPerPilot: 15,
      registeredWithin3MonthsPerPilot: 10,
    });
  });

  test('reads course, period and form of a pilot', () => {
    expect(file.pilots[1]).toMatchObject({
      period: { start: '2024-01-04', end: '2024-07-29' },
      course: { start: '2024-03-04', end: '2024-04-29' },
      language: 'standaard Arabisch',
      format: 'digitale dagcursus',
      lessonHours: 60,
      syncPct: 60,
      asyncPct: 40,
    });
  });

  test('reads a participant row and keeps its cells as printed', () => {
    expect(file.pilots[1]?.participants[3]).toMatchObject({
      deelnemer: 4,
      attendance: { pct: 45, deregistered: false, selfStudyFrom: '2024-04-25' },
      activeParticipation: 'goed',
      endQuiz: 'geslaagd',
      afterArrival: { events: [{ kind: 'arrival', date: '2024-07-31' }, { kind: 'no-aanmelding' }], remarks: [] },
      printed: { aanwezigheid: '45% aanwezig [vanaf 25/04 zelfstudie]', scoreVst: '/' },
    });
  });

  test('P09 leaves no statement about the time after the course unread', () => {
    const rows = file.pilots.flatMap(({ participants }) => participants);
    const said = rows.filter(({ printed }) => printed.trajectNaAankomst !== '/');
    expect(said.every(({ afterArrival }) => afterArrival.events.length > 0)).toBe(true);
    expect(rows.flatMap(({ afterArrival }) => afterArrival.remarks)).toEqual([
      'Komt later terug.',
      'Volgt wel NT2 A1.',
      'wacht op een plaatsing voor NT2',
      'bezig met NT2 A1. Begeleiding in procedure van D-E is ook opgestart',
      'bezig met NT2 A2',
    ]);
  });

  test('W09 reads the reason why an enrolled person did not start', () => {
    expect(file.pilots[0]?.recruitment[0]?.participation.notStarted).toEqual([
      { count: 1, reason: 'vroegtijdige reis naar België' },
    ]);
    expect(file.pilots[1]?.recruitment[2]?.participation).toMatchObject({
      tookPart: 1,
      notStarted: [{ count: 1, reason: 'geen direct vooruitzicht op reis naar België' }],
    });
  });

  test('W02 reads the KPI table per pilot and over pilots', () => {
    const of = (measure: string) =>
      file.kpis.filter((kpi) => kpi.measure === measure).map(({ pilots, count }) => [pilots.join(), count]);
    expect(of('enrolled')).toEqual([
      ['1', 8],
      ['2', 8],
      ['3', 14],
    ]);
    expect(of('started')).toEqual([
      ['1', 7],
      ['2', 7],
      ['3', 14],
    ]);
    expect(of('completed')).toEqual([
      ['1', 6],
      ['2', 7],
      ['3', 14],
    ]);
    expect(of('referred')).toEqual([['1,2,3', 21]]);
    expect(of('informed')).toEqual([['1,2', 80]]);
  });

  test('W05 W11 reads survey, local governments and timeline', () => {
    expect(file.survey).toMatchObject({ closedQuestions: 23, openQuestions: 3, respondents: 23, anonymous: true });
    expect(file.localGovernments).toHaveLength(8);
    expect(file.timeline).toContainEqual({ when: '2023-06-01', what: 'kick-off' });
  });
});

describe('other reports of the same structure', () => {
  test('may have more pilots, other numbers and keys that nobody knows', () => {
    const file = variant((report) => {
      report.figures = { anything: [1, 2] };
      const extra = structuredClone(report.pilots[1]);
      extra.id = 12;
      extra.participants = extra.participants.slice(0, 2).map((row: LooseReport) => ({ ...row, note: 'x' }));
      report.pilots.push(extra);
      report.kpi_table.push({ p12: '2 deelnemers zijn gestart met de cursus.', about: 3 });
    });
    expect(file.pilots.map(({ id }) => id)).toEqual([1, 2, 3, 12]);
    expect(file.kpis.at(-1)).toMatchObject({ pilots: [12], measure: 'started', count: 2 });
  });

  test('may hold no more than pilots with id, course and participants', () => {
    const file = variant((report) => {
      for (const key of Object.keys(report)) if (key !== 'pilots') delete report[key];
      report.pilots = report.pilots.map(({ id, course, participants }: LooseReport) => ({ id, course, participants }));
    });
    expect(file.pilots[2]?.participants).toHaveLength(14);
    expect(file).not.toHaveProperty('targets');
    expect(file).toMatchObject({ kpis: [], timeline: [] });
  });

  test('may be written on one line or start with a byte order mark', () => {
    const compact = JSON.stringify(JSON.parse(realReportText()));
    expect(parsePilotFile(`\uFEFF${compact}`)).toEqual(parsePilotFile(realReportText()));
  });
});

describe('text that is not JSON', () => {
  test.each([
    ['a trailing comma', (text: string) => text.replace('"deelnemer": 3,', '"deelnemer": 3,,'), '"deelnemer": 3,'],
    ['a key twice', (text: string) => text.replace('"id": 2,', '"id": 2, "id": 4,'), '"id": 2,'],
    ['a comment', (text: string) => text.replace('"id": 2,', '"id": 2, // two'), '"id": 2,'],
  ])('is refused with its line: %s', (_, damage, needle) => {
    const result = parsePilotFile(damage(realReportText()));
    expect(result).toMatchObject({ ok: false, errors: [{ line: lineOf(realReportText(), needle) }] });
    expect(result.ok ? 0 : result.errors[0]?.column).toBeGreaterThan(1);
  });

  test('is refused when it breaks off or is empty', () => {
    const cut = realReportText().split('\n').slice(0, 143).join('\n');
    expect(parsePilotFile(cut)).toMatchObject({ ok: false, errors: [{ line: 143 }] });
    expect(parsePilotFile('  \n')).toMatchObject({
      ok: false,
      errors: [{ field: '', message: 'Het bestand is leeg.' }],
    });
  });

  test('is refused when it is JSON of something else', () => {
    expect(parsePilotFile('[1]')).toMatchObject({ ok: false, errors: [{ line: 1, field: '' }] });
    expect(parsePilotFile('{}')).toMatchObject({ ok: false, errors: [{ line: 1, field: 'pilots' }] });
  });
});

describe('a value that cannot be read is refused with line and field', () => {
  const cell = (column: string, value: unknown) => (report: LooseReport) => {
    report.pilots[2].participants[4][column] = value;
  };
  const row = (column: string, value: unknown) => (report: LooseReport) => {
    report.pilots[1].recruitment[1][column] = value;
  };
  const pilot = (column: string, value: unknown) => (report: LooseReport) => {
    report.pilots[1][column] = value;
  };

  test.each([
    ['pilots[2].participants[4].aanwezigheid', cell('aanwezigheid', '101% aanwezig')],
    ['pilots[2].participants[4].aanwezigheid', cell('aanwezigheid', 'meestal')],
    ['pilots[2].participants[4].aanwezigheid', cell('aanwezigheid', '43% aanwezig [vanaf 31/11 zelfstudie]')],
    ['pilots[2].participants[4].aanwezigheid', cell('aanwezigheid', 43)],
    ['pilots[2].participants[4].actieve_deelname', cell('actieve_deelname', true)],
    ['pilots[2].participants[4].score_eindquiz', cell('score_eindquiz', 'Bijna')],
    ['pilots[2].participants[4].traject_na_aankomst', cell('traject_na_aankomst', 'Aankomst: 32/13/2024')],
    ['pilots[2].participants[4].traject_na_aankomst', cell('traject_na_aankomst', 'Aankomst: 30/02/2024; x')],
    ['pilots[2].participants[4].traject_na_aankomst', cell('traject_na_aankomst', ['x'])],
    ['pilots[2].participants[4].score_vst', cell('score_vst', 'Algemene score: 120%; Sokkelscore: 100%')],
    ['pilots[2].participants[4].deelnemer', cell('deelnemer', 'vijf')],
    ['pilots[2].participants[4].deelnemer', cell('deelnemer', 0)],
    ['pilots[2].participants[4].deelnemer', cell('deelnemer', 4)],
    ['pilots[2].participants[4]', (report: LooseReport) => (report.pilots[2].participants[4] = 'Deelnemer 5')],
    ['pilots[1].recruitment[1].aantal', row('aantal', -1)],
    ['pilots[1].recruitment[1].aantal', row('aantal', 2.5)],
    ['pilots[1].recruitment[1].aantal', row('aantal', '6')],
    ['pilots[1].recruitment[1].toeleiding', row('toeleiding', 7)],
    ['pilots[1].id', pilot('id', 1)],
    ['pilots[1].id', pilot('id', '2')],
    ['pilots[1].id', pilot('id', 1.5)],
    ['pilots[1].course', pilot('course', ['2024-04-29', '2024-03-04'])],
    ['pilots[1].course', pilot('course', ['2024-04-29'])],
    ['pilots[1].course[1]', pilot('course', ['2024-03-04', '2024-04-31'])],
    ['pilots[1].course[0]', pilot('course', ['4/03/2024', '2024-04-29'])],
    ['pilots[1].course', pilot('course', '2024-03-04')],
    ['pilots[1].period', pilot('period', ['2024-07-29', '2024-01-04'])],
    ['pilots[1].participants', pilot('participants', {})],
    ['pilots[1].recruitment', pilot('recruitment', 'IOM')],
    ['pilots[1].sync_pct', pilot('sync_pct', 160)],
    ['snapshot_date', (report: LooseReport) => (report.snapshot_date = '2025-02-29')],
    ['pilots', (report: LooseReport) => (report.pilots = 3)],
    ['targets.attendance_min_pct', (report: LooseReport) => (report.targets.attendance_min_pct = '80')],
    ['kpi_table[4].p2', (report: LooseReport) => (report.kpi_table[4].p2 = 8)],
    ['timeline[0]', (report: LooseReport) => (report.timeline[0] = 'kick-off')],
    ['timeline[0]', (report: LooseReport) => (report.timeline[0] = ['2022-12-01'])],
  ])('%s', (field, change) => {
    const text = variantText(change);
    expect(onlyError(change)).toMatchObject({ field, line: lineOfPath(text, field) });
  });

  test.each(['deelnemer', 'aanwezigheid', 'actieve_deelname', 'score_eindquiz', 'traject_na_aankomst', 'score_vst'])(
    'a participant row without %s is refused at the start of the row',
    (column) => {
      const change = (report: LooseReport) => delete report.pilots[0].participants[1][column];
      const line = lineOfPath(variantText(change), 'pilots[0].participants[1]');
      expect(onlyError(change)).toEqual({
        field: `pilots[0].participants[1].${column}`,
        line,
        message: 'Dit verplichte veld ontbreekt.',
      });
    },
  );

  test.each(['id', 'course', 'participants'])('a pilot without %s is refused', (key) => {
    expect(onlyError((report) => delete report.pilots[2][key])?.field).toBe(`pilots[2].${key}`);
  });

  test('null counts as missing', () => {
    expect(onlyError(cell('aanwezigheid', null))?.message).toBe('Dit verplichte veld ontbreekt.');
  });

  test('every error is reported, in the order of the text', () => {
    const result = readVariant((report) => {
      report.targets.enrolled_per_pilot = -25;
      report.pilots[1].participants[0].aanwezigheid = '400% aanwezig';
      report.pilots[0].course = ['2024-01-12', '2023-11-08'];
      report.pilots[0].recruitment[0].aantal = -3;
    });
    expect(result.ok ? [] : result.errors.map(({ field }) => field)).toEqual([
      'pilots[0].course',
      'pilots[0].recruitment[0].aantal',
      'pilots[1].participants[0].aanwezigheid',
      'targets.enrolled_per_pilot',
    ]);
  });

  test('the real text gives the line of the real file', () => {
    const text = realReportText();
    const needle = '"aanwezigheid": "65% aanwezig"';
    const result = parsePilotFile(text.replace(needle, '"aanwezigheid": "650% aanwezig"'));
    expect(result).toMatchObject({
      ok: false,
      errors: [
        {
          line: lineOf(text, needle),
          field: 'pilots[1].participants[1].aanwezigheid',
          message: '650% is meer dan 100%.',
        },
      ],
    });
  });
});

/** Finds the line of a path in a text with one value a line, by marking the value. */
function lineOfPath(text: string, path: string): number {
  const report = JSON.parse(text) as LooseReport;
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const owner = steps.slice(0, -1).reduce((value, step) => value[step], report);
  owner[steps.at(-1) ?? ''] = 'the marked value';
  return lineOf(JSON.stringify(report, null, 1), '"the marked value"');
}
