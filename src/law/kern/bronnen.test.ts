import { expect, it } from 'vitest';
import { bij, verwijzing } from './bronnen.ts';

it('a source is printed with its place and the numbers of the register, and without brackets where it has none', () => {
  expect(verwijzing(bij('decreet', 'art. 26 §4', 'B05 B06'))).toBe('decreet 7 juni 2013, art. 26 §4 (B05, B06)');
  expect(verwijzing(bij('decreet', 'art. 26 §4'))).toBe('decreet 7 juni 2013, art. 26 §4');
  expect(verwijzing(bij('aankondiging2026', '', 'L086'))).toBe('aankondiging vergoeding 2026 (L086)');
});

it('the same place in another source, or with another certainty, is another source', () => {
  const in2025 = bij('mededeling', '§3', 'B01');
  expect(bij('eindverslag', '§3', 'B01')).toMatchObject({ bron: 'eindverslag', zekerheid: 'in-bron' });
  expect(bij('mededeling', '§3', 'B01', 'aangekondigd')).toMatchObject({
    bron: 'mededeling',
    zekerheid: 'aangekondigd',
  });
  expect(bij('mededeling', '§3', 'B01')).toBe(in2025);
});

it('a choice of the design is to be verified unless somebody says otherwise', () => {
  expect(bij('ontwerp', 'bij eindverslag §8.4').zekerheid).toBe('na-te-kijken');
  expect(bij('eindverslag', '§8.4').zekerheid).toBe('in-bron');
});
