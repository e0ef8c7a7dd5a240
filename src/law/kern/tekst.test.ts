import { expect, it } from 'vitest';
import { beslis } from '../beslissingen.ts';
import { alsTekst, metDagen, waardenVoorTekst } from './tekst.ts';

const OP = '2026-11-22';
/** Toont welke tekst met welke waarden gevraagd werd. */
const t = (sleutel: string, waarden: Record<string, string | number> = {}): string =>
  [sleutel, ...Object.entries(waarden).map(([naam, waarde]) => `${naam}=${waarde}`)].join(' ');
const voluit = (dag: string): string => `op ${dag}`;

it('B17 an answer that another authority may change says so, and no other does', () => {
  const doelgroep = beslis('doelgroep', { nationaliteit: 'BE' }, OP, 'decreet-2013');
  expect(alsTekst(doelgroep, t).voorbehoud).toBe('law.indicatief');
  const vergoeding = beslis('vergoeding', {}, OP, 'decreet-2013');
  expect(vergoeding.indicatief).toBe(false);
  expect(alsTekst(vergoeding, t).voorbehoud).toBeNull();
});

it('every day in a text is written as the reader writes days; words and numbers stay', () => {
  expect(metDagen({ uiterste: '2026-11-15', dienst: 'VDAB', dagen: 60 }, voluit)).toEqual({
    uiterste: 'op 2026-11-15',
    dienst: 'VDAB',
    dagen: 60,
  });
  const aanmelding = beslis('aanmelding', { aankomst: '2026-11-20' }, OP, 'decreet-2013');
  expect(waardenVoorTekst(aanmelding, voluit)).toMatchObject({ uiterste: 'op 2027-02-20' });
});

it('a reason carries the values that its rule read, and a rule that read none carries none', () => {
  const { redenen } = beslis('doelgroep', { nationaliteit: 'MA', geboortedatum: '1990-05-01', visum: 'toegekend' }, OP, 'decreet-2013'); // prettier-ignore
  const reden = (naam: string) => redenen.find(({ regel }) => regel === naam);
  expect(reden('volle-18-jaar')?.waarden).toEqual({ minimumleeftijd: 18 });
  expect(reden('visum-toegekend')).toEqual({
    regel: 'visum-toegekend',
    artikel: 'decreet 7 juni 2013, art. 2, 15° (B02)',
    voldaan: true,
  });
});

it('a fact that is said to be unknown is not among what was used', () => {
  const besluit = beslis(
    'doelgroep',
    { nationaliteit: 'MA', geboortedatum: null, visum: 'toegekend' },
    OP,
    'decreet-2013',
  );
  expect(besluit.invoer).toEqual({ nationaliteit: 'MA', visum: 'toegekend' });
  expect(besluit.ontbreekt).toEqual(['geboortedatum']);
});
