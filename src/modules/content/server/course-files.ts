import type { z } from 'zod';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { factsFile, unknownFacts, type CourseFacts } from '../domain/course-facts.ts';
import { goalsFile, moduleFile, type CourseGoals, type CourseModule } from '../domain/course-index.ts';
import type { LessonFacts, LessonWords } from '../domain/front-matter.ts';
import type { CourseProblem } from '../domain/lesson.ts';
import { doubleTerms, glossarySchema, type GlossaryFile } from '../domain/glossary.ts';
import {
  checkPicture,
  pictureFile,
  picturesIn,
  unknownPictures,
  type Picture,
  type Pictures,
} from '../domain/picture.ts';
import { parseSource, parseTranslation, readYaml, type LessonFile, type Parsed } from '../domain/parse-lesson.ts';
import { BASIS, type Variant } from '../domain/vocabulary.ts';
import { doubleWords, wordsFile, type WordGroup } from '../domain/words.ts';
import { textIn, type CourseFolder } from './course-folder.ts';

/** A file of the courses as it is written; `file` is its path in the checkout. */
export interface CourseFile {
  readonly file: string;
  readonly content: string;
}

/** One lesson with the files it has; the words of the normal Dutch lesson stand in its source. */
export interface LessonFiles {
  readonly module: string;
  readonly id: string;
  readonly written: Readonly<Record<Variant, ReadonlyMap<Language, CourseFile>>>;
  readonly source: LessonFile<LessonFacts> | undefined;
  readonly words: Readonly<Record<Variant, ReadonlyMap<Language, LessonFile<LessonWords>>>>;
}

/** All that is written under `courses`, apart from the questions of tests. */
export interface CourseFiles {
  readonly modules: readonly CourseModule[];
  readonly lessons: readonly LessonFiles[];
  readonly facts: CourseFacts;
  readonly goals: CourseGoals;
  readonly pictures: Pictures;
  readonly glossary: GlossaryFile;
  /** The Dutch words to practise, in the order they are learnt. */
  readonly words: readonly WordGroup[];
  readonly problems: readonly CourseProblem[];
}

const NO_TERMS: GlossaryFile = { close: { nl: '', en: '', fr: '', ar: '' }, terms: [] };
/** Folders of the courses that hold no lessons. */
const NO_MODULES = new Set(['quiz', 'words']);
const shown = (...parts: readonly string[]) => ['courses', ...parts].join('/');
const NAME = /^([a-z0-9-]+?)(\.discreet)?\.([a-z]{2})\.md$/;

/** Parses the files of the courses. */
export function readCourseFiles(folder: CourseFolder): CourseFiles {
  const problems: CourseProblem[] = [];
  const facts = readData(folder, ['facts.yaml'], factsFile, problems)?.facts ?? {};
  const goals = readData(folder, ['goals.yaml'], goalsFile, problems)?.goals ?? {};
  const glossary = readData(folder, ['glossary.yaml'], glossarySchema, problems) ?? NO_TERMS;
  problems.push(...doubleTerms('courses/glossary.yaml', glossary));
  const names = [...new Set([...folder.keys()].flatMap((file) => /^([^/]+)\//.exec(file)?.[1] ?? []))]
    .filter((name) => !NO_MODULES.has(name))
    .sort((a, b) => Number(b === BASIS) - Number(a === BASIS) || (a < b ? -1 : 1));
  const modules = names.flatMap((name) => readModule(folder, name, problems) ?? []);
  const lessons = modules.flatMap((module) =>
    module.lessons.flatMap((id) => readLesson(folder, module.id, id, problems) ?? []),
  );
  const pictures = new Map(modules.flatMap(({ id }) => readPictures(folder, id, problems)));
  const shownPictures = new Set<string>();
  for (const { written, source } of lessons) {
    for (const { file, content } of Object.values(written).flatMap((files) => [...files.values()])) {
      problems.push(...unknownFacts(file, content, facts), ...unknownPictures(file, content, pictures));
      for (const name of picturesIn(content)) shownPictures.add(name);
    }
    const unknown = source?.meta.goals.filter((goal) => !Object.hasOwn(goals, goal)) ?? [];
    for (const goal of unknown) problems.push({ file: source?.file ?? '', line: lineOf(source?.lines, /^goals:/), message: `there is no goal ${goal} in courses/goals.yaml` }); // prettier-ignore
  }
  for (const [name, { file }] of pictures) if (!shownPictures.has(name)) problems.push({ file, line: 1, message: 'no lesson shows this picture' }); // prettier-ignore
  const words = readWords(folder, problems);
  return { modules, lessons, facts, goals, pictures, glossary, words, problems };
}

const lineOf = (lines: readonly string[] = [], pattern: RegExp): number =>
  Math.max(0, lines.findIndex((line) => pattern.test(line))) + 1; // prettier-ignore

/** A file of data; undefined when it is not there or when it is wrong. */
export function readData<T>(
  folder: CourseFolder,
  place: readonly string[],
  schema: z.ZodType<T>,
  problems: CourseProblem[],
): T | undefined {
  const content = textIn(folder, ...place);
  if (content === undefined) {
    problems.push({ file: shown(...place), line: 1, message: 'this file is missing' });
    return undefined;
  }
  return readYaml(shown(...place), content, 1, schema, problems);
}

function readWords(folder: CourseFolder, problems: CourseProblem[]): WordGroup[] {
  const names = [...folder.keys()].flatMap((file) => /^words\/([^/]+)$/.exec(file)?.[1] ?? []);
  const groups = names.flatMap((name) => readData(folder, ['words', name], wordsFile, problems)?.groups ?? []);
  problems.push(...doubleWords('courses/words', groups));
  return groups;
}

/** The pictures of a module by name. A drawing goes with a file of words. */
function readPictures(folder: CourseFolder, module: string, problems: CourseProblem[]): [string, Picture][] {
  const names = [...folder.keys()].flatMap((file) => (file.startsWith(`${module}/pictures/`) ? (/([^/]+)\.svg$/.exec(file)?.[1] ?? []) : [])); // prettier-ignore
  return names.flatMap((name) => {
    const place = [module, 'pictures', `${name}.svg`];
    const words = readData(folder, [module, 'pictures', `${name}.yaml`], pictureFile, problems);
    if (!words) return [];
    const picture = { file: shown(...place), svg: textIn(folder, ...place) ?? '', words };
    problems.push(...checkPicture(picture));
    return [[name, picture] as [string, Picture]];
  });
}

function readModule(folder: CourseFolder, name: string, problems: CourseProblem[]): CourseModule | undefined {
  const module = readData(folder, [name, 'module.yaml'], moduleFile, problems);
  if (!module) return undefined;
  const file = shown(name, 'module.yaml');
  if (module.id !== name)
    problems.push({ file, line: 1, message: `the id ${module.id} is not the name of the folder` });
  if (new Set(module.lessons).size < module.lessons.length)
    problems.push({ file, line: 1, message: 'a lesson is named twice' });
  const entries = [...folder.keys()]
    .filter((found) => found.startsWith(`${name}/`))
    .map((found) => found.slice(name.length + 1));
  for (const entry of entries.filter((found) => found.endsWith('.md'))) {
    const [, id = '', , language = ''] = NAME.exec(entry) ?? [];
    const problem = (message: string) => problems.push({ file: shown(name, entry), line: 1, message });
    if (!LANGUAGES.includes(language as Language)) problem('the name of a lesson is <id>[.discreet].<language>.md');
    else if (!module.lessons.includes(id)) problem(`${file} does not name the lesson ${id}`);
  }
  return { ...module, id: name };
}

function readLesson(
  folder: CourseFolder,
  module: string,
  id: string,
  problems: CourseProblem[],
): LessonFiles | undefined {
  const keep = <T>({ value, problems: found }: Parsed<T>): T | undefined => {
    problems.push(...found);
    return value;
  };
  const written = { normal: filesOf(folder, module, id), discreet: filesOf(folder, module, `${id}.discreet`) };
  const dutch = written.normal.get('nl');
  if (!dutch) {
    problems.push({ file: shown(module, 'module.yaml'), line: 1, message: `there is no ${id}.nl.md` });
    return undefined;
  }
  const source = keep(parseSource(dutch.file, dutch.content));
  if (source && source.meta.id !== id) problems.push({ file: dutch.file, line: 2, message: `the id ${source.meta.id} is not the name of the file` }); // prettier-ignore
  const parse = (files: ReadonlyMap<Language, CourseFile>) =>
    new Map(
      [...files].flatMap(([language, { file, content }]) => {
        const words = file === dutch.file ? undefined : keep(parseTranslation(file, content));
        return words ? [[language, words] as const] : [];
      }),
    );
  return { module, id, written, source, words: { normal: parse(written.normal), discreet: parse(written.discreet) } };
}

function filesOf(folder: CourseFolder, module: string, name: string): Map<Language, CourseFile> {
  return new Map(
    LANGUAGES.flatMap((language) => {
      const file = `${name}.${language}.md`;
      const content = textIn(folder, module, file);
      return content === undefined ? [] : [[language, { file: shown(module, file), content }] as const];
    }),
  );
}
