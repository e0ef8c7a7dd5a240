import { expect, it } from 'vitest';
import { toQuote } from './exercise-fields.ts';

it.each([
  ['Ik betaal niet.', 'Ik betaal niet'],
  ['“Hoe begin ik nu al met Nederlands?”', 'Hoe begin ik nu al met Nederlands?'],
  ['«كم؟»', 'كم؟'],
  ['« Combien ? »', 'Combien ?'],
  ['«لا، شكرًا. سأكتب بنفسي».', 'لا، شكرًا. سأكتب بنفسي'],
  ['Je zegt “ja” en lacht.', 'Je zegt “ja” en lacht'],
  ['“Ja.” En je zegt: “Kom.”', '“Ja.” En je zegt: “Kom.”'],
  ['De termijn is geen ___. (belofte of brief)', 'De termijn is geen (…). (belofte of brief)'],
])('%s is put between quotation marks once', (option, quoted) => {
  expect(toQuote(option)).toBe(quoted);
});
