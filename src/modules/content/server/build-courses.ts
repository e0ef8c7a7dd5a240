import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { LARGEST_PACKAGE, PACKAGE_FORMAT, toCoursePackage } from '../domain/course-package.ts';
import type { CourseProblem } from '../domain/lesson.ts';
import { VARIANTS, type Variant } from '../domain/vocabulary.ts';
import { readCourseFiles } from './course-files.ts';
import { readCourseFolder, sha256 } from './course-folder.ts';
import { libraryFrom } from './library.ts';

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

export interface Manifest {
  readonly format: typeof PACKAGE_FORMAT;
  readonly packages: readonly ManifestEntry[];
}

export interface BuiltCourses {
  readonly manifest: Manifest;
  /** The contents of each file by its name. */
  readonly contents: ReadonlyMap<string, string>;
  readonly problems: readonly CourseProblem[];
}

/** Makes the packages of all courses under `root/courses`, in memory. The same courses give the same bytes. */
export function buildCourses(root: string): BuiltCourses {
  const folder = readCourseFolder(root);
  const files = readCourseFiles(folder);
  const library = libraryFrom(folder, files);
  const contents = new Map<string, string>();
  const packages = files.modules.flatMap((module) =>
    LANGUAGES.flatMap((language) =>
      VARIANTS.map((variant): ManifestEntry => {
        const title = module.title[language];
        const made = toCoursePackage({ id: module.id, title }, library.lessons(language, variant), language, variant);
        const content = JSON.stringify(made);
        const hash = sha256(content);
        const file = `${module.id}.${language}.${variant}.${hash.slice(0, 16)}.json`;
        contents.set(file, content);
        return {
          module: module.id,
          language,
          variant,
          file,
          sha256: hash,
          bytes: Buffer.byteLength(content),
          gzipBytes: gzipSync(content).byteLength,
          version: sha256(made.lessons.map(({ textVersion }) => textVersion).join('\0')).slice(0, 16),
          lessons: made.lessons.map(({ id, version, minutes }) => ({ id, version, minutes })),
        };
      }),
    ),
  );
  const large = packages.filter(({ bytes }) => bytes > LARGEST_PACKAGE);
  const problems = large.map(({ module, file, bytes }) => ({ file: `courses/${module}/module.yaml`, line: 1, message: `${file} is ${bytes} bytes, more than ${LARGEST_PACKAGE}: make two modules of it` })); // prettier-ignore
  return { manifest: { format: PACKAGE_FORMAT, packages }, contents, problems: [...library.problems, ...problems] };
}

const MADE_BY_US = /^[a-z0-9-]+\.[a-z]{2}\.(?:normal|discreet)\.[0-9a-f]{16}\.json$/;

/** Writes packages and manifest into a folder, and removes the packages that an earlier build left there. */
export function writeCourses({ manifest, contents }: BuiltCourses, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of contents) writeFileSync(path.join(folder, file), content);
  writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of readdirSync(folder)) if (MADE_BY_US.test(file) && !contents.has(file)) rmSync(path.join(folder, file)); // prettier-ignore
}
