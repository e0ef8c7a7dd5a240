import { expect, it } from 'vitest';
import { beslis } from '../../beslissingen.ts';
import { BRUSSELSE_GEMEENTEN } from './gemeenten.ts';

const OP = '2026-11-22';

it('V01 in each of the nineteen municipalities of Brussels the newcomer chooses', () => {
  expect(BRUSSELSE_GEMEENTEN).toHaveLength(19);
  for (const gemeente of BRUSSELSE_GEMEENTEN) {
    expect(beslis('routering', { gemeente, gewest: 'brussels' }, OP, 'decreet-2013').uitkomst, gemeente).toBe('keuze-nodig'); // prettier-ignore
  }
});

it('U02 the receipt does not name the municipality', () => {
  const besluit = beslis('routering', { gemeente: 'Mechelen', gewest: 'vlaams' }, OP, 'decreet-2013');
  expect(besluit.invoer).toEqual({ gemeente: 'gekend', gewest: 'vlaams' });
  expect(JSON.stringify(besluit)).not.toContain('Mechelen');
});
