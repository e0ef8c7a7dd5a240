import { expect, it } from 'vitest';
import { FEITEN, type FeitNaam } from './index.ts';

const neemt = (naam: FeitNaam, waarde: unknown): boolean => FEITEN[naam].schema.safeParse(waarde).success;

/** De kleinste en de grootste waarde die een feit kent: daarbuiten is het een tikfout. */
const GRENZEN: readonly (readonly [FeitNaam, number, number])[] = [
  ['eindquizProcent', 0, 100],
  ['juistAlgemeen', 0, 500],
  ['juistSokkel', 0, 500],
  ['standaardtesten', 0, 20],
  ['vrijstellingstesten', 0, 20],
  ['b1Testen', 0, 20],
  ['nt2Lestijden', 0, 2000],
  ['jarenScholing', 0, 40],
  ['pntUren', 0, 100_000],
  ['opschortingDagen', 0, 100_000],
  ['langsteActievePeriode', 0, 600],
  ['eerdereInbreuken', 0, 100],
  ['verlengingen', 0, 2],
];

it.each(GRENZEN)('%s takes its lowest and its highest number, and none beyond', (naam, laagste, hoogste) => {
  expect([laagste - 1, laagste, hoogste, hoogste + 1].map((waarde) => neemt(naam, waarde))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('a municipality has a name of at most eighty characters', () => {
  expect(['', ' ', 'A', 'A'.repeat(80), 'A'.repeat(81)].map((waarde) => neemt('gemeente', waarde))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});

it('a contract names one to four parts, and a trajectory is suspended at most a hundred times', () => {
  const onderdelen = ['maatschappelijke-orientatie', 'nt2', 'vdab', 'pnt'];
  expect(
    [[], ['nt2'], onderdelen, [...onderdelen, 'nt2']].map((waarde) => neemt('contractOnderdelen', waarde)),
  ).toEqual([false, true, true, false]);
  const keren = (aantal: number) => Array.from({ length: aantal }, () => ({ van: '2026-01-01', tot: null }));
  expect([100, 101].map((aantal) => neemt('opschortingen', keren(aantal)))).toEqual([true, false]);
});
