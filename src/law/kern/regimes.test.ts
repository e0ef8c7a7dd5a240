import { describe, expect, it } from 'vitest';
import { BESLISSINGEN, heeftRegel, VRAGEN } from '../beslissingen.ts';
import type { Versie } from './vraag.ts';
import { alsRegime, geldendRegime, keten, RECHTSKADERS, REGIMES, rekendag } from './regimes.ts';

const versiesVan = (vraag: (typeof VRAGEN)[number]): readonly Versie[] =>
  BESLISSINGEN[vraag].versies as unknown as readonly Versie[];

describe('rechtskaders', () => {
  it.each(REGIMES.filter((regime) => RECHTSKADERS[regime].erft !== null))(
    'Y07 what %s says it replaces are exactly the questions it has a version of',
    (regime) => {
      const eigen = VRAGEN.filter((vraag) => versiesVan(vraag).some((versie) => versie.regime === regime));
      expect(RECHTSKADERS[regime].vervangt.map(({ vraag }) => vraag).sort()).toEqual([...eigen].sort());
    },
  );

  it('Y07 the regime of today inherits nothing and replaces nothing', () => {
    const basis = REGIMES.filter((regime) => RECHTSKADERS[regime].erft === null);
    expect(basis).toEqual(['decreet-2013']);
    expect(RECHTSKADERS['decreet-2013'].vervangt).toEqual([]);
  });

  it('Y02 Y03 Y04 Y05 inherit from the nearest to the farthest', () => {
    expect(keten('decreet-2013')).toEqual(['decreet-2013']);
    expect(keten('proeftuin-2023')).toEqual(['proeftuin-2023', 'decreet-2013']);
    expect(keten('voorstel-2025')).toEqual(['voorstel-2025', 'decreet-2013']);
    expect(keten('verplicht-2027')).toEqual(['verplicht-2027', 'voorstel-2025', 'decreet-2013']);
  });

  it.each(REGIMES)('Y07 no version of %s begins before the regime does', (regime) => {
    for (const vraag of VRAGEN) {
      for (const versie of versiesVan(vraag).filter((een) => een.regime === regime)) {
        expect(versie.vanaf >= RECHTSKADERS[regime].vanaf, versie.map).toBe(true);
      }
    }
  });

  it.each(VRAGEN)('Y07 the folder of each version of %s ends in the day it begins', (vraag) => {
    for (const versie of versiesVan(vraag)) expect(versie.map.endsWith(`/${versie.vanaf}`), versie.map).toBe(true);
  });

  it('Y07 the law of a day: none before the decree, the decree from its first day, never an announcement', () => {
    expect(() => geldendRegime('2013-06-06')).toThrow('nog geen rechtskader');
    expect(geldendRegime('2013-06-07')).toBe('decreet-2013');
    expect(geldendRegime('2013-06-08')).toBe('decreet-2013');
    expect(geldendRegime('2023-06-01')).toBe('decreet-2013');
    expect(geldendRegime('2027-11-01')).toBe('decreet-2013');
  });

  it('Y07 a fact older than its regime is judged on the first day of the regime', () => {
    expect(rekendag('2024-12-31', 'voorstel-2025')).toBe('2025-01-01');
    expect(rekendag('2025-01-01', 'voorstel-2025')).toBe('2025-01-01');
    expect(rekendag('2025-01-02', 'voorstel-2025')).toBe('2025-01-02');
  });

  it.each([
    ['decreet-2013', '2013-06-06', '2013-06-07'],
    ['proeftuin-2023', '2023-05-31', '2023-06-01'],
    ['voorstel-2025', '2024-12-31', '2025-01-01'],
    ['verplicht-2027', '2024-12-31', '2025-01-01'],
  ] as const)('Y07 %s answers from its first day, not the day before', (regime, ervoor, eerste) => {
    expect([ervoor, eerste].map((dag) => heeftRegel('doelgroep', dag, regime))).toEqual([false, true]);
    expect([ervoor, eerste].map((dag) => rekendag(dag, regime))).toEqual([eerste, eerste]);
  });

  it('Y03 the pilots end on the day of their final report; the other regimes have no last day', () => {
    expect(REGIMES.map((regime) => RECHTSKADERS[regime].tot)).toEqual([undefined, '2025-05-28', undefined, undefined]);
  });

  it('a text that names no regime means the decree', () => {
    expect(alsRegime('voorstel-2025')).toBe('voorstel-2025');
    expect(alsRegime('iets anders')).toBe('decreet-2013');
  });
});
