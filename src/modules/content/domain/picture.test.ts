import { describe, expect, it } from 'vitest';
import { checkPicture, fillPictures, picturesIn, unknownPictures, type Picture } from './picture.ts';
import { renderMarkdown } from './render-markdown.ts';

const words = (text: string) => ({ nl: text, en: `${text} en`, fr: `${text} fr`, ar: `${text} ar` });
const TEXT = '<text data-word="rent" x="100" y="40" font-size="13" text-anchor="middle"/>';
const picture = (body = TEXT, more: Partial<Picture['words']> = {}): Picture => ({
  file: 'lease.svg',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 200">\n  ${body}\n</svg>\n`,
  words: { title: words('Contract'), description: words('Wat er “staat”.'), mirror: false, words: { rent: words('Huur & kost') }, ...more }, // prettier-ignore
});
const found = (body: string, more?: Partial<Picture['words']>) =>
  checkPicture(picture(body, more)).map(({ line, message }) => `${line} ${message}`);

describe('a picture in a lesson', () => {
  const shown = (given: Picture, language: 'nl' | 'fr' | 'ar' = 'nl') => fillPictures(renderMarkdown('Zie.\n\n![](picture:lease)'), new Map([['lease', given]]), language); // prettier-ignore

  it('has its words in the language of the reader, a name for who does not see it, and under it what it says', () => {
    const html = shown(picture(), 'fr');
    expect(html).toContain('<text x="100" y="40" font-size="13" text-anchor="middle">Huur &#38; kost fr</text>');
    expect(html).toContain('role="img" aria-label="Contract fr"');
    expect(html).toContain('<figcaption>Wat er “staat”. fr</figcaption>');
    expect(html).not.toContain('picture:lease');
  });

  it('with a direction is turned around for who reads from right to left, and its words stay upright', () => {
    expect(shown(picture(TEXT, { mirror: true }), 'ar')).toMatch(/direction="rtl"><g transform="matrix\(-1 0 0 1 360 0\)">.*matrix\(-1 0 0 1 200 0\)/); // prettier-ignore
    expect(shown(picture(TEXT, { mirror: true }), 'nl')).not.toContain('matrix');
    expect(shown(picture(TEXT), 'ar')).not.toContain('matrix');
  });

  it('without a direction keeps the words of who reads from right to left in their own order', () => {
    expect(shown(picture(TEXT), 'ar')).toContain('>\u2067Huur &#38; kost ar\u2069</text>');
    expect(shown(picture(TEXT, { mirror: true }), 'ar')).toContain('>Huur &#38; kost ar</text>');
  });

  it('has larger letters for words in Arabic script only', () => {
    const rent = (ar: string) => picture(TEXT, { words: { rent: { ...words('Huur'), ar } } });
    expect(shown(rent('الإيجار'), 'ar')).toContain('font-size="14.3"');
    expect(shown(rent('Huur'), 'ar')).toContain('font-size="13"');
    expect(shown(rent('الإيجار'), 'nl')).toContain('font-size="13"');
  });

  it('stays a reference when it is not there, and the check names it', () => {
    expect(fillPictures(renderMarkdown('![](picture:none)'), new Map(), 'nl')).toBe('<p>![](picture:none)</p>');
    expect(unknownPictures('a.md', 'x\n\n![](picture:none)', new Map())).toMatchObject([{ line: 3, message: expect.stringContaining('there is no picture none') as string }]); // prettier-ignore
    expect(unknownPictures('a.md', 'Zie ![](picture:lease)', new Map([['lease', picture()]]))).toMatchObject([{ message: 'a picture is a paragraph of its own' }]); // prettier-ignore
    expect(picturesIn('![](picture:one)\n![](picture:two)')).toEqual(['one', 'two']);
  });
});

describe('the check of a picture', () => {
  it('lets a plain drawing pass', () => {
    expect(found(`<!-- a lease --><g fill="none" stroke="var(--picture-line)"><rect x="1" y="1" width="9" height="9"/></g>${TEXT}`)).toEqual([]); // prettier-ignore
    expect(found(TEXT.replace('/>', '></text>'))).toEqual([]);
  });

  it.each([
    ['<script href="x"/>', '<script> is not used'],
    ['<rect onclick="x"/>', 'onclick is not used'],
    ['<rect fill="#ff0000"/>', 'fill is #ff0000'],
    ['<rect fill="url(#x)"/>', 'fill is url(#x)'],
    ['<path marker-end="url(http://x)"/>', 'names a marker'],
    ['<text data-word="none" x="9" y="9" font-size="13"/>', 'there is no word none'],
    ['<text data-word="rent" x="9" y="9" font-size="9"/>', 'too small'],
    ['<text data-word="rent" x="9" y="9" font-size="13">Huur</text>', '“Huur” cannot be read'],
    ['<text data-word="rent" x="340" y="9" font-size="13"/>', 'runs out of the picture'],
    ['<g><rect/>', 'closes nothing'],
  ])('names what is wrong in %s', (body, message) => {
    expect(found(`${body}${TEXT}`).join('\n')).toContain(message);
  });

  it('names a word that stands nowhere', () => {
    expect(found('<rect x="1" y="1"/>')).toEqual(['1 the word rent stands nowhere in the picture']);
  });
});
