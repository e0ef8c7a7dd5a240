import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel/languages.ts';
import { glossaryIn } from '../domain/glossary.ts';
import { glossary, readGlossary } from './glossary.ts';
import { library } from './library.ts';

const htmlOf = (language: (typeof LANGUAGES)[number]) =>
  library().lessons(language).flatMap(({ screens }) => screens).map(({ blocks }) => blocks.flatMap((block) => (block.type === 'text' ? [block.html] : []))); // prettier-ignore
const plain = (html: string) => html.replaceAll(/<span class="gloss".*?<\/span>/g, '').replaceAll(/<[^>]*>/g, '');

describe('the glossary', () => {
  it.each(LANGUAGES)('I07 explains every one of its words in a lesson of the language (%s)', (language) => {
    const found = new Set(
      glossary(language, 'normal')
        .explain(htmlOf(language).flat())
        .map(({ dutch }) => dutch),
    );
    const expected = readGlossary().terms;
    expect(expected.length).toBeGreaterThanOrEqual(25);
    expect(expected.map(({ dutch }) => dutch).filter((dutch) => !found.has(dutch))).toEqual([]);
  });

  it.each(LANGUAGES)(
    'changes no word of a lesson, and gives each link a note of its own on the screen (%s)',
    (language) => {
      for (const pieces of htmlOf(language)) {
        const marked = glossary(language, 'normal').mark(pieces);
        expect(marked.map(plain)).toEqual(pieces.map(plain));
        const html = marked.join('');
        const links = [...html.matchAll(/class="term" id="(t\d+)" href="#(w\d+)"/g)];
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, , note] of links) expect(ids).toContain(note);
      }
    },
  );

  it('knows a word from a part of another, and BON from bon', () => {
    const french = glossaryIn(readGlossary(), 'fr', 'normal');
    expect(french.explain(['<p>Un bon accord sur les communes et les advocaten.</p>'])).toEqual([]);
    expect(french.explain(['<p>Chez <strong>BON</strong>.</p>']).map(({ dutch }) => dutch)).toEqual(['BON']);
  });

  it('leaves markup alone and keeps the explanation free of it', () => {
    const [html = ''] = glossaryIn({ close: { nl: 'x', en: 'x', fr: 'x', ar: 'x' }, terms: [{ dutch: 'class', words: {}, name: { en: '', fr: '', ar: '' }, text: { nl: '<b>&', en: '', fr: '', ar: '' } }] }, 'nl', 'normal').mark(['<p class="a">class</p>']); // prettier-ignore
    expect(html).toContain('<p class="a"><a class="term"');
    expect(html).toContain('&#60;b&#62;&#38;');
  });
});
