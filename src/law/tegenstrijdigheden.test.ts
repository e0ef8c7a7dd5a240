import { describe, expect, it } from 'vitest';
import { beslis } from './beslissingen.ts';
import { REGIMES } from './kern/regimes.ts';
import { parameter } from './parameters.ts';
import { gevolgdeLezing, tegenstrijdigheid, TEGENSTRIJDIGHEDEN } from './tegenstrijdigheden.ts';

describe('tegenstrijdigheden', () => {
  it('lists CC01 to CC20, each with at least two readings and their places', () => {
    expect(TEGENSTRIJDIGHEDEN.map(({ code }) => code).slice(0, 20)).toEqual(
      Array.from({ length: 20 }, (_, index) => `CC${String(index + 1).padStart(2, '0')}`),
    );
    for (const { code, lezingen } of TEGENSTRIJDIGHEDEN) {
      expect(lezingen.length, code).toBeGreaterThanOrEqual(2);
      for (const { bronnen, naam } of lezingen) expect(bronnen.length, `${code} ${naam}`).toBeGreaterThan(0);
    }
  });

  it('a regime follows only a reading that exists', () => {
    for (const { code, lezingen, volgt } of TEGENSTRIJDIGHEDEN)
      for (const regime of REGIMES)
        if (volgt[regime])
          expect(
            lezingen.map(({ naam }) => naam),
            `${code} ${regime}`,
          ).toContain(volgt[regime]);
  });

  it('CC01 the receipt names the contradiction and the reading that the regime follows', () => {
    const feiten = { visum: 'aangevraagd', nationaliteit: 'MA', geboortedatum: '1990-05-01', doel: 'gezin' } as const;
    const volgens = (regime: (typeof REGIMES)[number]) => beslis('doelgroep', feiten, '2026-11-22', regime);
    expect(volgens('decreet-2013')).toMatchObject({ uitkomst: 'niet', gevolgdeLezingen: { CC01: 'toegekend' } });
    expect(volgens('voorstel-2025')).toMatchObject({
      uitkomst: 'in-doelgroep',
      gevolgdeLezingen: { CC01: 'aangevraagd' },
    });
  });

  it('CC15 the reading that is followed is what the decision does: who works registers too, from the signing', () => {
    const feiten = { statuut: 'verplicht', contractGetekendOp: '2026-09-01', trajectGestartOp: '2026-10-01', gewest: 'vlaams', geboortedatum: '1990-05-01', magWerken: true, werkt: true, vdabIngeschreven: false } as const; // prettier-ignore
    expect(beslis('vdab-inschrijving', feiten, '2026-10-15', 'decreet-2013')).toMatchObject({
      uitkomst: 'loopt',
      waarden: { uiterste: '2026-11-01' },
      gevolgdeLezingen: { CC15: 'actieve-leeftijd-vanaf-ondertekening' },
    });
  });

  it('CC16 who pays per part with exemptions is told that the sources differ', () => {
    const feiten = { contractGetekendOp: '2026-09-01', gewest: 'vlaams', statuut: 'verplicht', vrijstellingsgrond: 'werkzoekend', vrijstellingBewezen: true } as const; // prettier-ignore
    expect(beslis('vergoeding-gewoon-traject', feiten, '2026-11-22', 'decreet-2013')).toMatchObject({
      uitkomst: 'vrijgesteld',
      gevolgdeLezingen: { CC16: 'per-lestijd-met-vrijstellingen' },
    });
  });

  it('L199 the report to the municipality follows the reading that the table of values chooses', () => {
    for (const regime of REGIMES)
      expect(gevolgdeLezing('CC-L199', regime)).toBe(
        parameter('melding-gemeente-telling', '2026-11-22', regime).waarde,
      );
  });

  it('CC12 CC19 where a regime needs no reading both are shown', () => {
    expect(gevolgdeLezing('CC12', 'decreet-2013')).toBeUndefined();
    expect(() => tegenstrijdigheid('CC99')).toThrow('CC99');
  });
});
