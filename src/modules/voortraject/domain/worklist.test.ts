import { describe, expect, test } from 'vitest';
import { PATIENCE, worklistOf, type WorkDossier } from './worklist.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const ago = (days: number) => new Date(NOW.getTime() - days * 24 * 3_600_000);
const dossier = (changes: Partial<WorkDossier>): WorkDossier => ({
  dossierId: 'd1',
  personId: 'p1',
  status: 'registered',
  counsellorId: null,
  statusSince: ago(2),
  lastHeardAt: ago(2),
  intakeAt: null,
  ...changes,
});
const list = (changes: Partial<WorkDossier>, signals: Parameters<typeof worklistOf>[1] = []) =>
  worklistOf([dossier(changes)], signals, NOW, { ...PATIENCE, silentDays: 10 }).map(({ kind, late }) => [kind, late]);

describe('the work list', () => {
  test('somebody who registered is on it at once, and late after five days', () => {
    expect(list({})).toEqual([['voortraject.intake-to-plan', false]]);
    expect(list({ statusSince: ago(6) })).toEqual([['voortraject.intake-to-plan', true]]);
  });

  test('F01 an intake of the coming day is on it, one that is over asks to be recorded, a later one is not', () => {
    const planned = { status: 'intake-planned' } as const;
    expect(list({ ...planned, intakeAt: ago(-0.5) })).toEqual([['voortraject.intake-today', false]]);
    expect(list({ ...planned, intakeAt: ago(0.1) })).toEqual([['voortraject.intake-to-record', true]]);
    expect(list({ ...planned, intakeAt: ago(-3) })).toEqual([]);
  });

  test('P07 somebody who has been silent during the course for so many days is on it', () => {
    expect(list({ status: 'learning', lastHeardAt: ago(9) })).toEqual([]);
    expect(list({ status: 'learning', lastHeardAt: ago(11) })).toEqual([['voortraject.silent', true]]);
  });

  test('B25 the candidate status is to be confirmed again after ninety days, only where an authority referred', () => {
    expect(list({ status: 'completed' })).toEqual([]);
    expect(list({ status: 'completed', confirmedAt: ago(10) })).toEqual([]);
    expect(list({ status: 'completed', confirmedAt: ago(100) })).toEqual([['voortraject.status-to-confirm', true]]);
    expect(list({ status: 'settled', confirmedAt: ago(100) })).toEqual([]);
  });

  test('what other modules signal stands in it, the most urgent first', () => {
    const signals = [{ dossierId: 'd1', kind: 'arrival.date-passed', since: ago(1), due: ago(30) }];
    expect(list({}, signals).map(([kind]) => kind)).toEqual(['arrival.date-passed', 'voortraject.intake-to-plan']);
  });

  test('a signal about a dossier that is over is no work', () => {
    expect(
      worklistOf([], [{ dossierId: 'x', kind: 'arrival.date-passed', since: NOW, due: null }], NOW, {
        ...PATIENCE,
        silentDays: 10,
      }),
    ).toEqual([]);
  });
});
