import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openBrowser } from '../tests/support/browser.ts';

/**
 * Draws the icons of the home screen from `static/icon.svg`: `node scripts/draw-icons.ts`. The mark says nothing to an
 * onlooker; the maskable one has room around it, because a phone cuts it to a shape of its own.
 */
const root = path.resolve(import.meta.dirname, '..');
const mark = readFileSync(path.join(root, 'static/icon.svg'), 'utf8');
const square = mark.replace(' rx="7"', '');
const padded = square.replace('viewBox="0 0 32 32"', 'viewBox="-6 -6 44 44"').replace('<rect width="32" height="32"', '<rect x="-6" y="-6" width="44" height="44"'); // prettier-ignore
const ICONS: readonly (readonly [string, number, string])[] = [
  ['192.png', 192, mark],
  ['512.png', 512, mark],
  ['maskable-512.png', 512, padded],
  ['apple-180.png', 180, square],
];

const browser = await openBrowser();
const page = await browser.newPage();
mkdirSync(path.join(root, 'static/icons'), { recursive: true });
for (const [name, size, svg] of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  writeFileSync(path.join(root, 'static/icons', name), await page.screenshot({ omitBackground: true }));
}
await browser.close();
