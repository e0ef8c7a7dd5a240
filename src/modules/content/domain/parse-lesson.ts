import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { findKind, type AnyKind } from './kinds/index.ts';
import type { ExerciseBase } from './kinds/exercise-kind.ts';
import type { CourseProblem } from './lesson.ts';
import { renderMarkdown } from './render-markdown.ts';
import { AUDIENCES, SOKKELWAARDEN, THEMES } from './vocabulary.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be lower-case words with hyphens' });
const text = z.string().trim().min(1);

const wordsSchema = z.object({
  id: slug,
  module: slug,
  title: text,
  neutralTitle: text,
  minutes: z.number().int().positive(),
  summary: z.array(text).length(4, { error: 'must have four sentences' }),
});
const factsSchema = wordsSchema.extend({
  goals: z.array(slug).min(1),
  theme: z.enum(THEMES),
  values: z.array(z.enum(SOKKELWAARDEN)),
  priority: z.enum(['high', 'middle', 'low']),
  profiles: z.array(z.enum(AUDIENCES)).min(1),
  version: z.number().int().positive(),
});
export type LessonFacts = z.output<typeof factsSchema>;
export type LessonWords = z.output<typeof wordsSchema>;

export interface ExerciseBlock {
  readonly type: 'exercise';
  readonly line: number;
  readonly kind: AnyKind;
  readonly data: ExerciseBase;
}
export interface TextBlock {
  readonly type: 'text';
  readonly html: string;
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
  readonly screens: readonly ScreenSource[];
}

export interface Parsed<T> {
  readonly value?: T;
  readonly problems: readonly CourseProblem[];
}

/** Reads the Dutch source of a lesson. */
export function parseSource(file: string, content: string): Parsed<LessonFile<LessonFacts>> {
  return parse(file, content, factsSchema, (kind) => kind.source);
}

/** Reads a translation of a lesson: words only, facts come from the source. */
export function parseTranslation(file: string, content: string): Parsed<LessonFile<LessonWords>> {
  return parse(file, content, wordsSchema, (kind) => kind.translation);
}

type SchemaOf = (kind: AnyKind) => z.ZodType<ExerciseBase>;

function parse<Meta>(
  file: string,
  content: string,
  metaSchema: z.ZodType<Meta>,
  schemaOf: SchemaOf,
): Parsed<LessonFile<Meta>> {
  const lines = content.split(/\r?\n/);
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  if (end === -1)
    return { problems: [{ file, line: 1, message: 'the file must begin with a block between two lines ---' }] };
  const problems: CourseProblem[] = [];
  const meta = readYaml(file, lines.slice(1, end).join('\n'), 2, metaSchema, problems);
  const screens = readScreens(file, lines, end + 1, schemaOf, problems);
  if (screens.length === 0)
    problems.push({ file, line: end + 1, message: 'the lesson has no screens: ## Title {#id}' });
  reportTwice(file, screens, problems);
  return problems.length > 0 || meta === undefined ? { problems } : { value: { file, meta, screens }, problems };
}

/** Parses a block of YAML; a problem names the line in the whole file. */
export function readYaml<T>(
  file: string,
  block: string,
  firstLine: number,
  schema: z.ZodType<T>,
  problems: CourseProblem[],
): T | undefined {
  // prettier-ignore
  const counter = new LineCounter();
  const document = parseDocument(block, { lineCounter: counter });
  for (const error of document.errors) {
    problems.push({
      file,
      line: firstLine + counter.linePos(error.pos[0]).line - 1,
      message: error.message.split('\n')[0] ?? '',
    });
  }
  if (document.errors.length > 0) return undefined;
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
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
  const flush = () => {
    const written = prose.join('\n').trim();
    prose = [];
    if (written !== '') screens.at(-1)?.blocks.push({ type: 'text', html: renderMarkdown(written) });
  };
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] as string;
    const heading = HEADING.exec(line);
    if (heading) {
      flush();
      const [, title = '', id = ''] = heading;
      if (!slug.safeParse(id).success) problems.push({ file, line: index + 1, message: `the id of the screen must be lower-case words with hyphens: ${id}` }); // prettier-ignore
      screens.push({ id, title, line: index + 1, blocks: [] });
    } else if (/^##? /.test(line)) {
      problems.push({ file, line: index + 1, message: 'a heading of a screen is written ## Title {#id}' });
    } else if (line.trim() === '```exercise') {
      flush();
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
    } else {
      if (screens.length === 0 && line.trim() !== '')
        problems.push({ file, line: index + 1, message: 'text before the first screen' });
      prose.push(line);
    }
  }
  flush();
  return screens;
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
  const head = readYaml(file, block, firstLine, named, problems);
  if (!head) return undefined;
  const kind = findKind(head.kind);
  if (!kind) {
    problems.push({ file, line: firstLine, message: `there is no kind of exercise ${head.kind}` });
    return undefined;
  }
  const data = readYaml(file, block, firstLine, schemaOf(kind), problems);
  return data && { type: 'exercise', line: firstLine, kind, data };
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
