import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beslis, BESLISSINGEN, type VraagNaam } from './beslissingen.ts';
import { FEITEN, type FeitNaam, type Feiten } from './feiten/index.ts';
import { ACTIEVE_DEELNAME, EINDQUIZ_UITKOMSTEN, VORMEN, VRIJSTELLINGSGRONDEN } from './feiten/cursus.ts';
import { REGIMES, type Regime } from './kern/regimes.ts';
import type { Motivering } from './kern/vraag.ts';

const OP = '2026-11-22';
const CURSUSVRAGEN = [
  'leerpad', 'voltooiing', 'bewijs-van-deelname', 'eindquiz', 'vergoeding', 'vergoeding-gewoon-traject',
  'vrijstellingstest', 'standaardtest', 'herkansing', 'advies-na-aankomst',
] as const satisfies readonly VraagNaam[]; // prettier-ignore

const misschien = <T>(waarde: fc.Arbitrary<T>) => fc.option(waarde, { nil: null });
const percent = fc.double({ min: 0, max: 100, noNaN: true });
const regime = fc.constantFrom<Regime>(...REGIMES);
const dag = fc
  .integer({ min: 0, max: 3000 })
  .map((na) => new Date(Date.UTC(2019, 0, 1 + na)).toISOString().slice(0, 10));
const lessen = fc.integer({ min: 0, max: 30 });

/** Waarden voor elk feit van de cursusvragen; een feit van iemand anders krijgt de waarde die hier nodig is. */
const WAARDEN: Partial<Record<FeitNaam, fc.Arbitrary<unknown>>> = {
  vorm: fc.constantFrom(...VORMEN), aanwezigheid: percent, actieveDeelname: fc.constantFrom(...ACTIEVE_DEELNAME),
  eindquiz: fc.constantFrom(...EINDQUIZ_UITKOMSTEN), eindquizProcent: percent, lessenAfgerond: lessen, lessenVereist: lessen,
  cursusBeeindigdOp: dag, testAlgemeen: percent, testSokkel: percent, contractGetekendOp: dag, ingeschrevenOp: dag,
  juistAlgemeen: fc.integer({ min: 0, max: 30 }), juistSokkel: fc.integer({ min: 0, max: 11 }),
  eindquizVerloop: fc.constantFrom('afgelegd', 'afwezig', 'technische-storing'),
  toelating: fc.constantFrom('toegelaten', 'zelfstudie', 'met-ondersteuning'), dagdeel: fc.constantFrom('dag', 'avond'),
  vrijstellingsgrond: fc.constantFrom(...VRIJSTELLINGSGRONDEN), standaardtesten: lessen, vrijstellingstesten: lessen, b1Testen: lessen,
  nt2Aanbieder: fc.constantFrom('cvo', 'cbe', 'utc', 'geen'), nt2Lestijden: fc.integer({ min: 0, max: 600 }),
  doel: fc.constantFrom('gezin', 'arbeid', 'partner-van-arbeidsmigrant', 'student'), internet: fc.constantFrom('stabiel', 'onstabiel', 'geen'),
  digitaleVaardigheden: fc.constantFrom('geen', 'basis', 'goed'), gewest: fc.constantFrom('vlaams', 'brussels', 'waals', 'onbekend'),
  statuut: fc.constantFrom('verplicht', 'rechthebbend', 'vrijgesteld', 'niet-in-doelgroep'),
}; // prettier-ignore

/** Om het even welke kennis over iemand: elk feit van de vraag is er, of niet. */
const kennis = (vraag: VraagNaam): fc.Arbitrary<Feiten> =>
  fc.record(
    Object.fromEntries(
      BESLISSINGEN[vraag].vraag.feiten.map((naam) => [naam, misschien(WAARDEN[naam] ?? fc.boolean())]),
    ),
  ) as fc.Arbitrary<Feiten>;

const vraag = (naam: VraagNaam, feiten: Feiten, kader: Regime, op = OP): Motivering =>
  beslis(naam, feiten as never, op, kader);

describe.each(CURSUSVRAGEN)('elk besluit over %s', (naam) => {
  it('has a reason, names what is missing only when it is undecided, and reads no clock', () => {
    fc.assert(
      fc.property(kennis(naam), regime, (feiten, kader) => {
        const besluit = vraag(naam, feiten, kader);
        expect(besluit.redenen.length).toBeGreaterThan(0);
        expect(besluit.uitkomst === 'onbeslist').toBe(besluit.ontbreekt.length > 0);
        for (const ontbrekend of besluit.ontbreekt) expect([undefined, null, 'onbekend']).toContain(feiten[ontbrekend]);
        expect(vraag(naam, feiten, kader)).toEqual(besluit);
      }),
      { numRuns: 60 },
    );
  });

  it('stays when a fact that was missing becomes known', () => {
    fc.assert(
      fc.property(kennis(naam), kennis(naam), regime, (minder, meer, kader) => {
        const eerst = vraag(naam, minder, kader);
        fc.pre(eerst.uitkomst !== 'onbeslist');
        const bekend = Object.fromEntries(Object.entries(minder).filter(([, waarde]) => waarde !== null));
        const nodig = Object.fromEntries(Object.entries(meer).filter(([feit]) => !VRIJ.has(feit as FeitNaam)));
        expect(vraag(naam, { ...nodig, ...bekend }, kader).uitkomst).toBe(eerst.uitkomst);
      }),
      { numRuns: 60 },
    );
  });
});

/** Wat een besluit mag veranderen als het er alsnog is: een oordeel van een leerkracht, een andere lezing van dezelfde test. */
const VRIJ = new Set<FeitNaam>(['actieveDeelname', 'eindquizVerloop', 'testAlgemeen', 'testSokkel', 'juistAlgemeen', 'juistSokkel', 'aanwezigheid']); // prettier-ignore

describe('meer is nooit minder', () => {
  it('W01 J06 more attendance never turns completed into not completed', () => {
    fc.assert(
      fc.property(kennis('voltooiing'), percent, percent, regime, (feiten, een, ander, kader) => {
        const [laag, hoog] = [Math.min(een, ander), Math.max(een, ander)];
        const eerst = vraag('voltooiing', { ...feiten, aanwezigheid: laag }, kader).uitkomst;
        if (eerst === 'voltooid') {
          expect(vraag('voltooiing', { ...feiten, aanwezigheid: hoog }, kader).uitkomst).toBe('voltooid');
        }
      }),
    );
  });

  const HOGER = [
    ['eindquiz', 'eindquizProcent', ['niet-geslaagd', 'geslaagd']],
    ['vrijstellingstest', 'testAlgemeen', ['niet-geslaagd', 'geslaagd']],
    ['vrijstellingstest', 'testSokkel', ['niet-geslaagd', 'geslaagd']],
    ['standaardtest', 'testAlgemeen', ['niet-geslaagd', 'lezingen-verschillen', 'geslaagd']],
    ['standaardtest', 'testSokkel', ['niet-geslaagd', 'lezingen-verschillen', 'geslaagd']],
  ] as const;
  it.each(HOGER)('M03 M04 M05 a higher score of %s (%s) never fails what a lower one passes', (naam, feit, rang) => {
    const plaats = (feiten: Feiten, kader: Regime) =>
      rang.findIndex((een) => een === vraag(naam, feiten, kader).uitkomst);
    fc.assert(
      fc.property(kennis(naam), percent, percent, regime, (feiten, een, ander, kader) => {
        const laag = plaats({ ...feiten, [feit]: Math.min(een, ander) }, kader);
        const hoog = plaats({ ...feiten, [feit]: Math.max(een, ander) }, kader);
        // Wie met weinig al zakt, kan met meer nog onbeslist zijn: dan telt ook wat niet bekend is.
        if (hoog >= 0 || laag === rang.length - 1) expect(hoog).toBeGreaterThanOrEqual(laag);
      }),
    );
  });

  it('M05 more right answers never fail what fewer pass', () => {
    const RANG = ['niet-geslaagd', 'lezingen-verschillen', 'geslaagd'];
    const plaats = (juistAlgemeen: number, juistSokkel: number) =>
      RANG.indexOf(
        beslis('standaardtest', { cursusInBelgie: true, juistAlgemeen, juistSokkel }, OP, 'decreet-2013').uitkomst,
      );
    for (let algemeen = 0; algemeen < 30; algemeen += 1) {
      for (let sokkel = 0; sokkel < 11; sokkel += 1) {
        expect(plaats(algemeen + 1, sokkel)).toBeGreaterThanOrEqual(plaats(algemeen, sokkel));
        expect(plaats(algemeen, sokkel + 1)).toBeGreaterThanOrEqual(plaats(algemeen, sokkel));
      }
    }
  });

  it('O08 O09 more lessons and more tests never cost less, and NT2 never more than its ceiling', () => {
    const basis = { contractGetekendOp: '2026-09-01', gewest: 'vlaams', vrijstellingsgrond: 'geen', statuut: 'rechthebbend', cursusInBelgie: true, vrijstellingstesten: 0, nt2Aanbieder: 'cvo', b1Testen: 0 } as const; // prettier-ignore
    const prijs = (standaardtesten: number, nt2Lestijden: number) => {
      const { bedragEuro = 0, posten = [] } = beslis('vergoeding-gewoon-traject', { ...basis, standaardtesten, nt2Lestijden }, OP, 'decreet-2013').waarden; // prettier-ignore
      expect(posten.reduce((som, { euro }) => som + euro, 0)).toBe(bedragEuro);
      expect(posten.find(({ post }) => post === 'nt2')?.euro ?? 0).toBeLessThanOrEqual(180);
      return bedragEuro;
    };
    fc.assert(
      fc.property(lessen, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (tests, een, ander) => {
        expect(prijs(tests, Math.max(een, ander))).toBeGreaterThanOrEqual(prijs(tests, Math.min(een, ander)));
        expect(prijs(tests + 1, een)).toBeGreaterThan(prijs(tests, een));
      }),
    );
  });
});

it('U02 the ground of an exemption never stands in a receipt', () => {
  expect(FEITEN.vrijstellingsgrond.gevoelig).toBe(true);
  const besluit = beslis('vergoeding', { gewest: 'vlaams', vrijstellingsgrond: 'gedetineerd', vrijstellingBewezen: true }, OP, 'voorstel-2025'); // prettier-ignore
  expect(JSON.stringify(besluit)).not.toContain('gedetineerd');
});
