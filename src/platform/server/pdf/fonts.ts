import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Every cut that a template may use. A template that asks for another weight would be at the mercy of the machine.
 * Arabic script is set in Amiri, because its text can be read back (read aloud, searched, copied) word for word: faces
 * that draw the dots of a letter as glyphs of their own make a reader meet most letters twice.
 */
const FILES = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
];

/**
 * The fonts that documents are set in, from the npm packages.
 *
 * @param projectRoot a folder with the project's package.json; the packages are found from there.
 * @throws when a font package is not installed.
 */
export function loadFonts(projectRoot: string): readonly Buffer[] {
  const require = createRequire(`${projectRoot}/package.json`);
  return FILES.map((file) => readFileSync(require.resolve(file)));
}

/**
 * Says which of our fonts have a shape for a character.
 *
 * @param fonts TrueType files, as `loadFonts` gives them.
 * @returns a test of one code point.
 */
export function coverageOf(fonts: readonly Buffer[]): (codePoint: number) => boolean {
  const tables = fonts.map(readCharacterMap);
  return (codePoint) => tables.some((covers) => covers(codePoint));
}

/** Reads the `cmap` of a TrueType file (OpenType 1.9, «cmap»), formats 4 and 12. */
function readCharacterMap(font: Buffer): (codePoint: number) => boolean {
  const cmap = tableAt(font, 'cmap');
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) => {
    const record = cmap + 4 + at * 8;
    return { platform: font.readUInt16BE(record), at: cmap + font.readUInt32BE(record + 4) };
  }).filter(({ platform }) => platform === 0 || platform === 3);
  const full = subtables.find(({ at }) => font.readUInt16BE(at) === 12);
  if (full) return segments12(font, full.at);
  const basic = subtables.find(({ at }) => font.readUInt16BE(at) === 4);
  return basic ? segments4(font, basic.at) : () => false;
}

function tableAt(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function segments12(font: Buffer, at: number): (codePoint: number) => boolean {
  const groups = Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const;
  });
  return (codePoint) => groups.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function segments4(font: Buffer, at: number): (codePoint: number) => boolean {
  const length = font.readUInt16BE(at + 6);
  const segments = Array.from({ length: length / 2 }, (_, index) => {
    const end = at + 14 + index * 2;
    return [font.readUInt16BE(end + length + 2), font.readUInt16BE(end)] as const;
  });
  return (codePoint) => codePoint < 0xffff && segments.some(([first, last]) => codePoint >= first && codePoint <= last);
}
