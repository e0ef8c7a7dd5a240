import { describe, expect, it } from 'vitest';
import { getal, parameter, PARAMETERS, REGIMES, type Parameter } from './parameters.ts';

const tabel: readonly Parameter[] = PARAMETERS;

describe('parameters', () => {
  it('Y07 every value has a date, a source and a status', () => {
    for (const rij of tabel) {
      expect(rij.geldigVan, rij.sleutel).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(rij.bron.length, rij.sleutel).toBeGreaterThan(5);
      expect(rij.status, rij.sleutel).toMatch(/^(geverifieerd|in-bron|na-te-kijken|aangekondigd)$/);
    }
  });

  it('Y07 no two values of one key hold on the same day in the same regime', () => {
    for (const [index, een] of tabel.entries()) {
      for (const ander of tabel.slice(index + 1)) {
        if (een.sleutel !== ander.sleutel || een.regime !== ander.regime) continue;
        const apart = (een.geldigTot ?? '9999') < ander.geldigVan || (ander.geldigTot ?? '9999') < een.geldigVan;
        expect(apart, een.sleutel).toBe(true);
      }
    }
  });

  it('Y07 a value cannot be read for a day on which it did not hold', () => {
    expect(() => parameter('vergoeding', '2024-12-31', 'voorstel-2025')).toThrow('geen parameter vergoeding');
    expect(getal('vergoeding', '2025-01-01', 'voorstel-2025')).toBe(90);
    expect(() => parameter('eindquiz-slaaggrens', '2013-06-06', 'decreet-2013')).toThrow();
  });

  it('O01 O04 the fee is 0 under the decree and 90 euro in the proposal', () => {
    const op = '2026-11-22';
    expect(REGIMES.map((regime) => getal('vergoeding', op, regime))).toEqual([0, 0, 90, 90]);
    expect(parameter('vergoeding', op, 'voorstel-2025').status).toBe('aangekondigd');
  });

  it('B01 B02 the definition asks a granted or a requested visa, by regime', () => {
    expect(parameter('visum-voorwaarde', '2026-11-22', 'decreet-2013').waarde).toBe('toegekend');
    expect(parameter('visum-voorwaarde', '2026-11-22', 'voorstel-2025').waarde).toBe('aangevraagd');
    expect(() => getal('visum-voorwaarde', '2026-11-22', 'voorstel-2025')).toThrow('geen getal');
  });

  it('M05 the core-value part of the standard test changes on 1 March 2023', () => {
    expect(getal('standaardtest-sokkel', '2023-02-28', 'decreet-2013')).toBe(50);
    expect(getal('standaardtest-sokkel', '2023-03-01', 'decreet-2013')).toBe(80);
  });
});
