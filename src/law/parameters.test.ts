import { ZEKERHEDEN } from './kern/bronnen.ts';
import { describe, expect, it } from 'vitest';
import { getal, lijst, parameter, PARAMETERS } from './parameters.ts';
import { keten, REGIMES } from './kern/regimes.ts';
import type { Parameter } from './kern/parameters.ts';

const tabel: readonly Parameter[] = PARAMETERS;

describe('parameters', () => {
  it('Y07 every value has a date, a source and a status', () => {
    for (const rij of tabel) {
      expect(rij.geldigVan, rij.sleutel).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(rij.bron.plaats.length, rij.sleutel).toBeGreaterThan(1);
      expect(rij.bron.nummers.length, rij.sleutel).toBeGreaterThan(0);
      expect(ZEKERHEDEN, rij.sleutel).toContain(rij.bron.zekerheid);
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
    expect(parameter('vergoeding', op, 'voorstel-2025').bron.zekerheid).toBe('aangekondigd');
  });

  it('Y07 a regime takes from the one it inherits what it does not replace', () => {
    expect(getal('minimumleeftijd', '2026-11-22', 'verplicht-2027')).toBe(18);
    expect(keten('verplicht-2027')).toEqual(['verplicht-2027', 'voorstel-2025', 'decreet-2013']);
    expect(() => getal('eu-plus', '2026-11-22', 'decreet-2013')).toThrow('geen getal');
  });

  it('a value is read as what it is: a number is no list, a word is no list, a list is no number', () => {
    const op = '2026-11-22';
    expect(lijst('contract-onderdelen', op, 'decreet-2013')).toContain('nt2');
    expect(() => lijst('minimumleeftijd', op, 'decreet-2013')).toThrow('geen lijst');
    expect(() => lijst('leerpad-vorm', op, 'voorstel-2025')).toThrow('geen lijst');
  });

  it('M05 the core-value part of the standard test changes on 1 March 2023', () => {
    expect(getal('standaardtest-sokkel', '2023-02-28', 'decreet-2013')).toBe(50);
    expect(getal('standaardtest-sokkel', '2023-03-01', 'decreet-2013')).toBe(80);
  });
});
