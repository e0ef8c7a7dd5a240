import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Every cut that a template may use. A template that asks for another weight would be at the mercy of the machine. */
const LATIN_FILES = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
];

/**
 * Arabic faces, the best first; the first that is installed is used. What decides is whether the text can be
 * read back (read aloud, searched, copied): Noto Naskh draws the dots of a letter as glyphs of their own, so
 * that a reader meets most letters twice; Amiri comes back word for word.
 */
const ARABIC_FACES = [
  {
    family: 'Amiri',
    files: [
      '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
      '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
    ],
  },
  {
    family: 'Noto Naskh Arabic',
    files: [
      '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
      '@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
    ],
  },
];

export interface Fonts {
  readonly files: readonly Buffer[];
  /** The family for Arabic script, for the templates. */
  readonly arabic: string;
}

/**
 * The fonts that documents are set in, from the npm packages.
 *
 * @param projectRoot a folder with the project's package.json; the packages are found from there.
 * @throws when a font package is not installed.
 */
export function loadFonts(projectRoot: string): Fonts {
  const require = createRequire(`${projectRoot}/package.json`);
  const load = (file: string) => readFileSync(require.resolve(file));
  const face = ARABIC_FACES.find(({ files }) => files.every((file) => isInstalled(require, file)));
  if (face === undefined) throw new Error('no font for Arabic script is installed');
  return { files: [...LATIN_FILES, ...face.files].map(load), arabic: face.family };
}

function isInstalled(require: NodeJS.Require, file: string): boolean {
  try {
    require.resolve(file);
    return true;
  } catch {
    return false;
  }
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
