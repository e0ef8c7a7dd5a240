import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameter } from '../parameters.ts';
import { dagnummer, dagVan, isWerkdag, plusDagen } from './kalender.ts';
import { eindeVan, isOpgeschort, termijn, type Duur, type Kalenderregels, type Opschorting } from './termijn.ts';

const vrijeDagen = parameter('vrije-dagen', '2026-11-22', 'decreet-2013').waarde as readonly string[];
const BLIJFT: Kalenderregels = { vrijeDagen, eindeOpVrijeDag: 'blijft' };
const VERSCHUIFT: Kalenderregels = { vrijeDagen, eindeOpVrijeDag: 'verschuift' };

const dag = fc.integer({ min: dagnummer('2015-01-01'), max: dagnummer('2035-12-31') }).map(dagVan);
const duur = fc.record({ aantal: fc.integer({ min: 0, max: 40 }), eenheid: fc.constantFrom('dagen', 'werkdagen', 'maanden') }); // prettier-ignore
const opschorting = fc
  .tuple(dag, fc.option(fc.integer({ min: 0, max: 400 }), { nil: null, freq: 8 }))
  .map(([van, dagen]): Opschorting => ({ van, tot: dagen === null ? null : plusDagen(van, dagen) }));
const regels = fc.constantFrom(BLIJFT, VERSCHUIFT);
const ver = (einde: string | null): string => einde ?? '9999-12-31';
const zonder = (van: string, hoelang: Duur) => eindeVan(van, hoelang, BLIJFT);

describe('termijn', () => {
  it('the day after the beginning is the first that counts, the last day is part of it', () => {
    expect(zonder('2026-11-22', { aantal: 1, eenheid: 'dagen' })).toBe('2026-11-23');
    expect(zonder('2026-11-22', { aantal: 3, eenheid: 'maanden' })).toBe('2027-02-22');
    expect(zonder('2026-11-20', { aantal: 8, eenheid: 'werkdagen' })).toBe('2026-12-02');
  });

  it('an end on a Sunday or a holiday stays, or moves where the rule says so', () => {
    const hoelang: Duur = { aantal: 1, eenheid: 'maanden' };
    expect(eindeVan('2026-11-25', hoelang, BLIJFT)).toBe('2026-12-25');
    expect(eindeVan('2026-11-25', hoelang, VERSCHUIFT)).toBe('2026-12-28');
    expect(eindeVan('2026-11-24', hoelang, VERSCHUIFT)).toBe('2026-12-24');
  });

  it('R03 every suspended day comes on top; overlapping periods count once', () => {
    const jaar: Duur = { aantal: 12, eenheid: 'maanden' };
    const perioden = [
      { van: '2026-03-01', tot: '2026-03-31' },
      { van: '2026-03-15', tot: '2026-04-10' },
    ];
    expect(termijn('2026-01-10', jaar, BLIJFT, perioden, '2026-12-31')).toEqual({
      einde: '2027-02-20',
      opgeschorteDagen: 41,
    });
    expect(termijn('2026-01-10', jaar, BLIJFT, [{ van: '2025-12-01', tot: '2026-01-12' }], '2026-12-31')).toEqual({
      einde: '2027-01-12',
      opgeschorteDagen: 2,
    });
  });

  it('R03 one day of suspension is one day more; what lies before the first day or after the last is none', () => {
    const week: Duur = { aantal: 7, eenheid: 'dagen' };
    const met = (...perioden: Opschorting[]) => termijn('2026-03-01', week, BLIJFT, perioden, '2026-12-31');
    const op = (van: string, tot = van): Opschorting => ({ van, tot });
    // The first day that counts is 2 March, the last 8 March.
    expect(met(op('2026-03-01'))).toEqual({ einde: '2026-03-08', opgeschorteDagen: 0 });
    expect(met(op('2026-03-02'))).toEqual({ einde: '2026-03-09', opgeschorteDagen: 1 });
    expect(met(op('2026-03-08'))).toEqual({ einde: '2026-03-09', opgeschorteDagen: 1 });
    expect(met(op('2026-03-09'))).toEqual({ einde: '2026-03-08', opgeschorteDagen: 0 });
    expect(met(op('2026-03-04'), op('2026-03-20', '2026-03-25'))).toEqual({ einde: '2026-03-09', opgeschorteDagen: 1 });
  });

  it('R03 a day between two suspensions counts; a day that both have counts once', () => {
    const week: Duur = { aantal: 7, eenheid: 'dagen' };
    const met = (eerste: string, tweede: string) =>
      termijn('2026-03-01', week, BLIJFT, [{ van: '2026-03-02', tot: eerste }, { van: tweede, tot: '2026-03-06' }], '2026-12-31'); // prettier-ignore
    expect(met('2026-03-03', '2026-03-05')).toEqual({ einde: '2026-03-12', opgeschorteDagen: 4 });
    expect(met('2026-03-03', '2026-03-04')).toEqual({ einde: '2026-03-13', opgeschorteDagen: 5 });
    expect(met('2026-03-04', '2026-03-04')).toEqual({ einde: '2026-03-13', opgeschorteDagen: 5 });
  });

  it('R03 a suspension that lasts puts the moved end on a working day too', () => {
    // Without suspension the end is Monday 23 November; with one day more of each, Tuesday; with five, Saturday, so Monday.
    const dagen = (tot: string) => [{ van: '2026-11-20', tot }];
    const week: Duur = { aantal: 7, eenheid: 'dagen' };
    expect(termijn('2026-11-16', week, VERSCHUIFT, dagen('2026-11-20'), '2026-12-31').einde).toBe('2026-11-24');
    expect(termijn('2026-11-16', week, VERSCHUIFT, dagen('2026-11-24'), '2026-12-31').einde).toBe('2026-11-30');
    expect(termijn('2026-11-16', week, BLIJFT, dagen('2026-11-24'), '2026-12-31').einde).toBe('2026-11-28');
    const nul: Duur = { aantal: 0, eenheid: 'werkdagen' };
    expect(termijn('2026-11-21', nul, VERSCHUIFT, dagen('2026-11-24'), '2026-12-31').einde).toBe('2026-11-21');
  });

  it('R03 the first and the last day of a suspension are part of it', () => {
    const perioden = [{ van: '2026-03-02', tot: '2026-03-04' }];
    const dagen = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'];
    expect(dagen.map((een) => isOpgeschort(een, perioden))).toEqual([false, true, true, false]);
  });

  it('R03 in working days: the last day of a suspension does not count, and one that is not over leaves no end', () => {
    const drie: Duur = { aantal: 3, eenheid: 'werkdagen' };
    const met = (van: string, tot: string | null) => termijn('2026-11-20', drie, BLIJFT, [{ van, tot }], '2026-12-31');
    // Monday 23 to Wednesday 25 November without suspension.
    expect(met('2026-11-23', '2026-11-24').einde).toBe('2026-11-27');
    expect(met('2026-11-25', null).einde).toBeNull();
    expect(met('2026-11-26', null).einde).toBe('2026-11-25');
  });

  it('R03 a suspension that is not over makes the end unknown, unless the term ended before it', () => {
    const jaar: Duur = { aantal: 12, eenheid: 'maanden' };
    const open = (van: string) => [{ van, tot: null }];
    expect(termijn('2026-01-10', jaar, BLIJFT, open('2027-01-10'), '2027-01-19')).toEqual({
      einde: null,
      opgeschorteDagen: 10,
    });
    expect(termijn('2026-01-10', jaar, BLIJFT, open('2027-01-11'), '2027-01-19').einde).toBe('2027-01-10');
    expect(isOpgeschort('2027-01-10', open('2027-01-10'))).toBe(true);
    expect(isOpgeschort('2027-01-09', open('2027-01-10'))).toBe(false);
  });

  it('a suspension in working days passes over its own weekends once', () => {
    const acht: Duur = { aantal: 8, eenheid: 'werkdagen' };
    const perioden = [{ van: '2026-11-23', tot: '2026-11-29' }];
    expect(termijn('2026-11-20', acht, BLIJFT, perioden, '2026-12-31')).toEqual({
      einde: '2026-12-09',
      opgeschorteDagen: 7,
    });
  });

  it('never ends before it begins', () => {
    fc.assert(
      fc.property(dag, duur, fc.array(opschorting, { maxLength: 4 }), regels, (van, hoelang, perioden, soort) => {
        expect(ver(termijn(van, hoelang, soort, perioden, van).einde) >= van).toBe(true);
      }),
    );
  });

  it('R03 one more suspension never shortens a term', () => {
    fc.assert(
      fc.property(dag, duur, fc.array(opschorting, { maxLength: 4 }), opschorting, regels, (van, hoelang, perioden, extra, soort) => {
        const eerst = ver(termijn(van, hoelang, soort, perioden, van).einde);
        expect(ver(termijn(van, hoelang, soort, [...perioden, extra], van).einde) >= eerst).toBe(true);
      }),
      { numRuns: 1000 },
    );
  }); // prettier-ignore

  it('the order of suspensions does not matter, nor saying one twice', () => {
    fc.assert(
      fc.property(dag, duur, fc.array(opschorting, { maxLength: 4 }), (van, hoelang, perioden) => {
        const een = termijn(van, hoelang, BLIJFT, perioden, '2040-01-01');
        expect(termijn(van, hoelang, BLIJFT, [...perioden, ...perioden].reverse(), '2040-01-01')).toEqual(een);
      }),
    );
  });

  it('working days last at least as long as calendar days, and a moved end is a working day', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: 1, max: 40 }), (van, aantal) => {
        expect(zonder(van, { aantal, eenheid: 'werkdagen' }) >= zonder(van, { aantal, eenheid: 'dagen' })).toBe(true);
        expect(isWerkdag(eindeVan(van, { aantal, eenheid: 'maanden' }, VERSCHUIFT), vrijeDagen)).toBe(true);
      }),
    );
  });
});
