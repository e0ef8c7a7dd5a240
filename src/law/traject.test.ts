import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addToDay } from '#kernel/dates.ts';
import { beslis, BESLISSINGEN, type VraagNaam } from './beslissingen.ts';
import { jsonSchemaVan, type FeitNaam } from './feiten/index.ts';
import { REGIMES } from './kern/regimes.ts';
import type { Motivering } from './kern/vraag.ts';

/** De vragen over het gewone traject, en het eerste jaar waarin elk ervan een regel heeft. */
const VRAGEN = ['inburgeringscontract', 'overeenkomst-voortraject', 'pijlers', 'vdab-inschrijving', 'netwerkpijler', 'nt2-niveau', 'inburgeringsattest', 'b1-mondeling', 'tolkkosten', 'voorrang', 'opschorting', 'inbreuk', 'boete', 'beroep'] as const satisfies readonly VraagNaam[]; // prettier-ignore

/** Wat iemand moet inroepen of wat een andere invulling van hetzelfde feit is: dat mag een besluit wel veranderen. */
const INROEPEN: readonly FeitNaam[] = ['blijvendVerhinderd', 'arbeidsongeschikt', 'overmacht', 'opgeschort', 'opschortingDagen', 'opschortingTot', 'contractGetekendOp', 'resultaatMaatschappelijkeOrientatie', 'nt2Resultaat', 'inBelgie', 'tekortkoming', 'vdabIngeschrevenOp', 'werkt', 'studeert']; // prettier-ignore

interface Vorm { readonly type?: string; readonly enum?: unknown[]; readonly format?: string; readonly maximum?: number; readonly items?: Vorm; readonly anyOf?: Vorm[] } // prettier-ignore

const dag = fc.integer({ min: 0, max: 3000 }).map((dagen) => addToDay('2020-06-01', { days: dagen }));
const beslisdag = fc.integer({ min: 0, max: 1000 }).map((dagen) => addToDay('2025-06-01', { days: dagen }));

function waarde(naam: string, vorm: Vorm): fc.Arbitrary<unknown> {
  if (vorm.anyOf) return waarde(naam, vorm.anyOf[0]!);
  if (vorm.enum) return fc.constantFrom(...vorm.enum);
  if (naam === 'geboortedatum')
    return fc.integer({ min: 0, max: 29_000 }).map((dagen) => addToDay('1940-01-01', { days: dagen }));
  if (vorm.type === 'array')
    return fc.uniqueArray(fc.constantFrom(...(vorm.items?.enum ?? [])), { minLength: 1, maxLength: 4 });
  if (vorm.type === 'boolean') return fc.boolean();
  if (vorm.type === 'string') return dag;
  return fc.integer({ min: 0, max: Math.min(60, vorm.maximum ?? 60) });
}

const feitenVan = (vraag: VraagNaam): fc.Arbitrary<Record<string, unknown>> => {
  const { properties } = jsonSchemaVan(BESLISSINGEN[vraag].vraag.feiten) as { properties: Record<string, Vorm> };
  return fc.record(Object.fromEntries(Object.entries(properties).map(([naam, vorm]) => [naam, waarde(naam, vorm)])), { requiredKeys: [] }); // prettier-ignore
};
const stel = (vraag: VraagNaam, feiten: object, op: string, regime = 'decreet-2013'): Motivering =>
  beslis(vraag, feiten as never, op, regime as never);

afterEach(() => vi.useRealTimers());

describe('elke vraag over het gewone traject', () => {
  it.each(VRAGEN)('%s gives reasons with an article, and names what is missing', (vraag) => {
    const proef = fc.property(feitenVan(vraag), beslisdag, fc.constantFrom('decreet-2013', 'voorstel-2025', 'verplicht-2027'), (feiten, op, regime) => {
      const { redenen, uitkomst, ontbreekt, waarden } = stel(vraag, feiten, op, regime);
      expect(redenen.length).toBeGreaterThan(0);
      expect(redenen.every(({ artikel }) => artikel.length > 3)).toBe(true);
      expect(new Set(redenen.map(({ regel }) => regel)).size).toBe(redenen.length);
      if (uitkomst === 'onbeslist') expect(ontbreekt.length).toBeGreaterThan(0);
      else expect(Object.values(waarden)).not.toContain('onbeslist');
    }); // prettier-ignore
    fc.assert(proef, { numRuns: 150 });
  });

  it.each(VRAGEN)('%s stays decided when more becomes known', (vraag) => {
    const proef = fc.property(feitenVan(vraag), beslisdag, fc.nat(), (feiten, op, keuze) => {
      const weg = Object.keys(feiten).filter((naam) => !INROEPEN.includes(naam as FeitNaam));
      const naam = weg[keuze % Math.max(1, weg.length)];
      if (naam === undefined) return;
      const minder = stel(vraag, { ...feiten, [naam]: undefined }, op);
      if (minder.uitkomst !== 'onbeslist') expect(stel(vraag, feiten, op).uitkomst).toBe(minder.uitkomst);
    });
    fc.assert(proef, { numRuns: 250 });
  });

  it.each(VRAGEN)('%s reads no clock', (vraag) => {
    const proef = fc.property(feitenVan(vraag), beslisdag, (feiten, op) => {
      vi.useFakeTimers({ now: new Date('1999-01-01') });
      const toen = stel(vraag, feiten, op);
      vi.setSystemTime(new Date('2077-07-07'));
      expect(stel(vraag, feiten, op)).toEqual(toen);
    });
    fc.assert(proef, { numRuns: 25 });
  });
});

describe('uren en inbreuken', () => {
  it('Q10 more hours never turn a fulfilled pillar into one that is not', () => {
    const proef = fc.property(feitenVan('netwerkpijler'), fc.nat(200), fc.nat(200), beslisdag, (feiten, uren, meer, op) => {
      const eerst = stel('netwerkpijler', { ...feiten, pntUren: uren }, op);
      if (eerst.uitkomst === 'voldaan')
        expect(stel('netwerkpijler', { ...feiten, pntUren: uren + meer }, op).uitkomst).toBe('voldaan');
    }); // prettier-ignore
    fc.assert(proef, { numRuns: 400 });
  });

  it('R01 somebody who is exempt or takes part voluntarily never commits a breach', () => {
    const proef = fc.property(feitenVan('inbreuk'), fc.constantFrom('vrijgesteld', 'rechthebbend', 'niet-in-doelgroep'), beslisdag, fc.constantFrom(...REGIMES.filter((regime) => regime !== 'proeftuin-2023')), (feiten, statuut, op, regime) => {
      const over = { ...feiten, statuut, soortArbeid: 'stage' };
      expect(stel('inbreuk', over, op, regime).uitkomst).not.toBe('inbreuk');
    }); // prettier-ignore
    fc.assert(proef, { numRuns: 400 });
  });

  it('Q12 somebody who is exempt from everything has no compulsory part', () => {
    const proef = fc.property(feitenVan('pijlers'), beslisdag, (feiten, op) => {
      const { uitkomst } = stel('pijlers', { ...feiten, blijvendVerhinderd: true }, op);
      expect(['alle-verplicht', 'deels-verplicht']).not.toContain(uitkomst);
    });
    fc.assert(proef, { numRuns: 200 });
  });
});
