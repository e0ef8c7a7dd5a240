import { describe, expect, it } from 'vitest';
import { binnenDrieMaanden, decideAanmelding, uitersteAanmelding } from './aanmelding.ts';

describe('aanmelding', () => {
  it.each([
    ['2024-08-14', '2024-08-13', false],
    ['2024-08-14', '2024-08-14', true],
    ['2024-08-14', '2024-11-13', true],
    ['2024-08-14', '2024-11-14', true],
    ['2024-08-14', '2024-11-15', false],
    ['2024-11-30', '2025-02-28', true],
    ['2024-11-30', '2025-03-01', false],
  ])('P10 arrived %s, signed up %s: within three calendar months: %s', (aankomst, aanmelding, verwacht) => {
    expect(binnenDrieMaanden(aankomst, aanmelding)).toBe(verwacht);
  });

  it('P10 reads the dates of the pilots as the report does', () => {
    expect(binnenDrieMaanden('2024-10-21', '2024-12-04')).toBe(true);
    expect(binnenDrieMaanden('2024-04-12', '2024-11-21')).toBe(false);
    expect(binnenDrieMaanden('2024-07-31', '2024-10-24')).toBe(true);
  });

  it('P10 the receipt names the last day', () => {
    expect(uitersteAanmelding('2024-07-31')).toBe('2024-10-31');
    const besluit = decideAanmelding({ aankomst: '2024-07-31', aanmelding: '2024-11-01', regime: 'proeftuin-2023' });
    expect(besluit).toMatchObject({ binnenTermijn: false, uiterste: '2024-10-31', uitkomst: 'te-laat' });
  });
});
