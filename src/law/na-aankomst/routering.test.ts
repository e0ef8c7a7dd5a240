import { describe, expect, it } from 'vitest';
import { BRUSSELSE_GEMEENTEN } from './gemeenten.ts';
import { decideRoutering } from './routering.ts';

const OP = '2026-11-22';
const naar = (gemeente: string, gewest: 'vlaams' | 'brussels' | 'waals', keuzeBrussel?: 'bon' | 'bapa') =>
  decideRoutering({ gemeente, gewest, keuzeBrussel }, OP).uitkomst;

describe('routering', () => {
  it.each([
    ['Antwerpen', 'atlas'],
    ['anvers', 'atlas'],
    ['Borgerhout', 'atlas'],
    ['Borsbeek', 'atlas'],
    ['11002', 'atlas'],
    ['Gent', 'amal'],
    ['Sint-Amandsberg', 'amal'],
    ['44021', 'amal'],
    ['Leuven', 'agii'],
    ['Mechelen', 'agii'],
    ['Sint-Gillis-Waas', 'agii'],
    ['Zwijndrecht', 'agii'],
  ])('A07 registered in %s in the Flemish Region: %s', (gemeente, verwacht) => {
    expect(naar(gemeente, 'vlaams')).toBe(verwacht);
  });

  it('V01 in Brussels the newcomer chooses between Bon and a BAPA', () => {
    expect(BRUSSELSE_GEMEENTEN).toHaveLength(19);
    for (const gemeente of BRUSSELSE_GEMEENTEN) expect(naar(gemeente, 'brussels'), gemeente).toBe('keuze-nodig');
    expect(naar('Molenbeek-Saint-Jean', 'brussels', 'bon')).toBe('bon');
    expect(naar('IXELLES', 'brussels', 'bapa')).toBe('bapa');
    expect(naar('21004', 'brussels')).toBe('keuze-nodig');
  });

  it('A07 the Walloon Region, with the German-speaking area, is outside the Flemish offer', () => {
    expect(naar('Liège', 'waals')).toBe('buiten-gebied');
    expect(naar('Eupen', 'waals')).toBe('buiten-gebied');
  });

  it.each([
    ['Schaarbeek', 'vlaams'],
    ['Gent', 'brussels'],
    ['Leuven', 'brussels'],
    ['Antwerpen', 'waals'],
    ['Deurne', 'vlaams'],
    ['Mariakerke', 'vlaams'],
  ] as const)('A07 %s with the region %s is not decided in silence', (gemeente, gewest) => {
    expect(naar(gemeente, gewest)).toBe('onduidelijk');
  });

  it('U02 the receipt keeps the kind of place, not the municipality', () => {
    const besluit = decideRoutering({ gemeente: 'Mechelen', gewest: 'vlaams' }, OP);
    expect(besluit.invoer).toEqual({ plaats: 'andere', gewest: 'vlaams', keuzeBrussel: null });
    expect(JSON.stringify(besluit)).not.toContain('Mechelen');
  });
});
