import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { addToDay } from '#kernel/dates.ts';
import { beslis, BESLISSINGEN, VRAGEN, type VraagNaam } from './beslissingen.ts';
import { FEITEN, schemaVan, type FeitNaam } from './feiten/index.ts';
import { RECHTSKADERS, REGIMES } from './kern/regimes.ts';
import { GeenRecht, type Motivering, type Vraag } from './kern/vraag.ts';

const vragen = BESLISSINGEN as unknown as Record<VraagNaam, { vraag: Vraag }>;
const feitenVan = (naam: VraagNaam): readonly FeitNaam[] => vragen[naam].vraag.feiten;

const dag = fc.integer({ min: 0, max: 40_000 }).map((dagen) => addToDay('1935-01-01', { days: dagen }));
/** Een dag waarop elk rechtskader begonnen is, en waarop er in de tabellen iets verandert. */
const op = fc.oneof(
  fc.integer({ min: 0, max: 1500 }).map((dagen) => addToDay('2025-01-01', { days: dagen })),
  fc.constantFrom('2025-08-17', '2025-08-18', '2027-09-01'),
);
const regime = fc.constantFrom(...REGIMES);
const TEKSTEN = ['MA', 'FR', 'BE', 'XX', 'IN', 'Gent', 'Ukkel', 'Leuven', 'Deurne', '21004'];

/** Willekeurige waarden van een feit, zoals zijn schema ze toelaat. @throws bij een soort schema die hier onbekend is */
function waardeVan(naam: FeitNaam): fc.Arbitrary<unknown> {
  const { schema } = FEITEN[naam];
  return kandidaten(schema).filter((waarde) => schema.safeParse(waarde).success);
}

function kandidaten(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 100 }));
  if (schema instanceof z.ZodISODate) return dag;
  if (schema instanceof z.ZodString) return fc.constantFrom(...TEKSTEN);
  if (schema instanceof z.ZodArray) return fc.array(kandidaten(schema.element as z.ZodType), { maxLength: 3 });
  if (schema instanceof z.ZodObject)
    return fc.record(mapWaarden(schema.shape as Record<string, z.ZodType>, kandidaten));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return fc.option(kandidaten(schema.unwrap() as z.ZodType)); // prettier-ignore
  throw new Error(`geen willekeurige waarden voor ${schema.constructor.name}`);
}

const mapWaarden = <T, U>(bron: Record<string, T>, doe: (waarde: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(bron).map(([sleutel, waarde]) => [sleutel, doe(waarde)]));

/** Willekeurige feiten voor een vraag, waarvan er ook ontbreken. */
const feitenVoor = (naam: VraagNaam): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(feitenVan(naam).map((feit) => [feit, waardeVan(feit)])), { requiredKeys: [] });

/** Het besluit, of niets als er in dat rechtskader geen regel voor de vraag is. */
function vraagHet(naam: VraagNaam, feiten: object, datum: string, kader: (typeof REGIMES)[number]): Motivering | null {
  try {
    return beslis(naam, feiten as never, datum, kader);
  } catch (fout) {
    if (fout instanceof GeenRecht) return null;
    throw fout;
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe.each(VRAGEN)('%s', (naam) => {
  it('answers with one of its outcomes and a reason, or names what is missing', () => {
    fc.assert(
      fc.property(feitenVoor(naam), op, regime, (feiten, datum, kader) => {
        const besluit = vraagHet(naam, feiten, datum, kader);
        if (!besluit) return;
        expect(['onbeslist', ...vragen[naam].vraag.uitkomsten]).toContain(besluit.uitkomst);
        expect(besluit.redenen.length).toBeGreaterThan(0);
        expect(besluit.ontbreekt.length > 0).toBe(besluit.uitkomst === 'onbeslist');
        for (const feit of besluit.ontbreekt) {
          expect(feitenVan(naam)).toContain(feit);
          expect([undefined, 'onbekend']).toContain(feiten[feit]);
        }
        expect(vraagHet(naam, feiten, datum, kader)).toEqual(besluit);
      }),
    );
  });

  it('U02 keeps no sensitive fact in its receipt', () => {
    fc.assert(
      fc.property(feitenVoor(naam), op, regime, (feiten, datum, kader) => {
        const invoer = vraagHet(naam, feiten, datum, kader)?.invoer ?? {};
        for (const feit of feitenVan(naam).filter((een) => FEITEN[een].gevoelig)) {
          expect([undefined, 'gekend']).toContain(invoer[feit]);
        }
      }),
    );
  });

  it('reads no clock', () => {
    const gevallen = fc.sample(fc.tuple(feitenVoor(naam), op, regime), 40);
    const klok = () => {
      throw new Error('een regel las de klok');
    };
    for (const wijzer of ['instant', 'plainDateISO', 'plainDateTimeISO', 'zonedDateTimeISO', 'timeZoneId'] as const) {
      vi.spyOn(Temporal.Now, wijzer).mockImplementation(klok);
    }
    vi.spyOn(Date, 'now').mockImplementation(klok);
    vi.stubGlobal('Date', class extends Date {
      constructor(...delen: unknown[]) {
        if (delen.length === 0) klok();
        super(...(delen as [number]));
      }
    }); // prettier-ignore
    for (const [feiten, datum, kader] of gevallen) vraagHet(naam, feiten, datum, kader);
  });

  it('refuses fields it does not know and days that do not exist', () => {
    const schema = schemaVan(feitenVan(naam));
    expect(schema.safeParse({}).success).toBe(true);
    expect(schema.safeParse({ haarkleur: 'bruin' }).success).toBe(false);
    for (const feit of feitenVan(naam)) {
      expect(schema.safeParse({ [feit]: null }).success).toBe(true);
      expect(schema.safeParse({ [feit]: '2026-02-30' }).success, feit).toBe(FEITEN[feit].schema.safeParse('2026-02-30').success); // prettier-ignore
      if (FEITEN[feit].schema instanceof z.ZodISODate) expect(schema.safeParse({ [feit]: '2026-02-30' }).success).toBe(false); // prettier-ignore
    }
  });
});

describe('doelgroep', () => {
  it('B05 B06 never leaves out a younger adult where an older one, not older than 65, is in', () => {
    const leeftijd = fc.integer({ min: 18 * 366, max: 66 * 365 - 20 });
    fc.assert(
      fc.property(feitenVoor('doelgroep'), leeftijd, leeftijd, op, regime, (feiten, een, ander, datum, kader) => {
        const geboren = (dagen: number) => addToDay(datum, { days: -dagen });
        const uitkomst = (dagen: number) =>
          vraagHet('doelgroep', { ...feiten, geboortedatum: geboren(dagen) }, datum, kader)?.uitkomst;
        expect(uitkomst(Math.min(een, ander))).toBe(uitkomst(Math.max(een, ander)));
      }),
    );
  });

  it('B01 B02 whoever the decree takes, the pilots and the proposal take too when the purpose and age fit', () => {
    fc.assert(
      fc.property(feitenVoor('doelgroep'), op, (feiten, datum) => {
        const vast = { ...feiten, doel: 'gezin', geboortedatum: '1990-01-01' };
        if (vraagHet('doelgroep', vast, datum, 'decreet-2013')?.uitkomst !== 'in-doelgroep') return;
        for (const kader of ['proeftuin-2023', 'voorstel-2025'] as const) {
          expect(vraagHet('doelgroep', vast, datum, kader)?.uitkomst).toBe('in-doelgroep');
        }
      }),
      { numRuns: 1000 },
    );
  });
});

it('Y07 no question is answered before its regime begins', () => {
  for (const kader of REGIMES) {
    const ervoor = addToDay(RECHTSKADERS[kader].vanaf, { days: -1 });
    for (const naam of VRAGEN) expect(() => beslis(naam, {} as never, ervoor, kader), naam).toThrow(GeenRecht);
  }
});

describe('gezondheid', () => {
  it('U02 no reason of a status tells that it is about health: who is exempt by age has the same reasons', () => {
    const feiten = { nationaliteit: 'MA', gewest: 'vlaams', verblijfsgrond: 'gezinshereniging', gezinshereniger: 'belg', eersteVerblijfstitelLangerDan3Maanden: true } as const; // prettier-ignore
    const redenen = (extra: { geboortedatum: string; blijvendVerhinderd?: boolean }) =>
      beslis('statuut', { ...feiten, ...extra }, '2026-11-22', 'decreet-2013');
    const ziek = redenen({ geboortedatum: '1990-05-01', blijvendVerhinderd: true });
    expect(ziek.uitkomst).toBe('vrijgesteld');
    expect(ziek.redenen).toEqual(redenen({ geboortedatum: '1950-05-01' }).redenen);
    expect(JSON.stringify(ziek)).not.toContain('"blijvendVerhinderd":true');
  });

  it('U02 what tells of somebody’s health is sensitive', () => {
    for (const naam of ['blijvendVerhinderd', 'arbeidsongeschikt', 'opschortingReden'] as const)
      expect(FEITEN[naam].gevoelig, naam).toBe(true);
  });
});
