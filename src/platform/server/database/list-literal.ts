const SPECIAL = /["\\]/g;

/**
 * Values as the text of a PostgreSQL array, to be cast where it is used: `${listLiteral(ids)}::uuid[]`. A batch as one
 * list per column is one statement whatever its length; made here because the driver takes three times as long over it.
 */
export function listLiteral(values: readonly (string | number | null)[]): string {
  return `{${values.map((value) => (typeof value === 'string' ? quoted(value) : (value ?? 'NULL'))).join(',')}}`;
}

/** Where JSON writes a letter after the backslash, which a list would read as that letter. */
const UNLIKE_JSON = /[\p{Cc}\p{Cs}]/u;

/** Elsewhere a list quotes as JSON does, and for that the engine has a way ten times faster than replacing. */
function quoted(text: string): string {
  if (!text.includes('"') && !text.includes('\\')) return `"${text}"`;
  return UNLIKE_JSON.test(text) ? `"${text.replace(SPECIAL, '\\$&')}"` : JSON.stringify(text);
}
