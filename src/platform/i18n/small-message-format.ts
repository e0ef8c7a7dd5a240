/*
 * Takes the place of `intl-messageformat` in the player, where its parser would be a quarter of all that a phone fetches. It knows
 * what our texts use of ICU: values, numbers, plurals and choices; `small-message-format.test.ts` holds it to the other.
 */

type Values = Readonly<Record<string, unknown>>;
/** Makes a part of a text; `count`: what `#` stands for. */
type Part = (values: Values, count: number | undefined) => string;

/** A message of ICU, ready to be filled in. */
export class IntlMessageFormat {
  readonly #parts: readonly Part[];

  /** @throws for what it does not know */
  constructor(message: string, locale: string) {
    const reader = new Reader(message, locale);
    this.#parts = reader.message(false);
    if (!reader.atEnd) throw new Error(`a bracket too many in: ${message}`);
  }

  format(values: Values = {}): string {
    return write(this.#parts, values, undefined);
  }
}

const write = (parts: readonly Part[], values: Values, count: number | undefined): string =>
  parts.map((part) => part(values, count)).join('');

class Reader {
  readonly #text: string;
  readonly #numbers: Intl.NumberFormat;
  readonly #rules: Intl.PluralRules;
  #at = 0;

  constructor(text: string, locale: string) {
    this.#text = text;
    this.#numbers = new Intl.NumberFormat(locale);
    this.#rules = new Intl.PluralRules(locale);
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Up to the end, or to the bracket that closes it. */
  message(counted: boolean): Part[] {
    const parts: Part[] = [];
    while (!this.atEnd && this.#text[this.#at] !== '}') {
      const sign = this.#text[this.#at];
      if (sign === '{') parts.push(this.#argument(counted));
      else if (sign === '#' && counted) {
        this.#at += 1;
        parts.push((_values, count) => this.#numbers.format(count ?? 0));
      } else {
        const words = this.#words(counted);
        parts.push(() => words);
      }
    }
    return parts;
  }

  /** An apostrophe stands for itself, unless it is doubled or stands before a sign that means something. */
  #words(counted: boolean): string {
    let words = '';
    for (; !this.atEnd; this.#at += 1) {
      const [sign = '', next = ''] = [this.#text[this.#at], this.#text[this.#at + 1]];
      if (sign === '{' || sign === '}' || (sign === '#' && counted)) break;
      if (sign !== "'") words += sign;
      else if (next === "'") {
        words += sign;
        this.#at += 1;
      } else if (next === '{' || next === '}' || (next === '#' && counted)) words += this.#quoted();
      else words += sign;
    }
    return words;
  }

  /** What stands between apostrophes; a doubled one is one of the words. */
  #quoted(): string {
    let words = '';
    for (this.#at += 1; !this.atEnd; this.#at += 1) {
      if (this.#text[this.#at] !== "'") words += this.#text[this.#at];
      else if (this.#text[this.#at + 1] === "'") {
        words += "'";
        this.#at += 1;
      } else break;
    }
    return words;
  }

  #argument(counted: boolean): Part {
    const [, name = '', , kind] = this.#take(/\{\s*([^\s,{}]+)\s*(,\s*([a-z]+)\s*)?/y);
    if (kind === undefined) {
      this.#take(/\}/y);
      return (values) => String(valueOf(values, name) ?? '');
    }
    if (kind === 'number') {
      this.#take(/\}/y);
      return (values) => this.#numbers.format(Number(valueOf(values, name)));
    }
    this.#take(/,\s*/y);
    const options = this.#options(kind === 'plural' || counted);
    if (kind === 'plural') return (values) => {
      const value = Number(valueOf(values, name));
      return write(options.get(`=${value}`) ?? options.get(this.#rules.select(value)) ?? options.get('other') ?? [], values, value);
    }; // prettier-ignore
    if (kind === 'select') return (values, count) => write(options.get(String(valueOf(values, name))) ?? options.get('other') ?? [], values, count); // prettier-ignore
    throw new Error(`${kind} is not known in: ${this.#text}`);
  }

  #options(counted: boolean): Map<string, readonly Part[]> {
    const options = new Map<string, readonly Part[]>();
    for (;;) {
      const [end] = this.#take(/\s*\}?/y);
      if (end.endsWith('}')) return options;
      const [, name = ''] = this.#take(/([^\s{}]+)\s*\{/y);
      options.set(name, this.message(counted));
      this.#take(/\}/y);
    }
  }

  /** Reads on, here and nowhere else. */
  #take(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) throw new Error(`cannot be read from ${this.#at}: ${this.#text}`);
    this.#at = pattern.lastIndex;
    return found;
  }
}

function valueOf(values: Values, name: string): unknown {
  if (!(name in values)) throw new Error(`no value ${name}`);
  return values[name];
}
