import { describe, expect, it } from 'vitest';
import { decideBewijsVanDeelname, decideVoltooiing, type VoltooiingInvoer } from './voltooiing.ts';

const OP = '2024-04-29';
const live: VoltooiingInvoer = {
  regime: 'proeftuin-2023',
  vorm: 'live',
  aanwezigheid: 100,
  actieveDeelname: 'goed',
  eindquiz: 'geslaagd',
  lessenAfgerond: 0,
  lessenVereist: 0,
};

describe('voltooiing', () => {
  it.each([
    [79.9, false],
    [80, true],
    [80.1, true],
  ])('W01 J06 attendance of %s %% suffices: %s', (aanwezigheid, verwacht) => {
    expect(decideVoltooiing({ ...live, aanwezigheid }, OP).voltooid).toBe(verwacht);
  });

  it('W01 asks active participation "goed", not "voldoende" or nothing', () => {
    expect(decideVoltooiing({ ...live, actieveDeelname: 'voldoende' }, OP).ontbreekt).toEqual(['actieve-deelname']);
    expect(decideVoltooiing({ ...live, actieveDeelname: null }, OP).voltooid).toBe(false);
  });

  it('M18 tells an absent person and a technical failure from one who failed', () => {
    const ontbreekt = (['niet-geslaagd', 'afwezig', 'technische-storing', null] as const).map(
      (eindquiz) => decideVoltooiing({ ...live, eindquiz }, OP).ontbreekt[0],
    );
    expect(ontbreekt).toEqual([
      'eindquiz-niet-geslaagd',
      'eindquiz-afwezig',
      'eindquiz-technische-storing',
      'eindquiz',
    ]);
  });

  it('I10 self-study asks no attendance: lessons, active participation and the end quiz', () => {
    const zelf: VoltooiingInvoer = { ...live, vorm: 'zelfstudie', aanwezigheid: 45 };
    expect(decideVoltooiing(zelf, OP).voltooid).toBe(true);
    expect(decideVoltooiing({ ...zelf, actieveDeelname: 'onvoldoende' }, OP).voltooid).toBe(false);
    const pakket = { ...zelf, regime: 'voorstel-2025', actieveDeelname: null, lessenVereist: 12 } as const;
    expect(decideVoltooiing({ ...pakket, lessenAfgerond: 11 }, '2026-11-22').ontbreekt).toEqual([
      'lessen',
      'actieve-deelname',
    ]);
    expect(decideVoltooiing({ ...pakket, lessenAfgerond: 12 }, '2026-11-22').voltooid).toBe(true);
  });

  it('N01 a mixed course that has lessons in its path asks them as well', () => {
    const gemengd = { ...live, vorm: 'gemengd', lessenVereist: 8 } as const;
    expect(decideVoltooiing({ ...gemengd, lessenAfgerond: 7 }, OP).ontbreekt).toEqual(['lessen']);
    expect(decideVoltooiing({ ...gemengd, lessenAfgerond: 8 }, OP).voltooid).toBe(true);
  });

  it('Y07 the receipt names the value that was used and its source', () => {
    const [gebruikt] = decideVoltooiing(live, OP).parameters;
    expect(gebruikt).toMatchObject({ sleutel: 'aanwezigheid-minimum', waarde: 80, bron: { zekerheid: 'in-bron' } });
  });
});

describe('bewijs van deelname', () => {
  const nietVoltooid = decideVoltooiing({ ...live, aanwezigheid: 65 }, OP);

  it('CC11 in the pilots whoever finished got the proof, and the receipt says that the criteria were not met', () => {
    const bewijs = decideBewijsVanDeelname(
      { regime: 'proeftuin-2023', cursusBeeindigd: true, voltooiing: nietVoltooid },
      OP,
    );
    expect(bewijs).toMatchObject({ toegekend: true, tegenstrijdigheden: ['CC11'] });
    expect(nietVoltooid.tegenstrijdigheden).toEqual(['CC11']);
  });

  it('N02 elsewhere only who completed gets it', () => {
    const invoer = { regime: 'voorstel-2025', cursusBeeindigd: true } as const;
    expect(decideBewijsVanDeelname({ ...invoer, voltooiing: nietVoltooid }, '2026-01-01').toegekend).toBe(false);
    const voltooid = decideBewijsVanDeelname({ ...invoer, voltooiing: decideVoltooiing(live, OP) }, '2026-01-01');
    expect(voltooid).toMatchObject({ toegekend: true, tegenstrijdigheden: [] });
  });

  it('R06 who left the course gets none, in the pilots either', () => {
    const weg = { regime: 'proeftuin-2023', cursusBeeindigd: false, voltooiing: nietVoltooid } as const;
    expect(decideBewijsVanDeelname(weg, OP).toegekend).toBe(false);
  });
});
