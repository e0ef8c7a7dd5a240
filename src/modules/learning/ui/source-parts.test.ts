import { expect, it } from 'vitest';
import { sourceParts } from './source-parts.ts';

it('a source is shown with addresses that can be followed, and the words around them', () => {
  expect(sourceParts('https://www.1733.be')).toEqual([{ text: '1733.be', href: 'https://www.1733.be' }]);
  expect(sourceParts('https://a.be/x-y; wet van 4 mei (https://b.be).')).toEqual([
    { text: 'a.be/x-y', href: 'https://a.be/x-y' },
    { text: 'wet van 4 mei' },
    { text: 'b.be', href: 'https://b.be' },
  ]);
  expect(sourceParts('Conceptnota (2024)')).toEqual([{ text: 'Conceptnota (2024)' }]);
  expect(sourceParts('http://a.be javascript:alert(1)')).toEqual([{ text: 'http://a.be javascript:alert(1)' }]);
});
