import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** One small change to the law: where it is, the line it stands on, and what becomes what. */
export interface Mutant {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  /** The source line, trimmed: it says which place is meant when line numbers have moved. */
  readonly source: string;
  readonly mutation: string;
}

const BINARY: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
};
const METHODS: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min' };
const JUDGEMENTS = new Set(['alle', 'minstensEen']);

/**
 * The source of one file with every mutant in it, each behind a switch: `(__m(7) ? mutated : original)`. So the law is built once, and
 * `__m` decides which single mutant lives.
 */
export function withSwitches(absolute: string, file: string, all: Mutant[]): string {
  const text = readFileSync(absolute, 'utf8');
  const lines = text.split('\n');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

  const plain = (node: ts.Node): string => text.slice(node.getStart(tree), node.end);
  function switched(node: ts.Node, original: string): string {
    let result = original;
    for (const mutated of changesOf(node, plain)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      const mutation = `${short(plain(node))} → ${short(mutated)}`;
      all.push({ id: all.length, file, line: line + 1, source: lines[line]?.trim() ?? '', mutation });
      result = `(__m(${all.length - 1}) ? (${mutated}) : ${result})`;
    }
    return result;
  }
  function render(node: ts.Node): string {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return plain(node); // prettier-ignore
    let result = '';
    let at = node.getStart(tree);
    ts.forEachChild(node, (child) => {
      const from = child.getStart(tree);
      result += text.slice(at, from) + render(child);
      at = child.end;
    });
    return switched(node, result + text.slice(at, node.end));
  }
  return render(tree);
}

const short = (source: string): string => {
  const one = source.replaceAll(/\s+/g, ' ');
  return one.length > 160 ? `${one.slice(0, 80)} … ${one.slice(-75)}` : one;
};

/** What an expression may become; nothing for most. Two changes that come to the same are made once. */
function changesOf(node: ts.Node, plain: (node: ts.Node) => string): string[] {
  if (ts.isBinaryExpression(node)) return ofBinary(node, plain);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [plain(node.operand)];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
  if (ts.isNumericLiteral(node)) return ofNumber(node, plain);
  if (ts.isConditionalExpression(node) && !saysMore(node.condition))
    return [`${plain(node.condition)} ? ${plain(node.whenFalse)} : ${plain(node.whenTrue)}`];
  if (ts.isStringLiteral(node)) return ofText(node);
  if (ts.isArrayLiteralExpression(node)) return withoutOne(node, plain);
  if (ts.isCallExpression(node)) return ofCall(node, plain);
  return isBareCondition(node) ? [`!(${plain(node)})`] : [];
}

function ofBinary(node: ts.BinaryExpression, plain: (node: ts.Node) => string): string[] {
  const operator = plain(node.operatorToken);
  const joinsText = (side: ts.Node) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side);
  if (operator === '+' && (joinsText(node.left) || joinsText(node.right))) return [];
  return (BINARY[operator] ?? []).map((other) => {
    // `a && b` within `c && …` would need brackets of its own; with them it is always right.
    return `(${plain(node.left)}) ${other} (${plain(node.right)})`;
  });
}

function ofNumber(node: ts.NumericLiteral, plain: (node: ts.Node) => string): string[] {
  if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return [];
  return [`${Number(plain(node)) + 1}`, `${Number(plain(node)) - 1}`];
}

/** A condition that is mutated by itself, as a comparison is. */
function saysMore(condition: ts.Node): boolean {
  if (ts.isParenthesizedExpression(condition)) return saysMore(condition.expression);
  if (ts.isPrefixUnaryExpression(condition)) return true;
  return ts.isBinaryExpression(condition) && condition.operatorToken.getText() in BINARY;
}

/** `if (known)`: a condition without an operator. */
function isBareCondition(node: ts.Node): boolean {
  return !ts.isSourceFile(node) && ts.isIfStatement(node.parent) && node.parent.expression === node && !saysMore(node);
}

/** The outcome of a question, and the first or last day of a version. */
function ofText(node: ts.StringLiteral): string[] {
  const { parent } = node;
  const property = ts.isPropertyAssignment(parent) && parent.initializer === node ? parent.name.getText() : '';
  if (property === 'vanaf' || property === 'tot') return [-1, 1].map((days) => `'${shifted(node.text, days)}'`);
  const inTable =
    (ts.isArrayLiteralExpression(parent) && parent.elements.indexOf(node) === 1 && isRow(parent)) ||
    (ts.isCallExpression(parent) && /\.(alles|eerste)$/.test(parent.expression.getText()));
  const returned =
    ts.isReturnStatement(parent) || (ts.isConditionalExpression(parent) && parent.condition !== node && ts.isReturnStatement(parent.parent));
  return property === 'uitkomst' || inTable || returned ? [`'een-andere-uitkomst'`] : [];
} // prettier-ignore

const isRow = (list: ts.ArrayLiteralExpression): boolean =>
  ts.isArrayLiteralExpression(list.parent) && ts.isCallExpression(list.parent.parent);

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A list inside a function without one of its elements; the pair of a row stays whole. */
function withoutOne(node: ts.ArrayLiteralExpression, plain: (node: ts.Node) => string): string[] {
  const within = ts.findAncestor(node, ts.isFunctionLike);
  if (!within || ts.isArrayLiteralExpression(node.parent) || isAssigned(node) || ts.isReturnStatement(node.parent)) return [];
  return node.elements.map((one) => `[${node.elements.filter((other) => other !== one).map(plain).join(', ')}]`);
} // prettier-ignore

const isAssigned = (node: ts.Node): boolean => ts.isBinaryExpression(node.parent) && node.parent.left === node;

function ofCall(node: ts.CallExpression, plain: (node: ts.Node) => string): string[] {
  const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
  const called = ts.isPropertyAccessExpression(node.expression) ? `${plain(node.expression.expression)}.` : '';
  const args = (list: readonly ts.Node[]) => list.map(plain).join(', ');
  const renamed = METHODS[name];
  if (renamed && called) return [`${called}${renamed}(${args(node.arguments)})`];
  const judgements = JUDGEMENTS.has(name) && !called ? node.arguments : [];
  return judgements.map((one) => `${name}(${args(judgements.filter((other) => other !== one))})`);
}
