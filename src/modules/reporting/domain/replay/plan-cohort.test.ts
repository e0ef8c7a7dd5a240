import { describe, expect, test } from 'vitest';
import { enrolledIn } from '../pilot/pilot-rules.ts';
import { summarizePilots } from '../pilot/pilot-cohort.ts';
import { variant, type LooseReport } from '../pilot/report-variant.fixture.ts';
import { planCohort, type PlannedMember } from './plan-cohort.ts';

const plans = (change?: (report: LooseReport) => void): PlannedMember[][] => {
  const file = variant(change);
  return file.pilots.map((pilot) => planCohort(pilot, file));
};

const count = (members: readonly PlannedMember[], holds: (member: PlannedMember) => boolean): number =>
  members.filter(holds).length;

describe('who a pilot speaks of', () => {
  test('E09 everyone who enrolled is a person of their own, also who did not start', () => {
    expect(plans().map((members) => members.length)).toEqual([8, 8, 14]);
    expect(plans()[0]?.at(-1)).toMatchObject({
      key: 'niet-gestart-1',
      label: { cohort: 'Proeftuin 1', person: 'niet gestart 1' },
      source: 'Lokaal bestuur',
      profile: 'gezinsmigrant',
      country: 'Marokko',
      participant: null,
      notStarted: { reason: 'vroegtijdige reis naar België' },
    });
  });

  test('D09 the sources are those of the recruitment table, in the order of its rows', () => {
    const [first = [], second = []] = plans();
    expect(first.map(({ source }) => source)).toEqual([
      'IOM',
      ...Array<string>(6).fill('Eigen werving'),
      'Lokaal bestuur',
    ]);
    expect(count(second, ({ source }) => source === 'IOM')).toBe(6);
    expect(second.filter(({ source }) => source === 'IOM').map(({ country }) => country)).toEqual([
      ...Array<string>(4).fill('Libanon'),
      ...Array<string>(2).fill('Jordanië'),
    ]);
  });

  test('E09 R06 who was taken off the course belongs to the row that says so, with its reason', () => {
    const removed = plans()[0]?.find(({ key }) => key === 'deelnemer-7');
    expect(removed).toMatchObject({ source: 'Eigen werving', removedReason: 'te vaak afwezig' });
    const moved = plans((report) => {
      report.pilots[0].recruitment[1].deelname = '1 deelname, waarvan 1 uitgeschreven wegens ziekte';
      report.pilots[0].recruitment[2].deelname = '6 deelnames aan cursus';
    });
    expect(moved[0]?.find(({ key }) => key === 'deelnemer-7')).toMatchObject({
      source: 'IOM',
      removedReason: 'ziekte',
    });
  });

  test('A13 the profiles of a row are handed out as often as they are printed', () => {
    const [first = []] = plans();
    expect(count(first, ({ profile }) => profile === 'partner-van-arbeidsmigrant')).toBe(1);
    expect(count(first, ({ profile }) => profile === 'arbeidsmigrant')).toBe(6);
  });
});

describe('reports that do not add up', () => {
  const agreesWithTheCounts = (change: (report: LooseReport) => void): void => {
    const file = variant(change);
    const cohorts = summarizePilots(file);
    for (const [index, pilot] of file.pilots.entries()) {
      const members = planCohort(pilot, file);
      expect(count(members, ({ enrolled }) => enrolled)).toBe(enrolledIn(pilot, file));
      expect(count(members, ({ participant }) => participant !== null)).toBe(pilot.participants.length);
      expect(new Set(members.map(({ key }) => key)).size).toBe(members.length);
      const reasons = cohorts[index]?.reasonsNotStarted.reduce((total, { count: people }) => total + people, 0);
      expect(count(members, ({ notStarted }) => notStarted !== null)).toBe(reasons);
    }
  };

  test.each<[string, (report: LooseReport) => void]>([
    ['more rows than enrolments', (report) => (report.pilots[2].recruitment[0].aantal = 12)],
    ['more enrolments than rows', (report) => (report.pilots[2].recruitment[0].aantal = 20)],
    ['more who did not start than enrolled', (report) => (report.pilots[1].recruitment[2].deelname = '5 niet gestart')],
    ['no recruitment table', (report) => delete report.pilots[0].recruitment],
    [
      'no recruitment table and no KPI table',
      (report) => (delete report.pilots[0].recruitment, delete report.kpi_table),
    ],
    [
      'more removed than rows say',
      (report) => (report.pilots[0].participants[2].aanwezigheid = '10% aanwezig -> uitgeschreven'),
    ],
    ['a pilot without participants', (report) => (report.pilots[2].participants = [])],
  ])('W02 counts stay as the source records them: %s', (_, change) => agreesWithTheCounts(change));
});
