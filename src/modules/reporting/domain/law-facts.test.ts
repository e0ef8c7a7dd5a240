import { expect, it } from 'vitest';
import { visaOf } from './law-facts.ts';

const told = { dossierVolledigOp: '2026-06-01', visumToegekendOp: '2026-09-01' };

it('B28 the visa is as far as the person told, on the day that is asked', () => {
  const on = (day: string) => visaOf([], null, told, day);
  expect(['2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'].map(on)).toEqual([
    null,
    'aangevraagd',
    'aangevraagd',
    'toegekend',
  ]);
});

it('B24 B25 a confirmed status tells of an application, and a refusal goes before everything', () => {
  expect(visaOf(['voortraject.status-confirmed.v1'], null, {}, '2026-06-01')).toBe('aangevraagd');
  expect(visaOf([], 'visa-refused', told, '2026-10-01')).toBe('geweigerd');
});
