import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import type { CourseProblem, Lesson } from '../domain/lesson.ts';
import { dutchLesson, mergeTranslation } from '../domain/merge-lesson.ts';
import { parseSource, parseTranslation, type Parsed } from '../domain/parse-lesson.ts';
import {
  parseQuiz,
  parseQuizTranslation,
  toQuizItems,
  toQuizTexts,
  type QuizItem,
  type QuizText,
} from '../domain/quiz-bank.ts';
import { BASIS } from '../domain/vocabulary.ts';

/** All courses of the checkout, read once. */
export interface Library {
  /** Modules in the order they are followed; the basic module first. */
  readonly modules: readonly string[];
  /** All lessons in the order they are followed, in one language. A lesson that is not translated is Dutch. */
  lessons(language: Language): readonly Lesson[];
  find(lessonId: string, language: Language): Lesson | undefined;
  readonly quizItems: readonly QuizItem[];
  quizTexts(language: Language): ReadonlyMap<string, QuizText>;
  readonly problems: readonly CourseProblem[];
}

const opened = new Map<string, Library>();

/** The courses of this checkout. */
export function library(): Library {
  return libraryOf(checkoutRoot());
}

/** The courses in a folder, kept in memory after the first time: they change with a release only. */
export function libraryOf(root: string): Library {
  let found = opened.get(root);
  if (!found) opened.set(root, (found = readLibrary(root)));
  return found;
}

let foundRoot: string | undefined;

/** The folder that holds `courses`, upwards from this code: it may run from `src/` or, bundled, from `build/`. */
export function checkoutRoot(): string {
  if (foundRoot) return foundRoot;
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'courses', BASIS))) {
    const up = path.dirname(folder);
    if (up === folder) throw new Error('there is no folder courses/basis above the code');
    folder = up;
  }
  return (foundRoot = folder);
}

const digest = (...texts: string[]) => createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16);

/** Reads and checks all course files under `root/courses`, without remembering them. */
export function readLibrary(root: string): Library {
  const folder = path.join(root, 'courses');
  const problems: CourseProblem[] = [];
  const keep = <T>(parsed: Parsed<T>): T | undefined => {
    problems.push(...parsed.problems);
    return parsed.value;
  };
  const lessons = readLessons(folder, keep, problems);
  const quiz = readQuizzes(path.join(folder, 'quiz'), keep, problems);
  for (const item of quiz.items) {
    if (!lessons.nl.some(({ id }) => id === item.lesson)) problems.push({ file: 'courses/quiz', line: 1, message: `${item.id} belongs to ${item.lesson}, which is no lesson` }); // prettier-ignore
  }
  const byId = Object.fromEntries(LANGUAGES.map((language) => [language, new Map(lessons[language].map((lesson) => [lesson.id, lesson]))])) as Record<Language, Map<string, Lesson>>; // prettier-ignore
  return {
    modules: [...new Set(lessons.nl.map(({ module }) => module))],
    lessons: (language) => lessons[language],
    find: (lessonId, language) => byId[language].get(lessonId),
    quizItems: quiz.items,
    quizTexts: (language) => quiz.texts[language],
    problems,
  };
}

type Keep = <T>(parsed: Parsed<T>) => T | undefined;

function readLessons(folder: string, keep: Keep, problems: CourseProblem[]): Record<Language, Lesson[]> {
  const lessons: Record<Language, Lesson[]> = { nl: [], en: [], fr: [], ar: [] };
  const modules = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'quiz',
  );
  for (const { name: module } of modules) {
    const files = readdirSync(path.join(folder, module)).filter((name) => name.endsWith('.nl.md'));
    for (const name of files)
      readLesson(path.join(folder, module), name.slice(0, -'.nl.md'.length), lessons, keep, problems);
  }
  for (const list of Object.values(lessons)) list.sort((a, b) => placeOf(lessons.nl, a) - placeOf(lessons.nl, b) || (a.id < b.id ? -1 : 1)); // prettier-ignore
  return lessons;
}

/** The basic module first, then by the number in the neutral Dutch title. */
function placeOf(dutch: readonly Lesson[], lesson: Lesson): number {
  const title = dutch.find(({ id }) => id === lesson.id)?.neutralTitle ?? '';
  const number = Number(/\d+/.exec(title)?.[0] ?? 99);
  const modules = [...new Set(dutch.map(({ module }) => module))].sort((a, b) => (a === BASIS ? -1 : b === BASIS ? 1 : a < b ? -1 : 1)); // prettier-ignore
  return modules.indexOf(lesson.module) * 1000 + number;
}

function readLesson(
  folder: string,
  id: string,
  lessons: Record<Language, Lesson[]>,
  keep: Keep,
  problems: CourseProblem[],
): void {
  // prettier-ignore
  const fileOf = (language: Language) => path.join(folder, `${id}.${language}.md`);
  const shown = (language: Language) => path.join('courses', path.basename(folder), `${id}.${language}.md`);
  const dutch = readFileSync(fileOf('nl'), 'utf8');
  const version = digest(dutch);
  const source = keep(parseSource(shown('nl'), dutch));
  const inDutch = source && keep(dutchLesson(source, { version, textVersion: version }));
  if (!source || !inDutch) return;
  if (source.meta.id !== id)
    problems.push({ file: shown('nl'), line: 2, message: `the id ${source.meta.id} is not the name of the file` });
  lessons.nl.push(inDutch);
  for (const language of LANGUAGES) {
    if (language === 'nl') continue;
    if (!existsSync(fileOf(language))) {
      problems.push({ file: shown(language), line: 1, message: 'this translation is missing' });
      lessons[language].push(inDutch);
      continue;
    }
    const text = readFileSync(fileOf(language), 'utf8');
    const words = keep(parseTranslation(shown(language), text));
    const merged =
      words && keep(mergeTranslation(source, words, language, { version, textVersion: digest(dutch, text) }));
    lessons[language].push(merged ?? inDutch);
  }
}

function readQuizzes(folder: string, keep: Keep, problems: CourseProblem[]) {
  const items: QuizItem[] = [];
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, new Map<string, QuizText>()])) as Record<Language, Map<string, QuizText>>; // prettier-ignore
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.nl.yaml')) : [];
  for (const name of files) {
    const facts = keep(parseQuiz(`courses/quiz/${name}`, readFileSync(path.join(folder, name), 'utf8')));
    if (!facts) continue;
    items.push(...toQuizItems(facts));
    for (const language of LANGUAGES) {
      const file = name.replace('.nl.yaml', `.${language}.yaml`);
      const present = existsSync(path.join(folder, file));
      if (!present) problems.push({ file: `courses/quiz/${file}`, line: 1, message: 'this translation is missing' });
      const words = language === 'nl' || !present ? facts : keep(parseQuizTranslation(`courses/quiz/${file}`, readFileSync(path.join(folder, file), 'utf8'), facts)); // prettier-ignore
      for (const text of toQuizTexts(words ?? facts)) texts[language].set(text.id, text);
    }
  }
  return { items, texts };
}
