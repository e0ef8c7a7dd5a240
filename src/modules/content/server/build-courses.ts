import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '#kernel/languages.ts';
import { LARGEST_PACKAGE, PACKAGE_FORMAT } from '../domain/course-package.ts';
import type { CourseProblem } from '../domain/lesson.ts';
import { VARIANTS } from '../domain/vocabulary.ts';
import { readCourseFiles } from './course-files.ts';
import { readCourseFolder } from './course-folder.ts';
import { glossaryIn } from '../domain/glossary.ts';
import { libraryFrom } from './library.ts';
import { makePackage, type ManifestEntry } from './make-package.ts';

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
  const made = files.modules.flatMap(({ id, title }) =>
    LANGUAGES.flatMap((language) =>
      VARIANTS.map((variant) =>
        makePackage({
          module: { id, title: title[language] },
          lessons: library.lessons(language, variant),
          language,
          variant,
          glossary: glossaryIn(files.glossary, language, variant),
        }),
      ),
    ),
  );
  const packages = made.map(({ entry }) => entry);
  const large = packages.filter(({ gzipBytes }) => gzipBytes > LARGEST_PACKAGE);
  const problems = large.map(({ module, file, gzipBytes }) => ({ file: `courses/${module}/module.yaml`, line: 1, message: `${file} is ${gzipBytes} bytes on the line, more than ${LARGEST_PACKAGE}: make two modules of it` })); // prettier-ignore
  return {
    manifest: { format: PACKAGE_FORMAT, packages },
    contents: new Map(made.map(({ entry, content }) => [entry.file, content])),
    problems: [...library.problems, ...problems],
  };
}

const MADE_BY_US = /^[a-z0-9-]+\.[a-z]{2}\.(?:normal|discreet)\.[0-9a-f]{16}\.json$/;

/** Writes packages and manifest into a folder, and removes the packages that an earlier build left there. */
export function writeCourses({ manifest, contents }: BuiltCourses, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of contents) writeFileSync(path.join(folder, file), content);
  writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of readdirSync(folder)) if (MADE_BY_US.test(file) && !contents.has(file)) rmSync(path.join(folder, file)); // prettier-ignore
}
