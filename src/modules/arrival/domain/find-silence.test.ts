import { describe, expect, it } from 'vitest';
import { findSilence, type Whereabouts } from './find-silence.ts';

const base: Whereabouts = { status: 'travelling', regime: 'voorstel-2025', heardOn: '2026-11-01', since: '2026-11-01' };

describe('silence', () => {
  it.each([
    ['2026-12-07', undefined],
    ['2026-12-08', { kind: 'travel-date-passed', due: '2026-12-08' }],
    ['2027-01-20', { kind: 'travel-date-passed', due: '2026-12-08' }],
  ])('P07 planned for 1 December, on %s', (today, expected) => {
    expect(findSilence({ ...base, plannedOn: '2026-12-01' }, today)).toEqual(expected);
  });

  it('P07 word after the planned day is no silence', () => {
    expect(findSilence({ ...base, plannedOn: '2026-12-01', heardOn: '2026-12-02' }, '2027-01-20')).toBeUndefined();
  });

  it('P07 counts from the last word after the course', () => {
    const completed = { ...base, status: 'completed', since: '2026-11-01', heardOn: '2026-11-20' };
    expect(findSilence(completed, '2026-12-31')).toBeUndefined();
    expect(findSilence(completed, '2027-01-01')).toEqual({ kind: 'silent-after-course', due: '2027-01-01' });
  });

  it('P08 waiting for registration is followed too', () => {
    const waiting = { ...base, status: 'awaiting-registration', arrivedOn: '2026-11-10', heardOn: '2026-11-12' };
    expect(findSilence(waiting, '2026-12-11')).toBeUndefined();
    expect(findSilence(waiting, '2026-12-12')?.kind).toBe('silent-after-arrival');
  });

  it('P07 nobody else is asked', () => {
    for (const status of ['learning', 'settled', 'handover-offered', 'stopped']) {
      expect(findSilence({ ...base, status }, '2030-01-01')).toBeUndefined();
    }
  });
});
