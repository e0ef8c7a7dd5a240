import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A source file over 400 lines or a function over 60 needs a reason in `size-exceptions.json` (design §6). */
const MAX_FILE = 400;
const MAX_FUNCTION = 60;
const root = path.resolve(import.meta.dirname, '..');
const exceptions = JSON.parse(readFileSync(path.join(root, 'scripts/size-exceptions.json'), 'utf8')) as Record<
  string,
  string
>;

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.(ts|svelte|css|sql)$/.test(entry.name) && !entry.name.endsWith('.generated.ts'),
    )
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

function longFunctions(file: string, text: string): string[] {
  if (!file.endsWith('.ts') || file.endsWith('.test.ts')) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line;
      const lines = lineOf(node.body.getEnd()) - lineOf(node.body.getStart()) + 1;
      if (lines > MAX_FUNCTION) found.push(`${file}:${lineOf(node.getStart()) + 1} has a function of ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const complaints = ['src', 'scripts', 'bench', 'tests'].flatMap(sourceFiles).flatMap((file) => {
  if (file in exceptions) return [];
  const text = readFileSync(path.join(root, file), 'utf8');
  const lines = text.split('\n').length - 1;
  return [...(lines > MAX_FILE ? [`${file} has ${lines} lines`] : []), ...longFunctions(file, text)];
});
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.exitCode = complaints.length === 0 ? 0 : 1;
