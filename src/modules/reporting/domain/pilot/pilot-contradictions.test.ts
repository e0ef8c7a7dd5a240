import { describe, expect, test } from 'vitest';
import { findContradictions, type ContradictionKind } from './pilot-contradictions.ts';
import { repair, variant, type LooseReport } from './report-variant.fixture.ts';

const inReal = findContradictions(variant());
const realAt = (place: string) => inReal.find((found) => found.place === place);

describe('the real report', () => {
  test('CC11 CC17 CC18 contradicts itself in nine places, listed in the order of place', () => {
    expect(inReal.map(({ kind, place }) => [kind, place])).toEqual([
      ['completed-below-criteria', 'kpi_table[5].p1'],
      ['completed-below-criteria', 'kpi_table[5].p2'],
      ['completed-below-criteria', 'kpi_table[5].p3'],
      ['referral-source', 'pilots[0].recruitment_text.leuven_referrals'],
      ['started-count', 'pilots[0].recruitment_text.took_part_text'],
      ['unlikely', 'pilots[1].participants[6].traject_na_aankomst'],
      ['arrival-before-course', 'pilots[2].participants[4].traject_na_aankomst'],
      ['arrival-before-course', 'pilots[2].participants[11].traject_na_aankomst'],
      ['success-count', 'pilots[2].recruitment_text.took_part_text'],
    ]);
  });

  test('CC17 reports that the text counts 6 of 8 while the table has 7', () => {
    const found = realAt('pilots[0].recruitment_text.took_part_text');
    expect(found?.printed).toBe('6 van de 8 namen deel aan de cursus');
    expect(found?.expected).toBe('7 (de deelnemerstabel, de KPI-tabel en de wervingstabel)');
    expect(found?.message).toContain('aantal uitgeschreven deelnemers (1)');
  });

  test('CC11 reports that 14 are called successful while 7 reach the criteria, and names the others', () => {
    const found = realAt('pilots[2].recruitment_text.took_part_text');
    expect(found?.expected).toBe('7 van de 14 volgens de criteria');
    expect(found?.message).toContain('deelnemer 2 (71% aanwezig, eindquiz niet geslaagd)');
    expect(found?.message).toContain('deelnemer 9 (71% aanwezig, eindquiz afwezig)');
  });

  test('CC18 reports that 6 people from Leuven are counted as own recruitment', () => {
    const found = realAt('pilots[0].recruitment_text.leuven_referrals');
    expect(found?.message).toBe(
      'Proeftuin 1: 6 personen kwamen via Leuven, maar de wervingstabel telt bij "Lokaal bestuur" er 1. Bij "Eigen werving" staan er 6.',
    );
  });

  test('P07 reports an arrival before the course and the date that others share', () => {
    const found = realAt('pilots[2].participants[4].traject_na_aankomst');
    expect(found).toMatchObject({ printed: 'Aankomst: 8/01/2024', expected: '8/01/2025, zoals bij 7 van de anderen' });
  });

  test('is reported the same each time, each contradiction under its own id', () => {
    expect(findContradictions(variant())).toEqual(inReal);
    expect(new Set(inReal.map(({ id }) => id)).size).toBe(inReal.length);
  });
});

/** What a change adds to a report that has no contradiction. */
function contradictionsAfter(change: (report: LooseReport) => void): [ContradictionKind, string, string][] {
  const file = variant((report) => {
    repair(report);
    change(report);
  });
  return findContradictions(file).map(({ kind, place, expected }) => [kind, place, expected]);
}

test('a consistent report has no contradictions', () => {
  expect(contradictionsAfter(() => {})).toEqual([]);
});

describe('in the row of a participant', () => {
  const place = 'pilots[2].participants[0].traject_na_aankomst';
  const trajectory = (text: string) =>
    contradictionsAfter((report) => (report.pilots[2].participants[0].traject_na_aankomst = text));

  test.each([
    ['Aankomst: 23/10/2024', 'arrival-before-course', 'op of na 24/10/2024'],
    ['Aankomst: 8/01/2025; Aanmelding: 7/01/2025', 'event-before-arrival', 'op of na 8/01/2025'],
    ['Aankomst: 8/01/2025; Intake: 7/01/2025', 'event-before-arrival', 'op of na 8/01/2025'],
    ['Aankomst: 8/01/2025; Intake: 7/01/2025; Intake: 7/01/2025', 'event-before-arrival', 'op of na 8/01/2025'],
    ['Aankomst: 8/01/2025; Vrijstellingstest: 7/01/2025', 'event-before-arrival', 'op of na 8/01/2025'],
    ['Aankomst: 29/04/2025', 'after-snapshot', 'op of vóór 28/04/2025'],
    ['Aankomst: 8/04/2025; Intake: 29/04/2025', 'after-snapshot', 'op of vóór 28/04/2025'],
    ['Aankomst: 8/01/2025; Aankomst: 9/01/2025', 'double-date', 'één datum'],
    ['Aankomst: 8/01/2025; Vrijstellingstest: 2/03/2025', 'unlikely', 'een werkdag of zaterdag'],
    ['Aankomst: 8/01/2025; Nog niet in België', 'conflicting-statements', 'een van beide'],
    ['Aankomst: 8/01/2025; Reis geannuleerd (ziek)', 'conflicting-statements', 'een van beide'],
    ['Intake: 8/01/2025; Heeft zich niet aangemeld voor een intake.', 'conflicting-statements', 'een van beide'],
    [
      'Inburgeringstraject is opgestart. Niet ingeschreven in het rijksregister.',
      'conflicting-statements',
      'een van beide',
    ],
    ['Intake: 8/01/2025 (binnen de 3 maanden)', 'term-judgement', 'een aankomstdatum'],
  ])('%s', (text, kind, expected) => {
    expect(trajectory(text)).toEqual([[kind, place, expected]]);
  });

  test.each([
    ['8/04/2025 (Niet binnen de 3 maanden)', ['binnen 3 maanden']],
    ['9/04/2025 (binnen de 3 maanden)', ['niet binnen 3 maanden']],
    ['8/04/2025 (binnen de 3 maanden)', []],
    ['9/04/2025 (Niet binnen 3 maanden na aankomst)', []],
  ])('P10 judges registration within 3 months of arrival on 8/01/2025: %s', (intake, expected) => {
    const results = trajectory(`Aankomst: 8/01/2025; Intake: ${intake}`);
    expect(results).toEqual(expected.map((judgement) => ['term-judgement', place, judgement]));
  });

  test('arrival on the first day of the course and events on the snapshot date are fine', () => {
    expect(trajectory('Aankomst: 24/10/2024; Intake: 28/04/2025')).toEqual([]);
  });

  test('a pending intake after an aanmelding is fine', () => {
    expect(trajectory('Aankomst: 8/01/2025; Aanmelding: 9/01/2025; Intake: nog te bepalen')).toEqual([]);
  });

  test('a score without a test date', () => {
    const kinds = contradictionsAfter(
      (report) => (report.pilots[2].participants[0].score_vst = 'Algemene score: 80%; Sokkelscore: 80%'),
    );
    expect(kinds.map(([kind, where]) => [kind, where])).toEqual([
      ['score-without-test', 'pilots[2].participants[0].score_vst'],
    ]);
  });

  test('someone deregistered who passed the quiz and was judged', () => {
    const kinds = contradictionsAfter((report) => {
      report.pilots[0].participants[6].score_eindquiz = 'Geslaagd';
      report.pilots[0].participants[6].actieve_deelname = 'Goed';
    });
    expect(kinds).toEqual([
      ['deregistered-with-outcome', 'pilots[0].participants[6].actieve_deelname', '/'],
      ['deregistered-with-outcome', 'pilots[0].participants[6].score_eindquiz', '/'],
    ]);
  });

  test('self-study that begins outside the course', () => {
    const kinds = contradictionsAfter(
      (report) => (report.pilots[1].participants[3].aanwezigheid = '90% aanwezig [vanaf 2/05 zelfstudie]'),
    );
    expect(kinds[0]?.slice(0, 2)).toEqual(['self-study-outside-course', 'pilots[1].participants[3].aanwezigheid']);
  });
});

describe('between texts and tables', () => {
  const text = (pilot: number, key: string, value: unknown) => (report: LooseReport) => {
    report.pilots[pilot].recruitment_text[key] = value;
  };
  const row = (index: number, key: string, value: unknown) => (report: LooseReport) => {
    report.pilots[1].recruitment[index][key] = value;
  };
  const kpi = (index: number, key: string, value: string) => (report: LooseReport) => {
    report.kpi_table[index][key] = value;
  };

  test.each<[string, (report: LooseReport) => void, [ContradictionKind, string][]]>([
    [
      'W02 the KPI table counts other starters',
      kpi(4, 'p2', '8 kandidaten schreven zich in voor de cursus. 6 deelnemers zijn gestart met de cursus.'),
      [['started-count', 'kpi_table[4].p2']],
    ],
    [
      'W02 the KPI table counts other enrolments',
      kpi(4, 'p2', '9 kandidaten schreven zich in voor de cursus. 7 deelnemers zijn gestart met de cursus.'),
      [['enrolled-count', 'kpi_table[4].p2']],
    ],
    [
      'W02 the KPI table counts fewer completions',
      kpi(5, 'p2', '5 deelnemers hebben de cursus afgerond'),
      [['completed-count', 'kpi_table[5].p2']],
    ],
    [
      'W02 a sum over pilots is wrong',
      kpi(5, 'p1_p2', '12 deelnemers hebben de cursus afgerond'),
      [['completed-count', 'kpi_table[5].p1_p2']],
    ],
    [
      'W02 the KPI table counts other referrals',
      kpi(3, 'p1_p2_p3', '20 kandidaten werden door IOM toegeleid'),
      [['referred-count', 'kpi_table[3].p1_p2_p3']],
    ],
    [
      'W02 the KPI table counts other local governments',
      kpi(0, 'p1_p2', '9 lokale besturen nemen deel aan het project'),
      [['local-governments-count', 'kpi_table[0].p1_p2']],
    ],
    [
      'the KPI table names a pilot that is not there',
      kpi(4, 'p9', '1 deelnemer is gestart met de cursus.'),
      [['unknown-pilot', 'kpi_table[4].p9']],
    ],
    [
      'the text counts another total',
      text(1, 'total', 9),
      [
        ['enrolled-count', 'pilots[1].recruitment_text.total'],
        ['profile-total', 'pilots[1].recruitment_text.total'],
      ],
    ],
    [
      'the text has another whole',
      text(1, 'took_part_text', '7 van de 9 namen deel'),
      [['enrolled-count', 'pilots[1].recruitment_text.took_part_text']],
    ],
    [
      'the text lets everyone take part',
      text(1, 'took_part_text', 'Ze namen allen deel'),
      [['started-count', 'pilots[1].recruitment_text.took_part_text']],
    ],
    [
      'the text calls too many successful',
      text(0, 'took_part_text', 'Ze rondden allen de cursus succesvol af'),
      [['success-count', 'pilots[0].recruitment_text.took_part_text']],
    ],
    [
      'the text counts other profiles',
      (report) => {
        text(1, 'labour_migrants', 4)(report);
        text(1, 'family_migrants', 1)(report);
      },
      [
        ['profile-count', 'pilots[1].recruitment_text.family_migrants'],
        ['profile-count', 'pilots[1].recruitment_text.labour_migrants'],
      ],
    ],
    [
      'the text counts others outside the definition',
      text(1, 'not_meeting_definition', '7 van de 8'),
      [['definition-count', 'pilots[1].recruitment_text.not_meeting_definition']],
    ],
    [
      'the text says nobody and counts seven',
      text(1, 'not_meeting_definition', 'Geen van allen (7 van 8)'),
      [
        ['definition-count', 'pilots[1].recruitment_text.not_meeting_definition'],
        ['share-inconsistent', 'pilots[1].recruitment_text.not_meeting_definition'],
      ],
    ],
    [
      'a row counts other people in its profiles',
      row(1, 'doelgroep', '3x arbeidsmigranten; 4x partner van arbeidsmigrant'),
      [
        ['row-total', 'pilots[1].recruitment[1].doelgroep'],
        ['profile-count', 'pilots[1].recruitment_text.family_of_labour_migrant'],
      ],
    ],
    [
      'a row counts other people in its countries',
      row(1, 'land', '4x Libanon; 3x Jordanië'),
      [['row-total', 'pilots[1].recruitment[1].land']],
    ],
    [
      'a row counts other people in its definition',
      row(1, 'voldoet_definitie', '5x nee'),
      [
        ['row-total', 'pilots[1].recruitment[1].voldoet_definitie'],
        ['definition-count', 'pilots[1].recruitment_text.not_meeting_definition'],
      ],
    ],
    [
      'a row lets more people take part than it has',
      row(1, 'deelname', '7 deelname'),
      [
        ['started-count', 'pilots[1].recruitment'],
        ['row-total', 'pilots[1].recruitment[1].deelname'],
      ],
    ],
    [
      'a row removes someone whom no participant row removes',
      row(1, 'deelname', '6 deelname, waarvan 1 uitgeschreven wegens ziekte'),
      [['removed-count', 'pilots[1].recruitment[1].deelname']],
    ],
    [
      'CC18 a municipality sent people who are counted elsewhere',
      text(1, 'gent_referrals', 2),
      [['referral-source', 'pilots[1].recruitment_text.gent_referrals']],
    ],
  ])('%s', (_, change, expected) => {
    expect(contradictionsAfter(change).map(([kind, place]) => [kind, place])).toEqual(expected);
  });

  test('a participant row less contradicts the KPI table, the recruitment table and the text', () => {
    expect(
      contradictionsAfter((report) => report.pilots[1].participants.pop()).map(([kind, place]) => [kind, place]),
    ).toEqual([
      ['started-count', 'kpi_table[4].p2'],
      ['completed-below-criteria', 'kpi_table[5].p2'],
      ['completed-count', 'kpi_table[5].p2'],
      ['started-count', 'pilots[1].recruitment'],
      ['started-count', 'pilots[1].recruitment_text.took_part_text'],
    ]);
  });

  test('W01 completion is recorded for someone below the criteria', () => {
    const results = contradictionsAfter((report) => (report.pilots[1].participants[0].actieve_deelname = 'Voldoende'));
    expect(results).toEqual([['completed-below-criteria', 'kpi_table[5].p2', 'hoogstens 6 volgens de criteria']]);
  });

  test('CC18 people sent by a municipality and counted there are fine', () => {
    const results = contradictionsAfter((report) => {
      report.pilots[0].recruitment_text.leuven_referrals = 6;
      report.pilots[0].recruitment[0] = { ...report.pilots[0].recruitment[2], toeleiding: 'Lokaal bestuur' };
      report.pilots[0].recruitment[2] = {
        ...report.pilots[0].recruitment[0],
        toeleiding: 'Eigen werving',
        aantal: 1,
        deelname: 'Geen deelname',
        doelgroep: 'Gezinsmigrant',
        voldoet_definitie: 'Ja',
      };
    });
    expect(results).toEqual([]);
  });
});

describe('in the frame of the report', () => {
  test.each<[string, (report: LooseReport) => void, [ContradictionKind, string][]]>([
    [
      'a course outside its period',
      (report) => (report.pilots[0].period[1] = '2024-01-11'),
      [['course-outside-period', 'pilots[0].course']],
    ],
    [
      'shares that are no whole',
      (report) => (report.pilots[0].async_pct = 50),
      [['shares-not-100', 'pilots[0].async_pct']],
    ],
    [
      'W05 more respondents than participants',
      (report) => (report.survey.respondents = 29),
      [['survey-respondents', 'survey.respondents']],
    ],
    [
      'results of a course that ends after the snapshot',
      (report) => {
        report.pilots[2].course[1] = '2025-05-01';
        report.pilots[2].period[1] = '2025-05-01';
      },
      [['after-snapshot', 'pilots[2].course']],
    ],
  ])('%s', (_, change, expected) => {
    expect(contradictionsAfter(change).map(([kind, place]) => [kind, place])).toEqual(expected);
  });

  test('places are ordered by number, not by letter', () => {
    const places = contradictionsAfter((report) => {
      for (const index of [9, 10, 2]) report.pilots[2].participants[index].traject_na_aankomst = 'Aankomst: 1/01/2024';
    }).map(([, place]) => place);
    expect(places.map((place) => /participants\[(\d+)\]/.exec(place)?.[1])).toEqual(['2', '9', '10']);
  });

  test('a bare report has only the contradictions of its rows', () => {
    const file = variant((report) => {
      for (const key of Object.keys(report)) if (key !== 'pilots') delete report[key];
      report.pilots = report.pilots.map(({ id, course, participants }: LooseReport) => ({ id, course, participants }));
    });
    expect(findContradictions(file).map(({ kind }) => kind)).toEqual([
      'unlikely',
      'arrival-before-course',
      'arrival-before-course',
    ]);
  });
});
