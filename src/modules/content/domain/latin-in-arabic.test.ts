import { describe, expect, it } from 'vitest';
import { isolateLatin, withLatinInOrder } from './latin-in-arabic.ts';

/** The marks made visible. */
const seen = (text: string) => isolateLatin(text).replaceAll('\u2066', '⟨').replaceAll('\u2069', '⟩');

describe('Dutch words in an Arabic text keep their own order', () => {
  it.each([
    ['a word; the full stop after it is Arabic', 'يعيش في Aalst.', 'يعيش في ⟨Aalst⟩.'],
    ['several words as one', 'موقع Visa On Web.', 'موقع ⟨Visa On Web⟩.'],
    ['a letter beside a word in brackets', 'بطاقة A (A-kaart)، وهي', 'بطاقة ⟨A⟩ (⟨A-kaart⟩)، وهي'],
    ['names on both sides of an Arabic full stop or colon', 'في Gent. VDAB: مجاني', 'في ⟨Gent⟩. ⟨VDAB⟩: مجاني'],
    ['a number that belongs to the word', 'المادة 22 مكرر (22bis)', 'المادة 22 مكرر (⟨22bis⟩)'],
    ['a number that does not', 'من Mechelen 6 دقائق', 'من ⟨Mechelen⟩ 6 دقائق'],
    ['a word with an Arabic letter before it', 'وBON أو لـNARIC-Vlaanderen', 'و⟨BON⟩ أو لـ⟨NARIC-Vlaanderen⟩'],
    ['an address', 'إلى verdacht@safeonweb.be. هل', 'إلى ⟨verdacht@safeonweb.be⟩. هل'],
    ['a sentence between quotation marks, with its marks', '«Dag, hoe gaat het met u?» (مرحبًا)', '«⟨Dag, hoe gaat het met u?⟩» (مرحبًا)'], // prettier-ignore
    ['two sentences between quotation marks', 'قولوا: «Ik leer Nederlands. Wil je traag spreken?»', 'قولوا: «⟨Ik leer Nederlands. Wil je traag spreken?⟩»'], // prettier-ignore
    ['an Arabic sentence with a name between quotation marks', '«أسكن في Genk».', '«أسكن في ⟨Genk⟩».'],
    ['a sentence to fill in', 'Ik ___ Fatou. (اسمي فاتو: heet أو huis)', '⟨Ik ___ Fatou.⟩ (اسمي فاتو: ⟨heet⟩ أو ⟨huis⟩)'], // prettier-ignore
    ['a word at the beginning', 'VDAB تقدّم دورات.', '⟨VDAB⟩ تقدّم دورات.'],
    ['a name with a mark of its own', 'لشبكة GO! محايدة', 'لشبكة ⟨GO!⟩ محايدة'],
    ['nothing', 'لا شيء هنا 180 €.', 'لا شيء هنا 180 €.'],
  ])('%s', (_what, arabic, shown) => {
    expect(seen(arabic)).toBe(shown);
  });

  it('leaves tags and entities of HTML as they are, and follows a quotation through its marks', () => {
    expect(seen('<p>يقول: <strong>«Ik wil een <em>afspraak</em>.»</strong> &amp; شكرًا</p>')).toBe(
      '<p>يقول: <strong>«⟨Ik wil een <em>afspraak</em>.⟩»</strong> &amp; شكرًا</p>',
    );
  });

  it('does not touch what answers are compared with', () => {
    const exercise = { id: 'i', kind: 'fill-in', prompt: 'اكتبوا loket', gaps: [{ id: 'g', text: 'عند ___ (loket)', feedback: 'loket' }], accept: { text: ['loket'] }, key: { words: { text: 'loket' } } }; // prettier-ignore
    const shown = withLatinInOrder(exercise);
    expect(shown).toMatchObject({ id: 'i', kind: 'fill-in', accept: exercise.accept, key: exercise.key });
    expect([shown.prompt, shown.gaps[0]?.text, shown.gaps[0]?.feedback]).toEqual(['اكتبوا \u2066loket\u2069', 'عند ___ (\u2066loket\u2069)', '\u2066loket\u2069']); // prettier-ignore
  });
});
