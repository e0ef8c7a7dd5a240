import { describe, expect, it } from 'vitest';
import { decideDoelgroep, type DoelgroepInvoer } from './doelgroep.ts';

const invoer: DoelgroepInvoer = {
  geboortedatum: '1990-05-01',
  nationaliteit: 'MA',
  doel: 'gezin',
  regime: 'voorstel-2025',
};
const OP = '2026-11-22';

describe('doelgroep', () => {
  it.each([
    ['2008-11-23', false],
    ['2008-11-22', true],
    ['2008-11-21', true],
  ])('B05 born on %s: full 18 years on 22 November 2026: %s', (geboortedatum, verwacht) => {
    const besluit = decideDoelgroep({ ...invoer, geboortedatum }, OP);
    expect(besluit.inDoelgroep).toBe(verwacht);
    expect(besluit.waaromNiet).toEqual(verwacht ? [] : ['minderjarig']);
  });

  it('B05 somebody born on 29 February is of age on 28 February of a common year', () => {
    expect(decideDoelgroep({ ...invoer, geboortedatum: '2008-02-29' }, '2026-02-27').inDoelgroep).toBe(false);
    expect(decideDoelgroep({ ...invoer, geboortedatum: '2008-02-29' }, '2026-02-28').inDoelgroep).toBe(true);
  });

  it.each([
    ['1961-11-22', true],
    ['1960-11-23', true],
    ['1960-11-22', false],
  ])('B06 born on %s: not older than 65: %s', (geboortedatum, verwacht) => {
    expect(decideDoelgroep({ ...invoer, geboortedatum }, OP).inDoelgroep).toBe(verwacht);
  });

  it.each(['FR', 'pl', 'CH', 'NO'])(
    'B04 B11 a national of %s is outside the group and entitled after arrival',
    (nationaliteit) => {
      const besluit = decideDoelgroep({ ...invoer, nationaliteit }, OP);
      expect(besluit).toMatchObject({ uitkomst: 'niet', waaromNiet: ['eu-onderdaan'], rechthebbendNaAankomst: true });
    },
  );

  it('B07 A13 family, labour migrant and partner are judged alike, each on their own', () => {
    for (const doel of ['gezin', 'arbeid', 'partner-van-arbeidsmigrant'] as const) {
      expect(decideDoelgroep({ ...invoer, doel, nationaliteit: 'LB' }, OP).inDoelgroep).toBe(true);
    }
  });

  it('B17 the verdict is always indicative and keeps no date of birth', () => {
    const besluit = decideDoelgroep(invoer, OP);
    expect(besluit.indicatief).toBe(true);
    expect(JSON.stringify(besluit)).not.toContain('1990-05-01');
  });
});
