import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { findKind, type AnyKind } from './kinds/index.ts';
import type { ExerciseBase } from './kinds/exercise-kind.ts';
import type { CourseProblem } from './lesson.ts';
import { factsSchema, migrateFrontMatter, slug, wordsSchema, type LessonFacts, type LessonWords, type Role } from './front-matter.ts'; // prettier-ignore
import { renderMarkdown } from './render-markdown.ts';

export interface ExerciseBlock {
  readonly type: 'exercise';
  readonly line: number;
  readonly kind: AnyKind;
  readonly data: ExerciseBase;
  /** The block as it is written. */
  readonly text: string;
}
/** A piece of Markdown. */
export interface Prose {
  readonly line: number;
  readonly text: string;
  readonly html: string;
}
export interface TextBlock extends Prose {
  readonly type: 'text';
  /** What stands there instead for who reads the discreet variant; may be empty (U05). */
  readonly discreet?: Prose;
}
export interface ScreenSource {
  readonly id: string;
  readonly title: string;
  readonly line: number;
  readonly blocks: readonly (TextBlock | ExerciseBlock)[];
}

/** One course file as it is written, in one language. */
export interface LessonFile<Meta> {
  readonly file: string;
  readonly meta: Meta;
  /** The whole file. */
  readonly lines: readonly string[];
  readonly screens: readonly ScreenSource[];
}

export interface Parsed<T> {
  readonly value?: T;
  readonly problems: readonly CourseProblem[];
}

/** Reads the Dutch source of a lesson. */
export function parseSource(file: string, content: string): Parsed<LessonFile<LessonFacts>> {
  return parse(file, content, 'source', factsSchema, (kind) => kind.source);
}

/** Reads a translation of a lesson: words only, facts come from the source. */
export function parseTranslation(file: string, content: string): Parsed<LessonFile<LessonWords>> {
  return parse(file, content, 'translation', wordsSchema, (kind) => kind.translation);
}

type SchemaOf = (kind: AnyKind) => z.ZodType<ExerciseBase>;

function parse<Meta>(
  file: string,
  content: string,
  role: Role,
  metaSchema: z.ZodType<Meta>,
  schemaOf: SchemaOf,
): Parsed<LessonFile<Meta>> {
  const lines = content.split(/\r?\n/);
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  if (end === -1)
    return { problems: [{ file, line: 1, message: 'the file must begin with a block between two lines ---' }] };
  const problems: CourseProblem[] = [];
  const meta = readYaml(file, lines.slice(1, end).join('\n'), 2, metaSchema, problems, (front) => migrateFrontMatter(front, role)); // prettier-ignore
  const screens = readScreens(file, lines, end + 1, schemaOf, problems);
  if (screens.length === 0)
    problems.push({ file, line: end + 1, message: 'the lesson has no screens: ## Title {#id}' });
  reportTwice(file, screens, problems);
  return problems.length > 0 || meta === undefined ? { problems } : { value: { file, meta, lines, screens }, problems };
}

/** Parses a block of YAML; a problem names the line in the whole file. */
export function readYaml<T>(
  file: string,
  block: string,
  firstLine: number,
  schema: z.ZodType<T>,
  problems: CourseProblem[],
  prepare: (written: unknown) => unknown = (written) => written,
): T | undefined {
  const written = loadYaml(file, block, firstLine, problems);
  return written && checkYaml({ file, block, firstLine }, prepare(written.value), schema, problems);
}

/** What is written in a block; undefined when it is no YAML. */
function loadYaml(
  file: string,
  block: string,
  firstLine: number,
  problems: CourseProblem[],
): { value: unknown } | undefined {
  try {
    return { value: load(block, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    problems.push({ file, line: firstLine + (error.mark?.line ?? 0), message: error.reason });
    return undefined;
  }
}

/** The value as the schema has it. Only where it does not fit, the block is read again by the slower parser that remembers lines. */
function checkYaml<T>(
  { file, block, firstLine }: { file: string; block: string; firstLine: number },
  value: unknown,
  schema: z.ZodType<T>,
  problems: CourseProblem[],
): T | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const counter = new LineCounter();
  const document = parseDocument(block, { lineCounter: counter });
  for (const issue of parsed.error.issues) {
    const line = firstLine + lineOf(document, issue.path, counter) - 1;
    problems.push({ file, line, message: `${issue.path.join('.') || 'the block'}: ${issue.message}` });
  }
  return undefined;
}

/** The line of the deepest part of the path that is there. */
function lineOf(document: Document, path: readonly PropertyKey[], counter: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return counter.linePos(node.range[0]).line;
  }
  return isMap(document.contents) && document.contents.range ? counter.linePos(document.contents.range[0]).line : 1;
}

const HEADING = /^## (.+?)\s*\{#([^}]*)\}\s*$/;

interface OpenScreen {
  id: string;
  title: string;
  line: number;
  blocks: (TextBlock | ExerciseBlock)[];
}

function readScreens(
  file: string,
  lines: readonly string[],
  from: number,
  schemaOf: SchemaOf,
  problems: CourseProblem[],
): ScreenSource[] {
  // prettier-ignore
  const screens: OpenScreen[] = [];
  let prose: string[] = [];
  const flush = (next: number) => {
    const written = toProse(prose, next - prose.length);
    prose = [];
    if (written.text !== '') screens.at(-1)?.blocks.push({ type: 'text', ...written });
  };
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] as string;
    const heading = HEADING.exec(line);
    if (heading) {
      flush(index);
      const [, title = '', id = ''] = heading;
      if (!slug.safeParse(id).success) problems.push({ file, line: index + 1, message: `the id of the screen must be lower-case words with hyphens: ${id}` }); // prettier-ignore
      screens.push({ id, title, line: index + 1, blocks: [] });
    } else if (/^##? /.test(line)) {
      problems.push({ file, line: index + 1, message: 'a heading of a screen is written ## Title {#id}' });
    } else if (line.trim() === '```exercise') {
      flush(index);
      const close = lines.indexOf('```', index + 1);
      const block = readExercise(
        file,
        lines.slice(index + 1, close === -1 ? undefined : close),
        index + 2,
        schemaOf,
        problems,
      );
      if (close === -1) problems.push({ file, line: index + 1, message: 'the exercise is not closed by ```' });
      if (block) screens.at(-1)?.blocks.push(block);
      index = close === -1 ? lines.length : close;
    } else if (line.startsWith(':::')) {
      flush(index);
      index = readVariant(file, lines, index, screens.at(-1)?.blocks ?? [], problems);
    } else {
      if (screens.length === 0 && line.trim() !== '')
        problems.push({ file, line: index + 1, message: 'text before the first screen' });
      prose.push(line);
    }
  }
  flush(lines.length);
  return screens;
}

function toProse(lines: readonly string[], from: number): Prose {
  const blank = Math.max(0, lines.findIndex((line) => line.trim() !== '')); // prettier-ignore
  const text = lines.join('\n').trim();
  return { line: from + blank + 1, text, html: renderMarkdown(text) };
}

/**
 * Reads `::: open` … `::: discreet` … `:::`: what is shown, and what stands there for who reads the discreet variant.
 * @returns the index of the last line read
 */
function readVariant(
  file: string,
  lines: readonly string[],
  at: number,
  blocks: (TextBlock | ExerciseBlock)[],
  problems: CourseProblem[],
): number {
  const marks = [at];
  for (let index = at + 1; index < lines.length && marks.length < 3; index += 1) {
    if (/^(:::|##? |```)/.test(lines[index] as string)) marks.push(index);
  }
  const [, middle = at, last = at] = marks;
  if (marks.map((index) => lines[index]?.trim()).join(' ') !== '::: open ::: discreet :::') {
    problems.push({ file, line: at + 1, message: 'a variant is written ::: open, text, ::: discreet, text, :::' });
    return at;
  }
  const shown = toProse(lines.slice(at + 1, middle), at + 1);
  if (shown.text === '') problems.push({ file, line: at + 1, message: 'the variant has no text under ::: open' });
  blocks.push({ type: 'text', ...shown, discreet: toProse(lines.slice(middle + 1, last), middle + 1) });
  return last;
}

const named = z.looseObject({ id: slug, kind: z.string() });

function readExercise(
  file: string,
  lines: readonly string[],
  firstLine: number,
  schemaOf: SchemaOf,
  problems: CourseProblem[],
): ExerciseBlock | undefined {
  // prettier-ignore
  const block = lines.join('\n');
  const place = { file, block, firstLine };
  const written = loadYaml(file, block, firstLine, problems);
  const head = written && checkYaml(place, written.value, named, problems);
  if (!head) return undefined;
  const kind = findKind(head.kind);
  if (!kind) {
    problems.push({ file, line: firstLine, message: `there is no kind of exercise ${head.kind}` });
    return undefined;
  }
  const data = checkYaml(place, written.value, schemaOf(kind), problems);
  return data && { type: 'exercise', line: firstLine, kind, data, text: block };
}

function reportTwice(file: string, screens: readonly ScreenSource[], problems: CourseProblem[]): void {
  const seen = new Set<string>();
  const once = (key: string, line: number, message: string) => {
    if (seen.has(key)) problems.push({ file, line, message });
    seen.add(key);
  };
  for (const screen of screens) {
    once(`screen ${screen.id}`, screen.line, `two screens are called ${screen.id}`);
    for (const block of screen.blocks) {
      if (block.type !== 'exercise') continue;
      once(`exercise ${block.data.id}`, block.line, `two exercises are called ${block.data.id}`);
      const parts = block.kind.parts(block.data);
      if (new Set(parts).size !== parts.length)
        problems.push({ file, line: block.line, message: 'two parts have the same id' });
    }
  }
}
