import pg from 'pg';
import { listLiteral } from './list-literal.ts';

/** What `pg` keeps of a connection and shows nobody in its types. */
interface Wire {
  bind(message: object): void;
  execute(message: object): void;
  sync(): void;
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

/** The columns of an answer, and how the text of each becomes a value. */
interface Form {
  readonly names: readonly string[];
  readonly parsers: readonly ((text: string) => unknown)[];
}

/** The forms of the answers that a connection gave, by the name of the statement. */
type Forms = Map<string, Form>;

const known = new WeakMap<object, Forms>();

export interface Answer {
  readonly command: string;
  readonly rowCount: number;
  readonly rows: unknown[];
}

/** Asks one thing of a connection; what is asked before the answer came travels with it. @throws what PostgreSQL says */
export function askOn(client: pg.ClientBase, text: string, values: readonly unknown[], name?: string): Promise<Answer> {
  let forms = known.get(client);
  if (!forms) known.set(client, (forms = new Map()));
  return new Promise((resolve, reject) => void client.query(new Question(text, values, name, forms, resolve, reject)));
}

const NO_FORM: Form = { names: [], parsers: [] };

// The methods that `pg` calls of a query, as they are; its types name only one of them.
const Query = pg.Query as unknown as new (text: string) => object & {
  text: string;
  name?: string;
  values?: readonly unknown[];
  callback?: (error: Error | null) => void;
  prepare(wire: Wire): void;
};

/**
 * A query that knows the form of its answer when this connection gave one before under the same name: it is not asked
 * for again. A form belongs to the plan; when a migration changes it, PostgreSQL refuses the plan (`STALE_PLAN`).
 */
class Question extends Query implements pg.Submittable {
  declare submit: pg.Submittable['submit'];
  readonly #forms: Forms;
  #form = NO_FORM;
  #answer: unknown[] = [];
  #done = '';
  #failure: Error | undefined;

  constructor(
    text: string,
    values: readonly unknown[],
    name: string | undefined,
    forms: Forms,
    resolve: (answer: Answer) => void,
    reject: (error: Error) => void,
  ) {
    super(text);
    this.name = name;
    this.values = values.map(toWire);
    this.#forms = forms;
    this.callback = (error) => {
      if (error) reject(error);
      else resolve({ ...readCommand(this.#done), rows: this.#answer });
    };
  }

  override prepare(wire: Wire): void {
    const { name } = this;
    const form = name === undefined ? undefined : this.#forms.get(name);
    if (!form) return super.prepare(wire);
    this.#form = form;
    wire.bind({ portal: '', statement: name, values: this.values });
    wire.execute({ portal: '' });
    wire.sync();
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.#form = {
      names: fields.map(({ name }) => name),
      parsers: fields.map(({ dataTypeID }) => pg.types.getTypeParser(dataTypeID) as (text: string) => unknown),
    };
    if (this.name !== undefined) this.#forms.set(this.name, this.#form);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    try {
      this.#answer.push(toRow(this.#form, fields));
    } catch (error) {
      this.#failure ??= error as Error;
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#done = text;
    // No form was told of: nothing comes back from this statement.
    if (this.name !== undefined && !this.#forms.has(this.name)) this.#forms.set(this.name, this.#form);
  }

  handleError(error: Error): void {
    this.callback?.(error);
  }

  handleReadyForQuery(): void {
    this.callback?.(this.#failure ?? null);
  }
}

function toRow({ names, parsers }: Form, fields: readonly (string | null)[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let column = 0; column < fields.length; column += 1) {
    const text = fields[column] ?? null;
    row[names[column] as string] = text === null ? null : parsers[column]?.(text);
  }
  return row;
}

/** A value as PostgreSQL reads it: bytes as they are, a moment in UTC, a list as its literal, anything else as JSON. */
function toWire(value: unknown): string | Buffer | null {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return value;
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return Array.isArray(value) ? listLiteral(value.map(inList)) : JSON.stringify(value);
}

function inList(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value;
  const wired = toWire(value);
  return Buffer.isBuffer(wired) ? `\\x${wired.toString('hex')}` : wired;
}

/** `INSERT 0 3` → 3 rows. */
function readCommand(done: string): { command: string; rowCount: number } {
  const space = done.indexOf(' ');
  if (space < 0) return { command: done, rowCount: 0 };
  return { command: done.slice(0, space), rowCount: Number(done.slice(done.lastIndexOf(' ') + 1)) || 0 };
}
