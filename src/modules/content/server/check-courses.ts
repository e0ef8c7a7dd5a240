import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '#kernel/dates.ts';
import { LANGUAGES } from '#kernel/languages.ts';
import { checkRules, type CheckRules } from '../domain/check-rules.ts';
import { coursesAsMarkdown } from '../domain/course-coverage.ts';
import { checkCourse } from '../domain/check-course.ts';
import { factsToConfirm, lessonsByFact } from '../domain/checks/facts.ts';
import { measureTerms, type TermMeasure } from '../domain/checks/terms.ts';
import { renderedOf } from '../domain/checks/translations.ts';
import { wordsOf, type CourseLesson, type CourseText, type Finding, type LessonText } from '../domain/course-text.ts';
import { glossaryIn } from '../domain/glossary.ts';
import type { CourseProblem } from '../domain/lesson.ts';
import { measureReading, type ReadingMeasure } from '../domain/reading-level.ts';
import { VARIANTS } from '../domain/vocabulary.ts';
import { readCourseFolder, textIn, type CourseFolder } from './course-folder.ts';
import { readCourseFiles, readData, type CourseFiles, type LessonFiles } from './course-files.ts';
import { libraryFrom, type Library } from './library.ts';

interface ReadingLine extends Omit<ReadingMeasure, 'hardest'> {
  readonly file: string;
}

export interface CourseReport {
  readonly lessons: number;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly Finding[];
  readonly reading: readonly ReadingLine[];
  readonly facts: Readonly<Record<string, readonly string[]>>;
  /** The ids of facts in lessons that nobody has looked up yet: the reader sees that of each. */
  readonly toConfirm: readonly string[];
  /** How often a term of the glossary is to be rendered in each language, and is not by one of its words. */
  readonly terms: readonly TermMeasure[];
}

/** Checks all courses of a checkout as they are on a day. */
export function checkCourses(root: string, today: Day): CourseReport {
  return checkFolder(readCourseFolder(root), today);
}

/**
 * Checks the courses in a folder as they are on a day.
 * @param read what was read of the folder already; to read it takes most of the time
 */
export function checkFolder(
  folder: CourseFolder,
  today: Day,
  read?: { readonly files: CourseFiles; readonly library: Library },
): CourseReport {
  const files = read?.files ?? readCourseFiles(folder);
  const library = read?.library ?? libraryFrom(folder, files);
  const problems: CourseProblem[] = [];
  const rules = readData(folder, ['checks.yaml'], checkRules, problems);
  const { facts, goals } = files;
  const lessons = files.lessons.flatMap((lesson) => toCourseLesson(lesson) ?? []);
  const course: CourseText = { lessons, facts, goals, glossary: files.glossary, rules: rules ?? NO_RULES, today, lines: linesOf(folder), unmarkable: unmarkableIn(folder) }; // prettier-ignore
  for (const { lesson } of course.rules.exceptions) {
    if (!files.lessons.some(({ id }) => id === lesson)) problems.push({ file: 'courses/checks.yaml', line: 1, message: `an exception names ${lesson}, which is no lesson` }); // prettier-ignore
  }
  for (const { term } of course.rules.terms) {
    if (!files.glossary.terms.some(({ dutch }) => dutch === term)) problems.push({ file: 'courses/checks.yaml', line: 1, message: `a rule names the term ${term}, which is not in courses/glossary.yaml` }); // prettier-ignore
  }
  const structure = [...library.problems, ...problems].map((problem): Finding => ({ check: 'structure', severity: 'error', ...problem })); // prettier-ignore
  const findings = [...structure, ...unusedTerms(files, library), ...checkCourse(course)];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    lessons: files.lessons.length,
    errors,
    warnings: findings.length - errors,
    findings,
    reading: lessons.flatMap(({ texts }) => texts.flatMap((text) => toReadingLine(text) ?? [])),
    facts: factUse(files),
    toConfirm: factsToConfirm(course),
    terms: measureTerms(course),
  };
}

const NO_RULES: CheckRules = { readingLevel: {}, alreadyHere: [], contacts: { shortNumbers: [], fictional: [] }, terms: [], exceptions: [] }; // prettier-ignore

/** The files in whose texts a fact cannot be marked as not confirmed. */
function unmarkableIn(folder: CourseFolder): CourseText['unmarkable'] {
  const names = [...folder.keys()].filter((name) => /^quiz\/|\/pictures\/.*\.yaml$/.test(name));
  return names.map((name) => ({ file: `courses/${name}`, content: textIn(folder, name) ?? '' }));
}

/** Words that are explained and stand in no lesson of a language: nobody there would find the explanation. */
function unusedTerms({ glossary }: CourseFiles, library: Library): Finding[] {
  return LANGUAGES.flatMap((language) => {
    const html = library.lessons(language).flatMap(({ screens }) => screens.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'text' ? block.html : [])))); // prettier-ignore
    const found = new Set(glossaryIn(glossary, language, 'normal').explain(html).map(({ dutch }) => dutch)); // prettier-ignore
    return glossary.terms
      .filter(({ dutch }) => !found.has(dutch))
      .map(({ dutch }): Finding => ({ check: 'glossary', severity: 'warning', file: 'courses/glossary.yaml', line: 1, message: `${dutch} stands in no text of a lesson in ${language}` })); // prettier-ignore
  });
}

/** The lines on which facts and goals stand. */
function linesOf(folder: CourseFolder): Map<string, number> {
  return new Map(
    ['facts.yaml', 'goals.yaml'].flatMap((name) => {
      const lines = textIn(folder, name)?.split('\n') ?? [];
      return lines.flatMap((line, index) => {
        const id = /^ {2}([a-z0-9-]+):/.exec(line)?.[1];
        return id === undefined ? [] : [[id, index + 1] as const];
      });
    }),
  );
}

/** The lessons that each fact touches. */
export function factUse({ facts, lessons }: Pick<CourseFiles, 'facts' | 'lessons'>): Record<string, string[]> {
  return Object.fromEntries(lessonsByFact({ facts, lessons: lessons.flatMap((lesson) => toCourseLesson(lesson) ?? []) })); // prettier-ignore
}

function toReadingLine({ file, language }: LessonText): ReadingLine | undefined {
  const measured = measureReading(wordsOf(file), language);
  return measured && { file: file.file, measure: measured.measure, score: measured.score, explanation: measured.explanation }; // prettier-ignore
}

/** A lesson as the checks see it; undefined when its Dutch source cannot be read. */
function toCourseLesson({ id, source, words }: LessonFiles): CourseLesson | undefined {
  if (!source) return undefined;
  const texts = VARIANTS.flatMap((variant) =>
    LANGUAGES.flatMap((language): LessonText[] => {
      const file = language === 'nl' && variant === 'normal' ? source : words[variant].get(language);
      return file ? [{ file, language, variant }] : [];
    }),
  );
  return { id, source, texts };
}

/** What all courses of a checkout cover, as Markdown. */
export function coverageOfCourses(root: string): string {
  const folder = readCourseFolder(root);
  const files = readCourseFiles(folder);
  const library = libraryFrom(folder, files);
  const texts = new Map(files.lessons.flatMap((lesson) => toCourseLesson(lesson)?.texts.filter(({ variant }) => variant === 'normal').map((text) => [`${lesson.id} ${text.language}`, wordsOf(text.file)] as const) ?? [])); // prettier-ignore
  return coursesAsMarkdown({
    modules: files.modules,
    lessons: library.lessons('nl'),
    goals: files.goals,
    facts: files.facts,
    quizItems: library.quizItems,
    glossaryTerms: files.glossary.terms.length,
    pictures: files.pictures.size,
    languagesOf: ({ id }) => LANGUAGES.filter((language) => texts.has(`${id} ${language}`)),
    textOf: ({ id }, language) => {
      const sentences = texts.get(`${id} ${language}`) ?? [];
      const words = sentences.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
      return { words, measure: measureReading(sentences, language) };
    },
  });
}

const RENDERED = /^rendered:\n(?: +.*\n)*/m;

/**
 * Writes into a translation that it renders the Dutch as it is now: somebody has compared the two.
 * @returns false when the file is no translation of a lesson
 */
export function stampTranslation(root: string, file: string): boolean {
  const lessons = readCourseFiles(readCourseFolder(root)).lessons.flatMap((lesson) => toCourseLesson(lesson) ?? []);
  for (const { source, texts } of lessons) {
    const text = texts.find((candidate) => candidate.file.file === file && candidate.language !== 'nl');
    if (!text) continue;
    const dutch = texts.find(({ language, variant }) => language === 'nl' && variant === text.variant)?.file ?? source;
    const block = Object.entries(renderedOf(dutch)).map(([part, prints]) => `  ${part}: ${prints}\n`).join(''); // prettier-ignore
    const content = readFileSync(path.join(root, file), 'utf8').replace(RENDERED, '');
    const end = content.indexOf('\n---', 3) + 1;
    writeFileSync(path.join(root, file), `${content.slice(0, end)}rendered:\n${block}${content.slice(end)}`);
    return true;
  }
  return false;
}
