import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse as parseSvelte } from 'svelte/compiler';
import ts from 'typescript';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';

/**
 * One word for one thing: names in the code may not use a synonym that `docs/glossary/terms.yaml` forbids.
 * Looked at: identifiers, dotted codes (event types, problem codes, use cases), SQL names, keys of texts, file names.
 * Not looked at: comments and texts for people.
 */
const term = z.strictObject({
  term: z.string().min(1),
  /** How the code spells it; null: the code has no name for it. */
  codeForm: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/)
    .nullable(),
  source: z.string().min(1),
  definition: z.string().min(1),
  gloss: z.string().min(1),
  /** In kebab-case; the plural is meant too. */
  forbidden: z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)).default([]),
});
export type Term = z.infer<typeof term>;

const exception = z.strictObject({
  /** A file, or a folder when it ends in `/`. */
  path: z.string().min(1),
  word: z.string().min(1),
  reason: z.string().min(1),
});
export type Exception = z.infer<typeof exception>;

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface ForbiddenWord {
  readonly path: string;
  readonly line: number;
  /** The name as it stands there. */
  readonly name: string;
  /** The synonym that it uses. */
  readonly word: string;
  readonly term: Term;
}

interface Name {
  readonly text: string;
  readonly line: number;
}

/** Every use of a forbidden synonym in the names of the files, once per line. */
export function findForbiddenWords(files: readonly SourceFile[], terms: readonly Term[]): ForbiddenWord[] {
  const rules = terms.flatMap((entry) =>
    entry.forbidden.map((word) => ({ word, term: entry, parts: word.split('-') })),
  );
  const found = new Map<string, ForbiddenWord>();
  for (const file of files) {
    for (const name of [...pathNames(file.path), ...namesIn(file)]) {
      const parts = partsOf(name.text);
      for (const { word, term: meant } of rules.filter((rule) => containsRun(parts, rule.parts))) {
        const use = { path: file.path, line: name.line, name: name.text, word, term: meant };
        found.set([use.path, use.line, use.name, use.word].join('\0'), use);
      }
    }
  }
  return [...found.values()].sort((one, other) => (one.path === other.path ? one.line - other.line : 0));
}

/** What the exceptions do not allow, and the exceptions that nothing needs any more. */
export function applyExceptions(
  found: readonly ForbiddenWord[],
  exceptions: readonly Exception[],
): { left: ForbiddenWord[]; unused: Exception[] } {
  const allows = ({ path: place, word }: Exception, use: ForbiddenWord): boolean =>
    use.word === word && (place.endsWith('/') ? use.path.startsWith(place) : use.path === place);
  return {
    left: found.filter((use) => !exceptions.some((entry) => allows(entry, use))),
    unused: exceptions.filter((entry) => !found.some((use) => allows(entry, use))),
  };
}

/** The words of a name: `parseHTMLFile_two` → parse, html, file, two. */
export function partsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

function containsRun(parts: readonly string[], run: readonly string[]): boolean {
  return parts.some((_, start) =>
    run.every((word, offset) => {
      const part = parts[start + offset];
      return part === word || (offset === run.length - 1 && part === `${word}s`);
    }),
  );
}

function pathNames(file: string): Name[] {
  return file.split('/').map((text) => ({ text, line: 1 }));
}

function namesIn({ path: file, text }: SourceFile): Name[] {
  if (file.endsWith('.ts')) return typescriptNames(text);
  if (file.endsWith('.svelte')) return svelteNames(file, text);
  if (file.endsWith('.sql')) return sqlNames(text);
  if (/\/messages\/[^/]+\.json$/.test(file)) return messageKeys(text);
  return [];
}

/** Codes such as `module.what-is-wrong` or `module.noun-verbed.v1` are names, though they are written as strings. */
const CODE = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/;

function typescriptNames(text: string): Name[] {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const names: Name[] = [];
  const visit = (node: ts.Node): void => {
    const isName = ts.isIdentifier(node) || ts.isPrivateIdentifier(node);
    if (isName || (ts.isStringLiteralLike(node) && CODE.test(node.text))) {
      names.push({ text: node.text, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function svelteNames(file: string, text: string): Name[] {
  const names: Name[] = [];
  const add = (name: unknown, start: unknown): void => {
    if (typeof name === 'string') names.push({ text: name, line: lineAt(text, Number(start)) });
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, name, value, start } = node as Record<string, unknown>;
    if (type === 'Identifier' || type === 'PrivateIdentifier' || type === 'Component') add(name, start);
    if (type === 'Literal' && typeof value === 'string' && CODE.test(value)) add(value, start);
    for (const [key, child] of Object.entries(node)) if (key !== 'loc') visit(child);
  };
  visit(parseSvelte(text, { modern: true, filename: file }));
  return names;
}

function sqlNames(text: string): Name[] {
  const blanked = text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (match) =>
    match.replaceAll(/[^\n]/g, ' '),
  );
  return Array.from(blanked.matchAll(/[A-Za-z_][A-Za-z0-9_]*/g), (match) => ({
    text: match[0],
    line: lineAt(text, match.index),
  }));
}

function messageKeys(text: string): Name[] {
  return Array.from(text.matchAll(/^\s*"([^"]+)"\s*:/gm), (match) => ({
    text: match[1] ?? '',
    line: lineAt(text, match.index + match[0].indexOf('"')),
  }));
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** Reads and checks the glossary of a checkout. @throws ZodError when an entry is not complete */
export function readGlossary(root: string): { terms: Term[]; exceptions: Exception[] } {
  const read = (name: string): unknown => {
    const file = path.join(root, 'docs/glossary', name);
    return existsSync(file) ? (parseYaml(readFileSync(file, 'utf8')) ?? []) : [];
  };
  return {
    terms: z.array(term).min(1).parse(read('terms.yaml')),
    exceptions: z.array(exception).parse(read('exceptions.yaml')),
  };
}

function readSources(root: string): SourceFile[] {
  return readdirSync(path.join(root, 'src'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.generated.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ path: path.relative(root, file).replaceAll(path.sep, '/'), text: readFileSync(file, 'utf8') }));
}

function main(): void {
  const root = path.resolve(import.meta.dirname, '..');
  const { terms, exceptions } = readGlossary(root);
  const { left, unused } = applyExceptions(findForbiddenWords(readSources(root), terms), exceptions);
  for (const { path: file, line, name, word, term: meant } of left) {
    const instead = meant.codeForm ?? meant.term;
    process.stderr.write(
      `${file}:${line} “${name}” says “${word}”; the glossary calls it “${instead}” (${meant.term}).\n`,
    );
  }
  for (const { path: place, word } of unused) {
    process.stderr.write(
      `docs/glossary/exceptions.yaml: nothing at ${place} needs “${word}” any more; remove the entry.\n`,
    );
  }
  process.exitCode = left.length + unused.length > 0 ? 1 : 0;
}

if (import.meta.main) main();
