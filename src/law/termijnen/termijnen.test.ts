import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Day } from '#kernel/dates.ts';
import { beslis, type Besluit } from '../beslissingen.ts';
import { ALLE_DOELEN, GEZINSHERENIGERS } from '../feiten/persoon.ts';
import { dagnummer, dagVan, plusDagen } from '../kern/kalender.ts';
import { REGIMES } from '../kern/regimes.ts';
import { FASEN } from '../vragen/procedure-venster.ts';

const dag = fc.integer({ min: dagnummer('2010-01-01'), max: dagnummer('2030-12-31') }).map(dagVan);
const datum = fc.integer({ min: dagnummer('2025-01-01'), max: dagnummer('2030-12-31') }).map(dagVan);
const regime = fc.constantFrom(...REGIMES);
const soms = <T>(waarde: fc.Arbitrary<T>) => fc.option(waarde, { nil: undefined });
const jaNee = soms(fc.boolean());
const opschorting = fc
  .tuple(dag, fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }))
  .map(([van, dagen]): { van: Day; tot: Day | null } => ({ van, tot: dagen === null ? null : plusDagen(van, dagen) }));

const procedureFeiten = {
  doel: soms(fc.constantFrom(...ALLE_DOELEN)),
  gezinshereniger: soms(fc.constantFrom(...GEZINSHERENIGERS)),
  gezinsherenigerKaart: soms(fc.constantFrom('D' as const, 'H' as const, 'andere' as const)),
  gezinsvorming: jaNee,
  hooggeschoold: jaNee,
  dossierVolledigOp: soms(dag),
  verlengingen: soms(fc.integer({ min: 0, max: 2 })),
  beslissingOp: soms(dag),
  visumToegekendOp: soms(dag),
  aankomst: soms(dag),
  gemeldBijGemeenteOp: soms(dag),
};
const venster = fc.record({ ...procedureFeiten, visumAangevraagdOp: soms(dag) });
const dossier = fc.record({
  ...procedureFeiten,
  gewest: soms(fc.constantFrom('vlaams' as const, 'brussels' as const, 'waals' as const)),
  aanmelding: soms(dag),
  kaartAVan: soms(dag),
  attestVerplichtingOp: soms(dag),
  contractGetekendOp: soms(dag),
  geboortedatum: soms(dag),
  pensioenleeftijdBereikt: jaNee,
  vdabIngeschrevenOp: soms(dag),
  trajectGestartOp: soms(dag),
  nt2EindeVoorzienOp: soms(dag),
  attestBehaaldOp: soms(dag),
  statuut: soms(fc.constantFrom('verplicht' as const, 'rechthebbend' as const)),
  langsteActievePeriode: soms(fc.integer({ min: 0, max: 24 })),
  overdrachtAangebodenOp: soms(dag),
  overdrachtBeantwoordOp: soms(dag),
  bewaringVan: soms(dag),
});
const klokken = (besluit: Besluit<'termijnen'>) => besluit.waarden.klokken ?? [];

describe('termijnen', () => {
  it('C04 a window is earliest, then likely, then latest, in every phase', () => {
    fc.assert(
      fc.property(venster, datum, regime, (feiten, op, kader) => {
        const { waarden, redenen, indicatief } = beslis('procedure-venster', feiten, op, kader);
        for (const fase of FASEN) {
          const { vroegst, waarschijnlijk, laatst } = waarden.fasen?.[fase] ?? {};
          if (vroegst && waarschijnlijk) expect(vroegst <= waarschijnlijk, fase).toBe(true);
          if (waarschijnlijk && laatst) expect(waarschijnlijk <= laatst, fase).toBe(true);
          if (vroegst && laatst) expect(vroegst <= laatst, fase).toBe(true);
        }
        expect(indicatief).toBe(true);
        expect(redenen.map(({ regel }) => regel)).toContain('geen-invloed');
      }),
      { numRuns: 1000 },
    );
  });

  it('A14 a window carries the sentence that it is for planning only', () => {
    const feiten = { doel: 'student', dossierVolledigOp: '2026-11-01' } as const;
    expect(beslis('procedure-venster', feiten, '2026-11-22', 'decreet-2013').waarden.voorbehoud).toBe('law.alleen-planning'); // prettier-ignore
  });

  it('no clock runs while nothing has begun: who somebody is begins none', () => {
    const { doel, gezinshereniger, gezinsvorming, hooggeschoold } = procedureFeiten;
    const wie = fc.record({ doel, gezinshereniger, gezinsvorming, hooggeschoold, geboortedatum: soms(dag) });
    fc.assert(
      fc.property(wie, datum, regime, (feiten, op, kader) => {
        const { waarden } = beslis('termijnen', { ...feiten, overdrachtBeantwoordOp: null }, op, kader);
        expect([waarden.klokken ?? [], waarden.voorbehoud]).toEqual([[], undefined]);
      }),
    );
  });

  it('a clock never ends before it begins, and its state follows from its days', () => {
    fc.assert(
      fc.property(dossier, fc.array(opschorting, { maxLength: 3 }), datum, regime, (feiten, opschortingen, op, kader) => {
        for (const klok of klokken(beslis('termijnen', { ...feiten, opschortingen }, op, kader))) {
          if (klok.einde !== null) expect(klok.einde >= klok.begin, klok.id).toBe(true);
          if (klok.status === 'verstreken') expect((klok.voldaanOp ?? op) > (klok.einde ?? '9999'), klok.id).toBe(true);
          if (klok.status === 'nog-niet-begonnen') expect(klok.begin > op, klok.id).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  }); // prettier-ignore

  it('R03 one more suspension never shortens a clock', () => {
    fc.assert(
      fc.property(dossier, fc.array(opschorting, { maxLength: 3 }), opschorting, datum, (feiten, opschortingen, extra, op) => {
        const eerst = klokken(beslis('termijnen', { ...feiten, opschortingen }, op, 'decreet-2013'));
        const dan = klokken(beslis('termijnen', { ...feiten, opschortingen: [...opschortingen, extra] }, op, 'decreet-2013'));
        expect(dan.map(({ id }) => id)).toEqual(eerst.map(({ id }) => id));
        for (const [plaats, { einde }] of eerst.entries()) expect((dan[plaats]?.einde ?? '9999') >= (einde ?? '9999')).toBe(true);
      }),
    );
  }); // prettier-ignore

  it('no clock is read: the same facts on the same day give the same answer, at any moment', () => {
    const feiten = { aankomst: '2026-11-20', gewest: 'vlaams', trajectGestartOp: '2026-01-05' } as const;
    const nu = beslis('termijnen', feiten, '2026-11-22', 'decreet-2013');
    vi.useFakeTimers({ now: new Date('2031-05-05T00:00:00Z') });
    try {
      expect(beslis('termijnen', feiten, '2026-11-22', 'decreet-2013')).toEqual(nu);
    } finally {
      vi.useRealTimers();
    }
  });

  it('Y07 a clock follows the value of the day on which it began, also in a framework that began later', () => {
    const feiten = { contractGetekendOp: '2021-06-01' } as const;
    expect(klokken(beslis('termijnen', feiten, '2026-11-22', 'voorstel-2025'))).toEqual([]);
  });
});
