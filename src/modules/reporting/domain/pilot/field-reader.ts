import { toPlainValue, type JsonNode } from './json-tree.ts';
import type { PilotFileError } from './pilot-file.ts';
import type { Read } from './printed-values.ts';

const KIND_IN_DUTCH: Readonly<Record<JsonNode['kind'], string>> = {
  object: 'een groep velden',
  array: 'een lijst',
  string: 'een tekst',
  number: 'een getal',
  boolean: 'ja of nee (true of false)',
  null: 'leeg (null)',
};

type NodeOf<Kind extends JsonNode['kind']> = Extract<JsonNode, { kind: Kind }>;

/**
 * Reads one place of a JSON tree and notes what is wrong with path and line. A failed read gives
 * undefined; as soon as one error is noted the caller must refuse the whole file.
 */
export class FieldReader {
  readonly path: string;
  readonly #node: JsonNode | undefined;
  readonly #line: number;
  readonly #errors: PilotFileError[];

  constructor(node: JsonNode | undefined, path: string, line: number, errors: PilotFileError[]) {
    this.#node = node?.kind === 'null' ? undefined : node;
    this.path = path;
    this.#line = node?.line ?? line;
    this.#errors = errors;
  }

  /** The errors noted so far, in the order of the text. */
  get errors(): readonly PilotFileError[] {
    return this.#errors.toSorted((a, b) => a.line - b.line);
  }

  get isList(): boolean {
    return this.#node?.kind === 'array';
  }

  /** Notes an error at this place. */
  fail(message: string): undefined {
    this.#errors.push({ line: this.#line, field: this.path, message });
    return undefined;
  }

  /** The member with this name, present or not. Below something that is no object nothing is noted: one error is enough. */
  field(name: string): FieldReader {
    const path = this.path === '' ? name : `${this.path}.${name}`;
    if (this.#node?.kind !== 'object') return new FieldReader(undefined, path, this.#line, []);
    return new FieldReader(this.#node.members.get(name), path, this.#line, this.#errors);
  }

  /** The names of the members of this object; none when it is something else. */
  fieldNames(): string[] {
    return this.#node?.kind === 'object' ? [...this.#node.members.keys()] : [];
  }

  /** Notes an error when this place does not hold an object. */
  expectObject(): void {
    this.#expect('object');
  }

  /** The items of this list; notes an error when it is not one. */
  items(): FieldReader[] {
    const items = this.#expect('array')?.items ?? [];
    return items.map((item, index) => new FieldReader(item, `${this.path}[${index}]`, item.line, this.#errors));
  }

  text(): string | undefined {
    return this.#expect('string')?.value;
  }

  number(): number | undefined {
    return this.#expect('number')?.value;
  }

  /** A whole number from `least` upwards. */
  count(least = 0): number | undefined {
    const value = this.number();
    if (value === undefined) return undefined;
    if (!Number.isSafeInteger(value)) return this.fail(`${value} is geen geheel getal.`);
    if (value < least) return this.fail(`${value} is te klein: het moet minstens ${least} zijn.`);
    return value;
  }

  /** A percentage written as a number. */
  percentage(): number | undefined {
    const value = this.number();
    if (value === undefined || (value >= 0 && value <= 100)) return value;
    return this.fail(`${value} is geen percentage tussen 0 en 100.`);
  }

  boolean(): boolean | undefined {
    return this.#expect('boolean')?.value;
  }

  /** A printed text, read by the given function. */
  printed<T>(read: (text: string) => Read<T>): T | undefined {
    const text = this.text();
    if (text === undefined) return undefined;
    const result = read(text);
    return result.ok ? result.value : this.fail(result.message);
  }

  /** The value read by `read`, or undefined without an error when this place is absent. */
  optional<T>(read: (reader: FieldReader) => T): T | undefined {
    return this.#node === undefined ? undefined : read(this);
  }

  /** The value as plain data. */
  plain(): unknown {
    return this.#node === undefined ? undefined : toPlainValue(this.#node);
  }

  #expect<Kind extends JsonNode['kind']>(kind: Kind): NodeOf<Kind> | undefined {
    if (this.#node === undefined) return this.fail('Dit verplichte veld ontbreekt.');
    if (this.#node.kind === kind) return this.#node as NodeOf<Kind>;
    return this.fail(`Hier staat ${KIND_IN_DUTCH[this.#node.kind]}, maar ${KIND_IN_DUTCH[kind]} wordt verwacht.`);
  }
}
