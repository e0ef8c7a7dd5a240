import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Language } from '#kernel/languages.ts';
import { toCoursePackage } from '../domain/course-package.ts';
import { explainWords } from '../domain/explain-words.ts';
import type { Glossary } from '../domain/glossary.ts';
import type { Lesson } from '../domain/lesson.ts';
import type { Variant } from '../domain/vocabulary.ts';

/** One line of the manifest. `version` says which words and facts are in it; `sha256` is of the bytes of the file. */
export interface ManifestEntry {
  readonly module: string;
  readonly language: Language;
  readonly variant: Variant;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What travels over the line. */
  readonly gzipBytes: number;
  readonly version: string;
  readonly lessons: readonly { readonly id: string; readonly version: string; readonly minutes: number }[];
}

/** A package as it is written to a file or sent over the line. */
export interface MadePackage {
  readonly title: string;
  readonly entry: ManifestEntry;
  readonly content: string;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** What goes into a package. */
export interface PackageParts {
  readonly module: { readonly id: string; readonly title: string };
  readonly lessons: readonly Lesson[];
  readonly language: Language;
  readonly variant: Variant;
  readonly glossary: Glossary;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Makes one package. The same lessons and words always give the same bytes, and the name of the file says which. */
export function makePackage({ module, lessons, language, variant, glossary }: PackageParts): MadePackage {
  const made = toCoursePackage(module, lessons, language, variant, (screen) => explainWords(screen, glossary));
  const content = JSON.stringify(made);
  const hash = sha256(content);
  const gzip = gzipSync(content);
  return {
    title: module.title,
    content,
    gzip: new Uint8Array(gzip),
    entry: {
      module: module.id,
      language,
      variant,
      file: `${module.id}.${language}.${variant}.${hash.slice(0, 16)}.json`,
      sha256: hash,
      bytes: Buffer.byteLength(content),
      gzipBytes: gzip.byteLength,
      version: sha256(made.lessons.map(({ textVersion }) => textVersion).join('\0')).slice(0, 16),
      lessons: made.lessons.map(({ id, version, minutes }) => ({ id, version, minutes })),
    },
  };
}
