import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAfterArrival } from './printed-after-arrival.ts';

function read(text: string) {
  const result = readAfterArrival(text);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const kindsOf = (text: string): string[] => read(text).events.map(({ kind }) => kind);

describe('P09 tells apart the states after the course', () => {
  test.each([
    ['Aankomst: 8/01/2025', 'arrival'],
    ['Aanmelding: 4/12/2024', 'aanmelding'],
    ['Intake: 26/02/2025', 'intake'],
    ['Vrijstellingstest: 9/12/2024', 'vrijstellingstest'],
    ['Aanmelding: nog te bepalen', 'aanmelding-pending'],
    ['Intake: nog te bepalen', 'intake-pending'],
    ['Reis geannuleerd', 'travel-cancelled'],
    ['Nog niet in België', 'not-yet-in-belgium'],
    ['Nog niet in Belgie\u0308 aangekomen', 'not-yet-in-belgium'],
    ['Geen interesse in inburgeringstraject.', 'no-interest'],
    ['Heeft zich niet aangemeld voor een intake', 'no-aanmelding'],
    ['Ingeschreven in wachtregister', 'in-wachtregister'],
    ['Niet ingeschreven in het rijksregister', 'not-in-rijksregister'],
    ['wacht op inschrijving in rijksregister', 'waiting-for-rijksregister'],
    ['Nog geen doelgroep van inburgering', 'no-doelgroep'],
    ['Geen doelgroep van inburgering.', 'no-doelgroep'],
    ['Inburgeringstraject is opgestart', 'inburgeringstraject-started'],
    ['Voorlopig traject stopgezet wegens ziekte', 'inburgeringstraject-stopped'],
    ['opnieuw ingeschreven voor de cursus MO', 'mo-course-again'],
    ['Verdere traject nog te bepalen', 'next-steps-open'],
  ])('%s', (text, kind) => {
    expect(read(text)).toMatchObject({ events: [{ kind }], remarks: [] });
  });

  test('a slash and an empty cell say nothing', () => {
    expect(read('/')).toEqual({ events: [], remarks: [] });
    expect(read('')).toEqual({ events: [], remarks: [] });
  });
});

describe('statements', () => {
  test('keep the reason of a cancelled journey', () => {
    expect(read('Reis geannuleerd (arbeidscontract verbroken wegens faillissement)').events).toMatchObject([
      { kind: 'travel-cancelled', reason: 'arbeidscontract verbroken wegens faillissement' },
    ]);
  });

  test('W09 keep the reason why someone did not register or stopped', () => {
    expect(read('Heeft zich niet aangemeld voor een intake wegens zwangerschap.').events[0]?.reason).toBe(
      'zwangerschap',
    );
    expect(read('Heeft zich niet aangemeld voor een intake (wegens zwangerschap)').events[0]?.reason).toBe(
      'zwangerschap',
    );
    expect(read('Voorlopig traject stopgezet wegens geen inschrijvingsgeld voor NT2. Komt later terug.')).toMatchObject(
      {
        events: [{ reason: 'geen inschrijvingsgeld voor NT2', provisional: true }],
        remarks: ['Komt later terug.'],
      },
    );
  });

  test.each([
    ['binnen 3 maanden na aankomst', true],
    ['binnen de 3 maanden', true],
    ['Niet binnen 3 maanden na aankomst', false],
    ['Niet binnen de 3 maanden', false],
  ])('P10 read the judgement "%s"', (judgement, printedWithinTerm) => {
    const [event] = read(`Intake: 26/02/2025 (${judgement})`).events;
    expect(event).toMatchObject({ kind: 'intake', date: '2025-02-26', printedWithinTerm });
    expect(event?.note).toBeUndefined();
  });

  test('inside brackets count too, and other bracketed text is kept', () => {
    expect(read('Aanmelding: nog te bepalen (wacht op inschrijving in rijksregister)').events).toMatchObject([
      { kind: 'aanmelding-pending', note: 'wacht op inschrijving in rijksregister' },
      { kind: 'waiting-for-rijksregister' },
    ]);
    const again = read(
      'Inburgeringstraject is opgestart. (opnieuw ingeschreven voor de cursus MO – wacht op een plaatsing voor NT2)',
    );
    expect(again.events.map(({ kind }) => kind)).toEqual(['inburgeringstraject-started', 'mo-course-again']);
    expect(again.remarks).toEqual(['wacht op een plaatsing voor NT2']);
  });

  test('may follow one another without a semicolon', () => {
    const kinds = ['arrival', 'intake', 'no-interest'];
    expect(
      kindsOf('Aankomst: 8/01/2025 Intake: 26/02/2025 (binnen de 3 maanden) Geen interesse in inburgeringstraject.'),
    ).toEqual(kinds);
    expect(kindsOf('Aankomst: 8/01/2025\nIntake: 26/02/2025\nGeen interesse in inburgeringstraject')).toEqual(kinds);
  });
});

describe('other text', () => {
  test('is kept verbatim and never refused', () => {
    const remark = 'Volgt wel NT2 A1. Belt volgende week (na 17 u.) terug: "misschien" & zo.';
    expect(read(`Aankomst: 12/04/2024; Geen interesse in inburgeringstraject. ${remark}`).remarks).toEqual([remark]);
    expect(read('Aankomst: onbekend').remarks).toEqual(['Aankomst: onbekend']);
  });

  test('loses no word, whatever it is', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}[.;,()]?$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        const letters = (value: string): string => value.replaceAll(/[^a-z]/g, '');
        const { events, remarks } = read(text);
        expect(letters(remarks.join(' ') + events.map(({ printed }) => printed).join(' '))).toBe(letters(text));
      }),
    );
  });

  test.each([
    'Aankomst: 32/13/2024',
    'Aankomst: 30/02/2024',
    'Aankomst: 8/01/2025; Intake: 26/02/25',
    'Aankomst: 8/01/2025; Intake: 2025-02-26',
    'Aankomst: 14/08',
    'Komt terug op 31/06/2025.',
  ])('is refused when it holds a broken date: %s', (text) => {
    expect(readAfterArrival(text).ok).toBe(false);
  });
});
