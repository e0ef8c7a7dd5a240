import { z } from 'zod';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { inEachLanguage } from './course-index.ts';
import type { CourseProblem } from './lesson.ts';

/** `courses/<module>/pictures/<name>.yaml`: what stands in a picture and what it says, in each language. */
export const pictureFile = z.strictObject({
  title: inEachLanguage,
  /** All that the picture says, for who does not see it; it stands under the picture for everybody. */
  description: inEachLanguage,
  /** True for a picture with a direction, such as a time line: who reads from right to left sees it turned around. */
  mirror: z.boolean(),
  words: z.record(z.string().regex(/^[a-z0-9-]+$/), inEachLanguage),
});

/** A drawing without words of its own, and the words that stand in it. */
export interface Picture {
  readonly file: string;
  readonly svg: string;
  readonly words: z.output<typeof pictureFile>;
}
export type Pictures = ReadonlyMap<string, Picture>;

const REFERENCE = /!\[\]\(picture:([^)\s]*)\)/g;
const PARAGRAPH = /<p>!\[\]\(picture:([a-z0-9-]+)\)<\/p>/g;

/** The names of the pictures that a text shows. */
export function picturesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(([, name = '']) => name);
}

/** The references to pictures that are not there, or that are no paragraph of their own, with their lines. */
export function unknownPictures(file: string, content: string, pictures: Pictures): CourseProblem[] {
  return content.split('\n').flatMap((line, index) => {
    const problem = (message: string) => ({ file, line: index + 1, message });
    return picturesIn(line).flatMap((name) => [
      ...(pictures.has(name) ? [] : [problem(`there is no picture ${name}.svg with its ${name}.yaml in a folder pictures`)]), // prettier-ignore
      ...(line.trim() === `![](picture:${name})` ? [] : [problem('a picture is a paragraph of its own')]),
    ]);
  });
}

/** A piece of HTML in which each reference to a picture is the picture, with its words in the language of the reader. */
export function fillPictures(html: string, pictures: Pictures, language: Language): string {
  return html.replaceAll(PARAGRAPH, (whole, name: string) => {
    const picture = pictures.get(name);
    return picture ? drawPicture(picture, language) : whole;
  });
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const TEXT = /<text\b([^>]*?)\/?>(?:\s*<\/text>)?/g;
const attribute = (attributes: string, name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
const widthOf = (svg: string) => Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1] ?? 0);

/** What keeps words from right to left in their own order, full stop last, in a drawing that runs from left to right. */
const ISOLATED = { open: '\u2067', close: '\u2069' } as const;

/** Arabic letters are lower than Latin ones of the same size, and must be read on the same small screen. */
const ARABIC_LETTERS = 1.1;
const ANY_ARABIC = /\p{Script=Arabic}/u;
const enlarged = (attributes: string) =>
  attributes.replace(/(?<=\sfont-size=")[\d.]+(?=")/, (size) => String(Math.round(Number(size) * ARABIC_LETTERS * 10) / 10)); // prettier-ignore

/** The picture as a figure: the drawing, and under it in words what it says. */
function drawPicture({ svg, words }: Picture, language: Language): string {
  const turned = words.mirror && language === 'ar';
  const width = widthOf(svg);
  const drawn = svg
    .replaceAll(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
    .replaceAll(TEXT, (_whole, attributes: string) => {
      const word = words.words[attribute(attributes, 'data-word') ?? '']?.[language] ?? '';
      const x = Number(attribute(attributes, 'x') ?? 0);
      const shown = language === 'ar' && !turned ? `${ISOLATED.open}${word}${ISOLATED.close}` : word;
      // The drawing is turned around; each word is turned back where it stands.
      const upright = turned ? ` transform="matrix(-1 0 0 1 ${2 * x} 0)"` : '';
      const own = attributes.replace(/\sdata-word="[^"]*"/, '').trimEnd();
      return `<text${ANY_ARABIC.test(word) ? enlarged(own) : own}${upright}>${escapeHtml(shown)}</text>`;
    })
    .replaceAll(/\n\s*/g, '');
  const direction = turned ? 'rtl' : 'ltr';
  const [, open = '', inner = ''] = /^<svg\b([^>]*)>([\s\S]*)<\/svg>$/.exec(drawn.trim()) ?? [];
  const body = turned ? `<g transform="matrix(-1 0 0 1 ${width} 0)">${inner}</g>` : inner;
  const label = escapeHtml(words.title[language]);
  return `<figure class="picture"><svg${open} role="img" aria-label="${label}" direction="${direction}">${body}</svg><figcaption>${escapeHtml(words.description[language])}</figcaption></figure>`;
}

const ELEMENTS = new Set(['svg', 'g', 'defs', 'marker', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path', 'text']); // prettier-ignore
const ATTRIBUTES = new Set([
  'xmlns', 'viewBox', 'id', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'd', 'points', 'transform',
  'fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'opacity', 'fill-opacity', 'fill-rule',
  'marker-start', 'marker-mid', 'marker-end', 'markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient', 'data-word', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline',
]); // prettier-ignore
const COLOUR = /^(?:none|currentColor|var\(--picture-(?:[1-5]|line|ink|paper)\))$/;
const SMALLEST_LETTER = 12;
/** Width of a letter in ems, on average over our four languages; a little wide, so that a word that just fits is told. */
const LETTER = 0.56;

/**
 * What is wrong with a picture: a part that could do more than draw, a colour that would not follow the reader's settings, words in the
 * drawing itself or missing in a language, letters too small for a phone, a word that runs out of the picture.
 */
export function checkPicture({ file, svg, words }: Picture): CourseProblem[] {
  const problems: CourseProblem[] = [];
  const lineAt = (index: number) => svg.slice(0, index).split('\n').length;
  const used = new Set<string>();
  const width = widthOf(svg);
  if (width === 0 || !svg.trimStart().startsWith('<svg ')) problems.push({ file, line: 1, message: 'the picture begins with <svg xmlns="…" viewBox="0 0 width height">' }); // prettier-ignore
  const open: { readonly name: string; readonly attributes: string }[] = [];
  let end = 0;
  for (const tag of svg.matchAll(/<!--[\s\S]*?-->|<(\/?)([A-Za-z:]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>/g)) {
    const tell = (message: string) => problems.push({ file, line: lineAt(tag.index), message });
    if (svg.slice(end, tag.index).trim() !== '') tell(`“${svg.slice(end, tag.index).trim().slice(0, 40)}” cannot be read: words stand in the .yaml`); // prettier-ignore
    end = tag.index + tag[0].length;
    const [whole, closing, name, attributes = '', empty] = tag;
    if (name === undefined) continue;
    if (closing) {
      if (open.pop()?.name !== name) tell(`${whole} closes nothing`);
      continue;
    }
    if (!ELEMENTS.has(name)) tell(`<${name}> is not used in pictures`);
    for (const [, key = '', value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (!ATTRIBUTES.has(key)) tell(`${key} is not used in pictures`);
      if ((key === 'fill' || key === 'stroke') && !COLOUR.test(value)) tell(`${key} is ${value}: colours are none, currentColor and var(--picture-…)`); // prettier-ignore
      if (key.startsWith('marker-') && !/^url\(#[\w-]+\)$/.test(value)) tell(`${key} names a marker: url(#name)`);
    }
    // What a group says holds for the words in it, unless they say otherwise.
    if (name === 'text') used.add(checkText([attributes, ...open.toReversed().map((group) => group.attributes)], words, width, tell)); // prettier-ignore
    if (!empty) open.push({ name, attributes });
  }
  if (svg.slice(end).trim() !== '' || open.length > 0) problems.push({ file, line: lineAt(end), message: 'the picture is not closed' }); // prettier-ignore
  for (const key of Object.keys(words.words)) if (!used.has(key)) problems.push({ file, line: 1, message: `the word ${key} stands nowhere in the picture` }); // prettier-ignore
  return problems;
}

/** @returns the key of the word */
function checkText(
  attributes: readonly string[],
  { words, mirror }: Picture['words'],
  width: number,
  tell: (message: string) => void,
): string {
  const [own = ''] = attributes;
  const inherited = (name: string) =>
    attributes.map((each) => attribute(each, name)).find((value) => value !== undefined);
  const key = attribute(own, 'data-word') ?? '';
  const size = Number(inherited('font-size') ?? 0);
  const x = Number(attribute(own, 'x'));
  const anchor = inherited('text-anchor') ?? 'start';
  const moved = inherited('transform') !== undefined;
  const word = words[key];
  if (!word) tell(`there is no word ${key || 'without data-word'} in the .yaml`);
  if (size < SMALLEST_LETTER) tell(`letters of ${size} are too small to read on a phone: ${SMALLEST_LETTER} at least`);
  if (mirror && moved) tell('a word in a picture that is turned around stands in no transform');
  for (const language of word && !moved ? LANGUAGES : []) {
    const long = (word?.[language].length ?? 0) * size * LETTER;
    const start = anchor === 'middle' ? x - long / 2 : anchor === 'end' ? x - long : x;
    if (start < 0 || start + long > width) tell(`“${word?.[language]}” runs out of the picture`);
  }
  return key;
}
