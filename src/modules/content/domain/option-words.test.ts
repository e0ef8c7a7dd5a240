import { describe, expect, it } from 'vitest';
import { nameOfOption, withGaps } from './option-words.ts';

describe('the words of an option', () => {
  it.each([
    ['Ik ___ Fatou. (heet of huis)', 'Ik (…) Fatou. (heet of huis)'],
    ['De termijn is geen ___ . (belofte of brief)', 'De termijn is geen (…). (belofte of brief)'],
    ['La ____, puis', 'La (…), puis'],
  ])('shows the gap of %s', (text, shown) => expect(withGaps(text)).toBe(shown));

  it.each([
    ['De gemeente Turnhout.', 'De gemeente Turnhout'],
    ['“Is mijn dossier volledig?”', 'Is mijn dossier volledig?'],
    ['“Niets.”', 'Niets'],
    ['« Rien. »', 'Rien'],
    ['«لا شيء»', 'لا شيء'],
    ['“Ja”, zegt ze, en ze glimlacht. “Dank u.”', '“Ja”, zegt ze, en ze glimlacht. “Dank u.”'],
    ['Ik woon in ___.', 'Ik woon in (…)'],
    ['«لا، شكرًا. سأكتب بنفسي».', 'لا، شكرًا. سأكتب بنفسي'],
    ['\u2066“Dank u.”\u2069', 'Dank u'],
    ['“Ja.” En je zegt: “Kom.”', '“Ja.” En je zegt: “Kom.”'],
  ])('names %s between the marks of the sentence about it', (text, name) => expect(nameOfOption(text)).toBe(name));
});
