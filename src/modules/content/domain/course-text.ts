import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Day } from '#kernel/dates.ts';
import type { Language } from '#kernel/languages.ts';
import type { CheckRules } from './check-rules.ts';
import type { CourseFacts } from './course-facts.ts';
import type { CourseGoals } from './course-index.ts';
import type { GlossaryFile } from './glossary.ts';
import type { LessonFacts, LessonWords } from './front-matter.ts';
import type { CourseProblem } from './lesson.ts';
import type { LessonFile } from './parse-lesson.ts';
import type { Variant } from './vocabulary.ts';

/** What a check found. An error keeps a course from being built; a warning is for whoever writes. */
export interface Finding extends CourseProblem {
  readonly check: string;
  readonly severity: 'error' | 'warning';
}

/** One file of a lesson. */
export interface LessonText {
  readonly file: LessonFile<LessonWords | LessonFacts>;
  readonly language: Language;
  readonly variant: Variant;
}

/** One lesson in all its files; the Dutch normal text is the source. */
export interface CourseLesson {
  readonly id: string;
  readonly source: LessonFile<LessonFacts>;
  readonly texts: readonly LessonText[];
}

/** All that a check may look at. */
export interface CourseText {
  readonly lessons: readonly CourseLesson[];
  readonly facts: CourseFacts;
  readonly goals: CourseGoals;
  readonly glossary: GlossaryFile;
  readonly rules: CheckRules;
  readonly today: Day;
  /** Texts with no place for a mark: questions of the end quiz, words in pictures. */
  readonly unmarkable: readonly { readonly file: string; readonly content: string }[];
  /** The lines on which facts and goals stand in their files. */
  readonly lines: ReadonlyMap<string, number>;
}

export type Check = (course: CourseText) => Finding[];

/** A piece of text with its place. A paragraph, a sentence of the summary, the words of one exercise. */
export interface Unit {
  readonly line: number;
  readonly text: string;
  readonly kind: 'head' | 'title' | 'paragraph' | 'discreet' | 'exercise';
}

/** The name of the part that holds what stands in the head of the file. */
export const FRONT = 'front';

/** What is worked out of something that does not change, kept as long as that is: each check asks for it again. */
export function remember<Given extends object, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const made = new WeakMap<Given, Made>();
  return (given) => {
    const known = made.get(given) ?? make(given);
    made.set(given, known);
    return known;
  };
}

type AnyLessonFile = LessonFile<LessonWords | LessonFacts>;

/** The paragraphs of a file by part: its head, then each screen. */
export const partsOf = remember((file: AnyLessonFile): ReadonlyMap<string, readonly Unit[]> => {
  const { meta, lines, screens } = file;
  const lineOf = (text: string) => Math.max(0, lines.findIndex((line) => line.includes(text.slice(0, 20)))) + 1; // prettier-ignore
  const head = [meta.title, meta.neutralTitle, ...meta.summary];
  const parts = new Map<string, Unit[]>([[FRONT, head.map((text) => ({ line: lineOf(text), text, kind: 'head' }))]]);
  for (const screen of screens) {
    const blocks = screen.blocks.flatMap((block): Unit[] => {
      if (block.type === 'exercise') return [{ line: block.line, text: block.text, kind: 'exercise' }];
      const { discreet } = block;
      return [
        ...paragraphs(block, 'paragraph'),
        ...(discreet && discreet.text !== '' ? paragraphs(discreet, 'discreet') : []),
      ];
    });
    parts.set(screen.id, [{ line: screen.line, text: screen.title, kind: 'title' }, ...blocks]);
  }
  return parts;
});

function paragraphs({ line, text }: { line: number; text: string }, kind: Unit['kind']): Unit[] {
  const found: Unit[] = [];
  let at = line;
  for (const part of text.split(/(\n\s*\n)/)) {
    if (part.trim() !== '') found.push({ line: at, text: part, kind });
    at += part.split('\n').length - 1;
  }
  return found;
}

/** A text that people read, without marks, and the screen on which it stands. */
export interface Sentence {
  readonly line: number;
  readonly text: string;
  readonly screen: string;
}

/** The fields of an exercise that nobody reads. */
const NOT_WORDS = new Set(['id', 'kind', 'target', 'next', 'picture']);

/** All that people read in a file, a paragraph or a text of an exercise at a time. */
export const wordsOf = remember((file: AnyLessonFile): readonly Sentence[] =>
  [...partsOf(file)].flatMap(([screen, units]) =>
    units.flatMap(
      (unit) => (unit.kind === 'exercise' ? wordsOfExercise(unit) : [{ line: unit.line, text: plain(unit.text) }]).map((sentence) => ({ ...sentence, screen })), // prettier-ignore
    ),
  ),
);

const wordsOfExercise = remember((unit: Unit): readonly Omit<Sentence, 'screen'>[] =>
  textsOfExercise(unit).map(({ line, text }) => ({ line, text: plain(text) })),
);

/** The texts of an exercise as they are written, with the name of their field. Lists of words that are accepted are none. */
export function textsOfExercise(exercise: { readonly line: number; readonly text: string }) {
  const counter = new LineCounter();
  const found: { readonly line: number; readonly text: string; readonly field: string }[] = [];
  visit(parseDocument(exercise.text, { lineCounter: counter }), {
    Pair: (_key, { key, value }) => {
      if (isScalar(key) && NOT_WORDS.has(String(key.value))) return visit.SKIP;
      if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return undefined;
      const line = exercise.line + counter.linePos(value.range[0]).line - 1;
      found.push({ line, text: value.value, field: isScalar(key) ? String(key.value) : '' });
      return undefined;
    },
  });
  return found;
}

/** The words of a paragraph, without the names and answers in an exercise. */
export const readable = (unit: Unit): string =>
  unit.kind === 'exercise' ? wordsOfExercise(unit).map(({ text }) => text).join(' ') : plain(unit.text); // prettier-ignore

/** Markdown as it is read aloud: without marks of emphasis, lists, quotes and links. */
function plain(text: string): string {
  return text
    .replaceAll(/!\[\]\([^)]*\)/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s*(?:[-*>]|\d+\.)\s+/gm, '')
    .replaceAll(/\*\*|__|`/g, '');
}

/** The beginning of a text, to name it by. */
export function beginning(text: string): string {
  const words = plain(text).replaceAll(/\s+/g, ' ').trim();
  return words.length > 50 ? `${words.slice(0, 50).trimEnd()}…` : words;
}
