import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const folder = new URL('./', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder);
const sheets = names.filter((name) => name.endsWith('.css'));
const components = names.filter((name) => name.endsWith('.svelte'));

test('I15 the style sheets know no left or right, so that every page turns with the script', () => {
  const physical =
    /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:|(?:text-align|float)\s*:\s*(?:left|right)/;
  const found = sheets.flatMap((name) =>
    read(name)
      .split('\n')
      .filter((line) => physical.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test('I08 the whole style sheet stays under 7 kB over the line', () => {
  const css = sheets
    .map(read)
    .join('')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ');
  expect(gzipSync(css).length).toBeLessThan(7_000);
});

test('I15 every style sheet is part of design.css', () => {
  const imported = [...read('design.css').matchAll(/@import '\.\/([\w-]+\.css)'/g)].map((match) => match[1]);
  expect(imported.sort()).toEqual(sheets.filter((name) => name !== 'design.css').sort());
});

test('I15 components contain no texts of their own', () => {
  const found = components
    .filter((name) => name !== 'Kit.svelte')
    .flatMap((name) => {
      const markup = read(name)
        .replace(/<!--.*?-->/gs, '')
        .replace(/<script.*?<\/script>/gs, '')
        .replace(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
        .replace(/<[^>]*>/g, (tag) =>
          [...tag.matchAll(/(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map((m) => m[1]).join(' '),
        );
      const words = markup.match(/\p{L}+/gu) ?? [];
      return words.map((word) => `${name}: ${word}`);
    });
  expect(found).toEqual([]);
});
