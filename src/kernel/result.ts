/**
 * The outcome of a use case: a value, or a problem with a code.
 * A thrown error is a bug; a Problem is something a person can act on.
 */
export type ProblemCode = `${string}.${string}`;

export interface Problem {
  readonly ok: false;
  readonly code: ProblemCode;
  /** Field path → code of what is wrong there; shown beside the field. */
  readonly fields?: Readonly<Record<string, ProblemCode>>;
  /** Values for the message text; never personal data. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Refused, but what was written so far stays: a failed try that was counted. */
  readonly kept?: true;
}

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export type Result<T> = Ok<T> | Problem;

/** Wraps a value as a success. */
export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value };
}

/** Names what is wrong. `code` is `module.what-is-wrong` and has a text in every language. */
export function problem(
  code: ProblemCode,
  details: { fields?: Record<string, ProblemCode>; values?: Record<string, string | number> } = {},
): Problem {
  return { ok: false, code, ...details };
}

/** A refusal after which the transaction is kept all the same, so that the try counts. */
export const keptProblem = (...[code, details]: Parameters<typeof problem>): Problem => ({
  ...problem(code, details),
  kept: true,
});

/** The value of a success; throws on a problem. For tests, scripts and places where a problem would be a bug. */
export function expectOk<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`unexpected problem ${result.code}${result.fields ? ` ${JSON.stringify(result.fields)}` : ''}`);
}
