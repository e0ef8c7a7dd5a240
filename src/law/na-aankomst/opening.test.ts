import { describe, expect, it } from 'vitest';
import { decideOpening, type OpeningInvoer } from './opening.ts';

const klaar: OpeningInvoer = { ingeschrevenOp: '2026-11-22', routering: 'agii', overdrachtAanvaard: true };

describe('opening van het gewone traject', () => {
  it.each([
    ['2026-11-21', false],
    ['2026-11-22', true],
    ['2026-11-23', true],
  ])('P01 registered on 22 November, opened on %s: %s', (datum, verwacht) => {
    expect(decideOpening(klaar, datum).magOpenen).toBe(verwacht);
  });

  it('E06 P01 nothing opens for who is not registered, whatever else is true', () => {
    const besluit = decideOpening({ ...klaar, ingeschrevenOp: null }, '2030-01-01');
    expect(besluit.magOpenen).toBe(false);
    expect(besluit.redenen.filter((reden) => !reden.voldaan).map(({ regel }) => regel)).toEqual([
      'ingeschreven-rijksregister',
    ]);
  });

  it('A07 not by an office outside the Flemish system, nor before the hand-over was accepted', () => {
    for (const routering of ['bapa', 'keuze-nodig', 'buiten-gebied', 'onduidelijk', null] as const) {
      expect(decideOpening({ ...klaar, routering }, '2026-11-22').magOpenen).toBe(false);
    }
    expect(decideOpening({ ...klaar, overdrachtAanvaard: false }, '2026-11-22').magOpenen).toBe(false);
  });
});
