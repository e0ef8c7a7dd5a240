import { existsSync } from 'node:fs';
import path from 'node:path';
import { directionOf, LANGUAGES, type Language } from '#kernel/languages.ts';
import {
  factsIn,
  fillFacts,
  fillScreen,
  fillSentences,
  showFacts,
  unknownFacts,
  type CourseFacts,
} from '../domain/course-facts.ts';
import type { CourseModule, ModulePart } from '../domain/course-index.ts';
import type { LessonWords } from '../domain/front-matter.ts';
import type { CourseProblem, Lesson } from '../domain/lesson.ts';
import { withLatinInOrder } from '../domain/latin-in-arabic.ts';
import { fillPictures, picturesIn, type Pictures } from '../domain/picture.ts';
import { dutchLesson, mergeTranslation } from '../domain/merge-lesson.ts';
import type { LessonFile, Parsed } from '../domain/parse-lesson.ts';
import {
  parseQuiz,
  parseQuizTranslation,
  toQuizItems,
  toQuizTexts,
  type QuizItem,
  type QuizText,
} from '../domain/quiz-bank.ts';
import { BASIS, VARIANTS, type Variant } from '../domain/vocabulary.ts';
import type { CourseWord } from '../domain/words.ts';
import { readCourseFiles, type CourseFiles, type LessonFiles } from './course-files.ts';
import { readCourseFolder, sha256, textIn, type CourseFolder } from './course-folder.ts';
import { followed } from './followed.ts';

/** All courses, read once. */
export interface Library {
  /** Modules in the order they are followed; the basic module first. */
  readonly modules: readonly string[];
  titleOf(module: string, language: Language): string | undefined;
  /** The lessons that belong together with this one. */
  partOf(lessonId: string): ModulePart | undefined;
  /**
   * All lessons in the order they are followed, in one language. A lesson that is not translated is Dutch. Whoever shows
   * them to a participant asks for their variant.
   */
  lessons(language: Language, variant?: Variant): readonly Lesson[];
  /** One lesson; the variant has no default, so that nobody forgets to ask who reads (`variantFor` of participant). */
  find(lessonId: string, language: Language, variant: Variant): Lesson | undefined;
  /** Dutch words to practise, in the order they are learnt. */
  readonly words: readonly CourseWord[];
  readonly quizItems: readonly QuizItem[];
  quizTexts(language: Language, variant: Variant): ReadonlyMap<string, QuizText>;
  readonly problems: readonly CourseProblem[];
}

const opened = new Map<string, Library>();

/** The courses that are followed: those of the published version, or of this checkout where nothing was published yet. */
export function library(): Library {
  return followed().courses?.library ?? libraryOf(checkoutRoot());
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

const digest = (...texts: string[]) => sha256(texts.join('\0')).slice(0, 16);

/** What a library is made of: plain values, which may pass from one thread to another. */
export interface LibraryData {
  readonly modules: readonly string[];
  readonly titles: ReadonlyMap<string, CourseModule['title']>;
  readonly parts: ReadonlyMap<string, ModulePart>;
  readonly lessons: Shelves<Lesson>;
  readonly words: readonly CourseWord[];
  readonly quiz: { readonly items: readonly QuizItem[]; readonly texts: Shelves<QuizText> };
  readonly problems: readonly CourseProblem[];
}

/** Reads and checks all course files under `root/courses`, without remembering them. */
export const readLibrary = (root: string): Library => libraryFrom(readCourseFolder(root));

/** Reads and checks all course files of a folder. */
export const libraryFrom = (folder: CourseFolder, files: CourseFiles = readCourseFiles(folder)): Library =>
  toLibrary(readLibraryData(folder, files));

/** A library over what was read. */
export function toLibrary({ modules, titles, parts, lessons, words, quiz, problems }: LibraryData): Library {
  return {
    modules,
    titleOf: (module, language) => titles.get(module)?.[language],
    partOf: (lessonId) => parts.get(lessonId),
    lessons: (language, variant = 'normal') => [...lessons[variant][language].values()],
    find: (lessonId, language, variant) => lessons[variant][language].get(lessonId),
    words,
    quizItems: quiz.items,
    quizTexts: (language, variant) => quiz.texts[variant][language],
    problems,
  };
}

/** Reads and checks all course files of a folder; takes seconds for a whole course. */
export function readLibraryData(folder: CourseFolder, files: CourseFiles = readCourseFiles(folder)): LibraryData {
  const problems: CourseProblem[] = [...files.problems];
  const keep = <T>(parsed: Parsed<T>): T | undefined => {
    problems.push(...parsed.problems);
    return parsed.value;
  };
  const lessons = shelvesOf<Lesson>();
  for (const lesson of files.lessons) shelve(lesson, files, lessons, keep);
  const quiz = readQuizzes(folder, files.facts, keep, problems);
  for (const item of quiz.items) {
    if (!lessons.normal.nl.has(item.lesson)) problems.push({ file: 'courses/quiz', line: 1, message: `${item.id} belongs to ${item.lesson}, which is no lesson` }); // prettier-ignore
  }
  return {
    modules: files.modules.map(({ id }) => id),
    parts: new Map(files.modules.flatMap((module) => module.parts.flatMap((part) => part.lessons.map((id) => [id, part] as const)))), // prettier-ignore
    titles: new Map(files.modules.map(({ id, title }) => [id, title] as const)),
    lessons,
    words: files.words.flatMap((group) => group.words),
    quiz,
    // The variants of a lesson tell the same problem more than once.
    problems: [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()],
  };
}

type Keep = <T>(parsed: Parsed<T>) => T | undefined;
type Shelves<T> = Record<Variant, Record<Language, Map<string, T>>>;

const shelvesOf = <T>(): Shelves<T> =>
  Object.fromEntries(VARIANTS.map((variant) => [variant, Object.fromEntries(LANGUAGES.map((language) => [language, new Map<string, T>()]))])) as Shelves<T>; // prettier-ignore

/** Puts a lesson on every shelf, in Dutch where it is not translated. The discreet variant is the normal one where nothing differs. */
function shelve(
  { source, written, words, id }: LessonFiles,
  { facts, pictures }: Pick<CourseFiles, 'facts' | 'pictures'>,
  shelves: Shelves<Lesson>,
  keep: Keep,
): void {
  const dutch = written.normal.get('nl')?.content ?? '';
  if (!source) return;
  const used = [...new Set(factsIn(dutch))].map((name) => JSON.stringify(facts[name] ?? null));
  const version = digest(dutch, ...used);
  const drawn = picturesIn(Object.values(written).flatMap((files) => [...files.values()].map(({ content }) => content)).join('\n')); // prettier-ignore
  const looks = [...new Set(drawn)].map((name) => JSON.stringify(pictures.get(name) ?? null));
  for (const variant of VARIANTS) {
    const own = words[variant];
    const text = (language: Language) => [written.normal, written[variant]].map((files) => files.get(language)?.content ?? ''); // prettier-ignore
    const put = (language: Language, from: LessonFile<LessonWords> | undefined): Lesson | undefined => {
      const textVersion = digest(dutch, ...used, variant, ...text(language), ...looks);
      const merged = from
        ? keep(mergeTranslation(source, from, language, { version, textVersion }, variant))
        : keep(dutchLesson(source, { version, textVersion }, variant));
      const filled =
        merged && withFacts(withPictures(withoutTelling(merged, variant, own.has(language)), pictures), facts);
      return filled && inOrder(filled, filled.language);
    };
    const inDutch = put('nl', own.get('nl'));
    if (!inDutch) return;
    for (const language of LANGUAGES) {
      const from = own.get(language) ?? words.normal.get(language);
      shelves[variant][language].set(id, (language !== 'nl' && from && put(language, from)) || inDutch);
    }
  }
}

const inOrder = <T extends Parameters<typeof withLatinInOrder>[0]>(shown: T, language: Language): T =>
  directionOf(language) === 'rtl' ? withLatinInOrder(shown) : shown;

const withPictures = (lesson: Lesson, pictures: Pictures): Lesson => ({
  ...lesson,
  screens: lesson.screens.map((screen) => ({
    ...screen,
    blocks: screen.blocks.map((block) =>
      block.type === 'text' ? { ...block, html: fillPictures(block.html, pictures, lesson.language) } : block,
    ),
  })),
});

/** The lesson with its facts filled in, and the list of where they come from. */
function withFacts(lesson: Lesson, facts: CourseFacts): Lesson {
  const { language } = lesson;
  const screens = lesson.screens.map((screen) => fillScreen(screen, facts, language));
  const used = showFacts([...screens.flatMap((screen) => screen.facts ?? []), ...lesson.summary.flatMap(factsIn)], facts, language); // prettier-ignore
  return {
    ...lesson,
    title: fillFacts(lesson.title, facts, language),
    summary: fillSentences(lesson.summary, facts, language),
    screens,
    ...(used.length > 0 && { facts: used }),
  };
}

/** A sensitive lesson is named by its number to whoever must be discreet, unless its discreet file has a title of its own. */
function withoutTelling(lesson: Lesson, variant: Variant, ownTitle: boolean): Lesson {
  if (variant === 'normal' || lesson.sensitivity === 'ordinary' || ownTitle) return lesson;
  return { ...lesson, title: lesson.neutralTitle };
}

function readQuizzes(folder: CourseFolder, facts: CourseFacts, keep: Keep, problems: CourseProblem[]) {
  const items: QuizItem[] = [];
  const texts = shelvesOf<QuizText>();
  for (const name of [...folder.keys()].filter((file) => /^quiz\/[^/]+\.nl\.yaml$/.test(file))) {
    const content = textIn(folder, name) ?? '';
    const dutch = keep(parseQuiz(`courses/${name}`, content));
    problems.push(...unknownFacts(`courses/${name}`, content, facts));
    if (!dutch) continue;
    items.push(...fillFacts(toQuizItems(dutch), facts, 'nl'));
    for (const language of LANGUAGES) {
      const file = name.replace('.nl.yaml', `.${language}.yaml`);
      const translated = textIn(folder, file);
      if (translated === undefined) problems.push({ file: `courses/${file}`, line: 1, message: 'this translation is missing' }); // prettier-ignore
      const words = language === 'nl' || translated === undefined ? dutch : keep(parseQuizTranslation(`courses/${file}`, translated, dutch)); // prettier-ignore
      for (const variant of VARIANTS)
        for (const text of fillFacts(toQuizTexts(words ?? dutch, variant), facts, language))
          texts[variant][language].set(text.id, inOrder(text, language));
    }
  }
  return { items, texts };
}
