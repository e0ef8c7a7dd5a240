import type { PilotFileError } from './pilot-file.ts';

/**
 * A value of a JSON text together with where it stands. `JSON.parse` gives no positions and keeps
 * the last of two equal keys in silence; an importer needs the first and must refuse the second.
 */
export type JsonNode = { readonly line: number } & (
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode> }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
);

export type JsonTree =
  { readonly ok: true; readonly value: JsonNode } | { readonly ok: false; readonly error: PilotFileError };

const MAX_DEPTH = 100;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z]+/y;

class JsonSyntaxError extends Error {
  readonly offset: number;
  readonly path: string;

  constructor(message: string, offset: number, path: string) {
    super(message);
    this.offset = offset;
    this.path = path;
  }
}

class Scanner {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #counted = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonNode {
    if (this.#skipSpace() === undefined) this.#fail('Het bestand is leeg.', '');
    const node = this.#value('', 0);
    if (this.#skipSpace() !== undefined) {
      this.#fail('Na het einde van de gegevens staat nog tekst.', '');
    }
    return node;
  }

  #value(path: string, depth: number): JsonNode {
    const first = this.#skipSpace();
    const line = this.#lineHere();
    if (depth > MAX_DEPTH) this.#fail('De gegevens zijn te diep genest.', path);
    if (first === '{') return this.#object(path, depth, line);
    if (first === '[') return this.#array(path, depth, line);
    if (first === '"') return { kind: 'string', line, value: this.#string(path) };
    const digits = this.#match(NUMBER);
    if (digits !== undefined) return { kind: 'number', line, value: Number(digits) };
    return this.#literal(path, line);
  }

  #literal(path: string, line: number): JsonNode {
    const start = this.#at;
    const word = this.#match(WORD);
    if (word === 'true' || word === 'false') {
      return { kind: 'boolean', line, value: word === 'true' };
    }
    if (word === 'null') return { kind: 'null', line };
    this.#at = start;
    this.#fail('Hier wordt een waarde verwacht.', path);
  }

  #object(path: string, depth: number, line: number): JsonNode {
    const members = new Map<string, JsonNode>();
    this.#at += 1;
    if (this.#skipSpace() === '}') {
      this.#at += 1;
      return { kind: 'object', line, members };
    }
    do {
      if (this.#skipSpace() !== '"') {
        this.#fail('Hier wordt een veldnaam tussen aanhalingstekens verwacht.', path);
      }
      const keyAt = this.#at;
      const key = this.#string(path);
      const memberPath = path === '' ? key : `${path}.${key}`;
      if (members.has(key)) this.#fail(`Het veld "${key}" staat hier twee keer.`, memberPath, keyAt);
      this.#expect(':', memberPath);
      members.set(key, this.#value(memberPath, depth + 1));
    } while (this.#continues('}', path));
    return { kind: 'object', line, members };
  }

  #array(path: string, depth: number, line: number): JsonNode {
    const items: JsonNode[] = [];
    this.#at += 1;
    if (this.#skipSpace() === ']') {
      this.#at += 1;
      return { kind: 'array', line, items };
    }
    do items.push(this.#value(`${path}[${items.length}]`, depth + 1));
    while (this.#continues(']', path));
    return { kind: 'array', line, items };
  }

  #continues(close: string, path: string): boolean {
    const next = this.#skipSpace();
    if (next !== ',' && next !== close) this.#fail(`Hier wordt "," of "${close}" verwacht.`, path);
    this.#at += 1;
    return next === ',';
  }

  #string(path: string): string {
    const start = this.#at;
    let end = start + 1;
    while (this.#text[end] !== '"') {
      if (end >= this.#text.length || this.#text[end] === '\n') {
        this.#fail('De tekst tussen aanhalingstekens is niet afgesloten.', path, start);
      }
      end += this.#text[end] === '\\' ? 2 : 1;
    }
    this.#at = end + 1;
    try {
      return JSON.parse(this.#text.slice(start, this.#at)) as string;
    } catch {
      this.#fail('De tekst tussen aanhalingstekens bevat een ongeldig teken.', path, start);
    }
  }

  #expect(sign: string, path: string): void {
    if (this.#skipSpace() !== sign) this.#fail(`Hier wordt "${sign}" verwacht.`, path);
    this.#at += 1;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #skipSpace(): string | undefined {
    while (' \t\r\n'.includes(this.#text[this.#at] ?? 'end')) this.#at += 1;
    return this.#text[this.#at];
  }

  #lineHere(): number {
    for (; this.#counted < this.#at; this.#counted += 1) {
      if (this.#text[this.#counted] === '\n') this.#line += 1;
    }
    return this.#line;
  }

  #fail(message: string, path: string, offset = this.#at): never {
    throw new JsonSyntaxError(message, offset, path);
  }
}

/** Reads strict JSON: no comments, no trailing commas, no key twice. */
export function parseJsonTree(text: string): JsonTree {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { ok: true, value: new Scanner(body).document() };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const before = body.slice(0, error.offset);
    const line = before.split('\n').length;
    const column = error.offset - before.lastIndexOf('\n');
    return { ok: false, error: { line, column, field: error.path, message: error.message } };
  }
}

/** The plain value of a node, for the parts of a file that are kept as they are. */
export function toPlainValue(node: JsonNode): unknown {
  if (node.kind === 'array') return node.items.map(toPlainValue);
  if (node.kind === 'object') {
    return Object.fromEntries([...node.members].map(([key, member]) => [key, toPlainValue(member)]));
  }
  return node.kind === 'null' ? null : node.value;
}
