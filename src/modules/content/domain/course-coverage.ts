import { LANGUAGES, type Language } from '#kernel/languages.ts';
import type { CourseFacts } from './course-facts.ts';
import type { CourseGoals, CourseModule } from './course-index.ts';
import { exercisesOf, type Lesson } from './lesson.ts';
import type { QuizItem } from './quiz-bank.ts';
import type { ReadingMeasure } from './reading-level.ts';
import { AUDIENCES, SOKKELWAARDEN, THEMES } from './vocabulary.ts';

export interface CoverageInput {
  readonly modules: readonly CourseModule[];
  /** In Dutch, in the order they are followed. */
  readonly lessons: readonly Lesson[];
  readonly goals: CourseGoals;
  readonly facts: CourseFacts;
  readonly quizItems: readonly QuizItem[];
  readonly glossaryTerms: number;
  readonly pictures: number;
  /** The languages in which a lesson has words of its own. */
  readonly languagesOf: (lesson: Lesson) => readonly Language[];
  /** Words and reading level of a lesson in a language; no level where the language has no measure. */
  readonly textOf: (lesson: Lesson, language: Language) => { readonly words: number; readonly measure: ReadingMeasure | undefined }; // prettier-ignore
}

/** What the courses cover, as a page for whoever writes or judges them (H09, H11, H12, H20, H22): themes, goals, values, profiles, languages, minutes, reading level. */
export function coursesAsMarkdown(input: CoverageInput): string {
  const { lessons, quizItems, facts } = input;
  const exercises = lessons.flatMap(exercisesOf);
  const unconfirmed = Object.values(facts).filter(({ status }) => status === 'to-confirm').length;
  return [
    '# What the courses cover',
    '',
    'Generated from `courses/` by `./vooraf course coverage`; do not edit.',
    '',
    `${lessons.length} lessons, ${minutes(lessons)} minutes, ${exercises.length} exercises, ${input.pictures} pictures, ${quizItems.length} questions of the end quiz, ` +
      `${input.glossaryTerms} explained words, ${Object.keys(facts).length} facts of which ${unconfirmed} still have to be confirmed.`,
    '',
    ...section('Minutes by path', ['path', 'lessons', 'minutes', 'hours'], pathsOf(input)),
    ...section('Exercises by kind', ['kind', 'exercises', 'lessons'], kindsOf(lessons)),
    ...section('Lessons', ['module', 'lesson', 'theme', 'priority', 'values', 'for', 'minutes', 'screens', 'exercises', 'words', 'nl', 'en', 'fr', 'languages', 'sensitive'], lessons.map((lesson) => lineOf(lesson, input))), // prettier-ignore
    'Reading level: Flesch-Douma (Dutch), Flesch (English) and Kandel-Moles (French); higher is easier, 60 to 70 is plain text. They count words and syllables, and do not know whether a text is clear. Arabic has no measure that is widely agreed on.',
    '',
    ...section('Themes', ['theme', 'lessons', 'minutes', 'questions of the quiz'], THEMES.map((theme) => {
      const on = lessons.filter((lesson) => lesson.theme === theme);
      return [theme, String(on.length), String(minutes(on)), String(quizItems.filter((item) => item.theme === theme).length)];
    })), // prettier-ignore
    ...section('Values', ['value', 'lessons', 'questions of the quiz'], SOKKELWAARDEN.map((value) => [
      value,
      lessons.filter(({ values }) => values.includes(value)).map(({ id }) => id).join(', '),
      String(quizItems.filter((item) => item.value === value).length),
    ])), // prettier-ignore
    ...section('Goals', ['goal', 'where it is reached', 'lessons'], Object.entries(input.goals).map(([id, { title, reach }]) => [
      `\`${id}\` ${title}`,
      reach === 'abroad' ? 'abroad' : 'after arrival',
      lessons.filter(({ goals }) => goals.includes(id)).map((lesson) => lesson.id).join(', ') || '–',
    ])), // prettier-ignore
  ].join('\n');
}

const minutes = (lessons: readonly Lesson[]): number => lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`## ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

function pathsOf({ modules, lessons }: CoverageInput): string[][] {
  const row = (name: string, on: readonly Lesson[]) => [name, String(on.length), String(minutes(on)), (minutes(on) / 60).toFixed(1)]; // prettier-ignore
  return [
    ...modules.map(({ id }) => row(`module ${id}`, lessons.filter(({ module }) => module === id))), // prettier-ignore
    ...AUDIENCES.map((audience) => row(`all lessons for ${audience}`, lessons.filter(({ profiles }) => profiles.includes(audience)))), // prettier-ignore
    row('everything', lessons),
  ];
}

function kindsOf(lessons: readonly Lesson[]): string[][] {
  const used = lessons.flatMap((lesson) => exercisesOf(lesson).map(({ exercise }) => ({ kind: exercise.kind, lesson: lesson.id }))); // prettier-ignore
  return [...Map.groupBy(used, ({ kind }) => kind)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, group]) => [kind, String(group.length), String(new Set(group.map(({ lesson }) => lesson)).size)]);
}

function lineOf(lesson: Lesson, { languagesOf, textOf }: CoverageInput): string[] {
  const level = (language: Language) => textOf(lesson, language).measure?.score.toFixed(0) ?? '–';
  const languages = languagesOf(lesson);
  return [
    lesson.module,
    lesson.id,
    lesson.theme,
    lesson.priority,
    lesson.values.join(', ') || '–',
    lesson.profiles.join(', '),
    String(lesson.minutes),
    String(lesson.screens.length),
    String(exercisesOf(lesson).length),
    String(textOf(lesson, 'nl').words),
    level('nl'),
    level('en'),
    level('fr'),
    LANGUAGES.filter((language) => languages.includes(language)).join(' '),
    lesson.sensitivity === 'sensitive' ? 'yes' : '–',
  ];
}
