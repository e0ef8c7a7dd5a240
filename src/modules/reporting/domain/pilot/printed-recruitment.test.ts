import { describe, expect, test } from 'vitest';
import {
  readCompletedSuccessfully,
  readCountries,
  readDefinition,
  readKpiCell,
  readNotMeetingDefinition,
  readParticipation,
  readPilotsKey,
  readProfiles,
  readTookPart,
} from './printed-recruitment.ts';

describe('who took part', () => {
  test('W09 reads the reason why an enrolled person did not start', () => {
    expect(readParticipation('Geen deelname wegens vroegtijdige reis naar België', 2)).toEqual({
      tookPart: 0,
      notStarted: [{ count: 2, reason: 'vroegtijdige reis naar België' }],
      removed: [],
      remarks: [],
    });
    expect(readParticipation('1 deelname; 1 niet deelgenomen wegens ziekte; 2 niet deelgenomen', 4)).toMatchObject({
      tookPart: 1,
      notStarted: [{ count: 1, reason: 'ziekte' }, { count: 2 }],
    });
  });

  test('W09 reads how many were removed from the course, and why', () => {
    const text = '6 deelnames aan cursus, waarvan 1 uitgeschreven wegens te vaak afwezig';
    expect(readParticipation(text, 6)).toEqual({
      tookPart: 6,
      notStarted: [],
      removed: [{ count: 1, reason: 'te vaak afwezig' }],
      remarks: [],
    });
  });

  test('an empty cell of an empty row means nobody, of another row it means unknown', () => {
    expect(readParticipation('', 0).tookPart).toBe(0);
    expect(readParticipation('', 3).tookPart).toBeUndefined();
    expect(readParticipation('volgt later', 3)).toMatchObject({ remarks: ['volgt later'] });
  });
});

describe('profiles, countries and definition', () => {
  test.each([
    [
      '5x arbeidsmigranten; 1 partner van arbeidsmigrant',
      6,
      [
        ['arbeidsmigrant', 5],
        ['partner-van-arbeidsmigrant', 1],
      ],
    ],
    ['3x partner van arbeidsmigrant', 3, [['partner-van-arbeidsmigrant', 3]]],
    ['Arbeidsmigranten', 14, [['arbeidsmigrant', 14]]],
    ['2x gezinsmigrant', 2, [['gezinsmigrant', 2]]],
    [
      '2x gezinsmigrant; arbeidsmigranten',
      9,
      [
        ['gezinsmigrant', 2],
        ['arbeidsmigrant', 7],
      ],
    ],
    [
      'gezinsmigrant; arbeidsmigranten',
      9,
      [
        ['gezinsmigrant', undefined],
        ['arbeidsmigrant', undefined],
      ],
    ],
    ['1x student', 1, [['andere', 1]]],
    ['', 0, []],
  ] as const)('reads the profiles in %j', (text, enrolled, expected) => {
    expect(readProfiles(text, enrolled).map(({ profile, count }) => [profile, count])).toEqual(expected);
  });

  test.each([
    [
      '4x Libanon; 2x Jordanië',
      6,
      [
        ['Libanon', 4],
        ['Jordanië', 2],
      ],
    ],
    ['Marokko', 6, [['Marokko', 6]]],
    [
      '1 Eenland; Eenland',
      3,
      [
        ['Eenland', 1],
        ['Eenland', 2],
      ],
    ],
  ] as const)('reads the countries in %j', (text, enrolled, expected) => {
    expect(readCountries(text, enrolled).map(({ country, count }) => [country, count])).toEqual(expected);
  });

  test.each([
    ['Ja', 1, { meets: 1, fails: 0 }],
    ['Nee', 14, { meets: 0, fails: 14 }],
    ['6x nee', 6, { meets: 0, fails: 6 }],
    ['1x ja; 2x Nee', 3, { meets: 1, fails: 2 }],
    ['', 3, undefined],
    ['onbekend', 3, undefined],
  ])('reads whether people meet the definition: %j', (text, enrolled, expected) => {
    expect(readDefinition(text, enrolled)).toEqual(expected);
  });
});

describe('sentences', () => {
  test.each([
    ['6 van de 8 namen deel aan de cursus', { count: 6, of: 8, all: false }],
    ['Ze namen allen deel aan de cursus en rondden deze succesvol af', { all: true }],
    ['Er namen 5 deel aan de cursus', { count: 5, all: false }],
    ['Onbekend', undefined],
  ])('reads who took part: %s', (text, expected) => {
    expect(readTookPart(text)).toEqual(expected);
  });

  test.each([
    ['Ze namen allen deel aan de cursus en rondden deze succesvol af', { all: true }],
    ['14 van de 16 namen deel aan de cursus en 12 rondden deze succesvol af', { count: 12, all: false }],
    ['6 van de 8 namen deel aan de cursus', undefined],
  ])('reads who succeeded: %s', (text, expected) => {
    expect(readCompletedSuccessfully(text)).toEqual(expected);
  });

  test.each([
    ['7 van de 8', { count: 7, of: 8, all: false }],
    ['Geen van allen (8 van 8)', { count: 8, of: 8, all: true }],
    ['Geen van allen', { all: true }],
  ])('reads who does not meet the definition: %s', (text, expected) => {
    expect(readNotMeetingDefinition(text)).toEqual(expected);
  });
});

describe('the KPI table', () => {
  test.each([
    ['p1', [1]],
    ['p1_p2_p3', [1, 2, 3]],
    ['p12_p4', [12, 4]],
    ['pilot', undefined],
    ['label', undefined],
  ])('reads the key %s', (key, expected) => {
    expect(readPilotsKey(key)).toEqual(expected);
  });

  test.each([
    ['8 lokale besturen nemen deel aan het project', [['local-governments', 8]]],
    ['+/- 80 potentiële deelnemers werden via lokale besturen geïnformeerd over het aanbod', [['informed', 80]]],
    ['21 kandidaten werden door IOM toegeleid naar het aanbod', [['referred', 21]]],
    [
      '8 kandidaten schreven zich in voor de cursus. 7 deelnemers zijn gestart met de cursus.',
      [
        ['enrolled', 8],
        ['started', 7],
      ],
    ],
    [
      '1 kandidaat schreef zich in voor de cursus. 1 deelnemer is gestart met de cursus.',
      [
        ['enrolled', 1],
        ['started', 1],
      ],
    ],
    ['6 deelnemers hebben de cursus afgerond', [['completed', 6]]],
    ['Zes deelnemers hebben de cursus succesvol afgerond', [['completed', 6]]],
    ['Er is een samenwerking met IOM', []],
    ['/', []],
  ] as const)('W02 reads %j', (text, expected) => {
    const statements = readKpiCell('kpi_table[0].p1', [1], text);
    expect(statements.map(({ measure, count }) => [measure, count])).toEqual(expected);
  });

  test('W02 reads who referred the candidates', () => {
    expect(readKpiCell('x', [1], '15 kandidaten werden door House of Talent toegeleid')[0]?.by).toBe('House of Talent');
  });
});
