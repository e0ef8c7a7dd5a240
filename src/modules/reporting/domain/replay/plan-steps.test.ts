import { describe, expect, test } from 'vitest';
import { variant, type LooseReport } from '../pilot/report-variant.fixture.ts';
import { planCohort } from './plan-cohort.ts';
import { planSteps, type Step } from './plan-steps.ts';
import { cancelReasonOf, channelOf, countryOf, judgementOf, stopReasonOf } from './printed-reasons.ts';

function stepsOf(pilotNumber: number, key: string, change?: (report: LooseReport) => void): Step[] {
  const file = variant(change);
  const pilot = file.pilots.find(({ id }) => id === pilotNumber);
  const member = pilot && planCohort(pilot, file).find((planned) => planned.key === key);
  if (!pilot || !member) throw new Error(`no ${key} in pilot ${pilotNumber}`);
  return planSteps(member, pilot, file.snapshotDate);
}

const kinds = (steps: readonly Step[]): string[] => steps.map(({ kind }) => kind);
const outcomes = (steps: readonly Step[]): string[] =>
  steps.flatMap((step) => (step.kind === 'outcome' ? [step.outcome] : []));

describe('what is recorded of one person', () => {
  test('everything stands at its printed day', () => {
    expect(stepsOf(1, 'deelnemer-6')).toEqual([
      { kind: 'opened', on: '2023-09-08' },
      { kind: 'admitted', on: '2023-11-08' },
      { kind: 'agreed', on: '2023-11-08' },
      { kind: 'started', on: '2023-11-08' },
      { kind: 'attendance', on: '2024-01-12', pct: 70 },
      { kind: 'judged', on: '2024-01-12', judgement: 'goed' },
      { kind: 'end-quiz', on: '2024-01-12', outcome: 'geslaagd' },
      { kind: 'completed', on: '2024-01-12' },
      { kind: 'arrived', on: '2024-08-14' },
      { kind: 'signed-up', on: '2024-10-24' },
      { kind: 'exemption-test', on: '2024-11-28', general: 90, sokkel: 91 },
      { kind: 'trajectory-started', on: '2024-10-24' },
      { kind: 'outcome', on: '2025-04-28', outcome: 'started' },
    ]);
  });

  test('I10 a change to self-study is recorded on its day', () => {
    expect(stepsOf(2, 'deelnemer-4')).toContainEqual({ kind: 'self-study', on: '2024-04-25' });
  });

  test('R06 who was taken off the course does not complete it and stops for being absent', () => {
    const steps = stepsOf(1, 'deelnemer-7');
    expect(kinds(steps)).toEqual(['opened', 'admitted', 'agreed', 'started', 'attendance', 'stopped']);
    expect(steps.at(-1)).toEqual({ kind: 'stopped', on: '2024-01-12', reason: 'absent' });
  });

  test('E09 who did not start stops with a coded reason and is not said to be admitted', () => {
    expect(stepsOf(1, 'niet-gestart-1')).toEqual([
      { kind: 'opened', on: '2023-09-08' },
      { kind: 'stopped', on: '2023-11-08', reason: 'travelled-early' },
    ]);
    expect(stepsOf(2, 'niet-gestart-1').at(-1)).toMatchObject({ reason: 'no-prospect-of-travel' });
  });

  test('M18 somebody who was absent from the end quiz has not failed it', () => {
    expect(stepsOf(3, 'deelnemer-9')).toContainEqual({ kind: 'end-quiz', on: '2024-12-09', outcome: 'afwezig' });
    expect(stepsOf(3, 'deelnemer-2')).toContainEqual({ kind: 'end-quiz', on: '2024-12-09', outcome: 'niet-geslaagd' });
  });

  test('P08 waiting for the registration is a state of its own', () => {
    expect(kinds(stepsOf(2, 'deelnemer-1'))).toContain('registration-awaited');
  });

  test.each<[string, number, string, string[]]>([
    ['a journey that was called off', 1, 'deelnemer-1', []],
    ['no fee for NT2', 1, 'deelnemer-2', ['no-nt2-fee', 'returns-later']],
    ['no interest, but NT2', 1, 'deelnemer-3', ['no-interest', 'nt2-started']],
    ['pregnancy', 1, 'deelnemer-4', ['not-signed-up', 'pregnancy']],
    ['the course again', 2, 'deelnemer-2', ['started', 'course-again']],
    ['help with the diploma', 2, 'deelnemer-5', ['started', 'nt2-started', 'diploma-help']],
    ['the waiting register', 3, 'deelnemer-2', ['wachtregister', 'not-target-group']],
    ['not registered', 3, 'deelnemer-5', ['not-registered', 'not-target-group']],
    ['not arrived yet', 3, 'deelnemer-8', ['not-arrived-yet']],
    ['an intake', 3, 'deelnemer-6', ['intake-done']],
  ])('P09 W09 what became of people is kept as codes: %s', (_, pilot, key, expected) => {
    expect(outcomes(stepsOf(pilot, key))).toEqual(expected);
  });

  test('an arrival that contradicts the course is recorded as printed', () => {
    expect(stepsOf(3, 'deelnemer-5')).toContainEqual({ kind: 'arrived', on: '2024-01-08' });
  });
});

describe('printed words and their codes', () => {
  test('D09 the ways of referral', () => {
    expect(['Lokaal bestuur', 'IOM', 'Eigen werving', 'VAC', 'Werkgever'].map(channelOf)).toEqual([
      'lokaal-bestuur', 'iom', 'eigen-werving', 'vac', 'werkgever',
    ]); // prettier-ignore
    expect(channelOf('Een nieuwe weg')).toBeNull();
  });

  test('countries by their Dutch names', () => {
    expect(['Marokko', 'Libanon', 'Jordanië', 'Nergens'].map(countryOf)).toEqual(['MA', 'LB', 'JO', null]);
    expect(countryOf(null)).toBeNull();
  });

  test('P09 why a journey is off', () => {
    expect(cancelReasonOf('arbeidscontract verbroken wegens faillissement')).toBe('contract-broken');
    expect(cancelReasonOf('arbeidscontract verbroken wegens D-E niet in orde')).toBe('diploma-not-recognised');
    expect(cancelReasonOf(undefined)).toBe('rather-not-say');
  });

  test('a word that no code stands for is not guessed', () => {
    expect(stopReasonOf('iets anders')).toBeNull();
    expect(judgementOf('verrassend')).toBeUndefined();
    expect(judgementOf('niet goed')).toBe('onvoldoende');
  });
});
