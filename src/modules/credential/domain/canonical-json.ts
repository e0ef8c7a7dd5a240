/**
 * JSON Canonicalization Scheme (RFC 8785): the one spelling of a JSON value, so that its hash does not
 * depend on white space or on the order of keys.
 *
 * @param value plain JSON: null, booleans, finite numbers, well-formed strings, arrays, plain objects.
 * @returns the canonical text; encode it as UTF-8 before hashing.
 * @throws TypeError for anything JSON cannot carry (undefined, NaN, Infinity, functions, lone surrogates):
 *   such a value would be spelled like another one, and two different documents would share a signature.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (Array.isArray(value)) return canonicalArray(value);
  if (typeof value === 'object' && isPlain(value)) return canonicalObject(value as Record<string, unknown>);
  throw new TypeError(`canonical JSON cannot carry a ${typeof value}`);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('canonical JSON cannot carry a number that is not finite');
  // RFC 8785 §3.2.2.3 takes over ECMAScript's own number spelling, in which -0 is 0.
  return JSON.stringify(value);
}

function canonicalString(value: string): string {
  // With the u flag a whole pair is one character, so only a lone half is of category Cs.
  if (/\p{Cs}/u.test(value)) throw new TypeError('canonical JSON cannot carry half a surrogate pair');
  // RFC 8785 §3.2.2.2 takes over ECMAScript's escapes for well-formed strings.
  return JSON.stringify(value);
}

function canonicalArray(value: readonly unknown[]): string {
  // Array.from visits holes too, so that a sparse array is refused and not shortened.
  return `[${Array.from(value, canonicalJson).join(',')}]`;
}

function canonicalObject(value: Record<string, unknown>): string {
  // Array.sort without a comparator compares UTF-16 code units, as RFC 8785 §3.2.3 asks.
  const members = Object.keys(value)
    .sort()
    .map((key) => `${canonicalString(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
