import { error, fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { formValues } from '#kernel/form-values.ts';
import { ok, type Problem, type Result } from '#kernel/result.ts';
import { apart, withTx, type Tx } from '#platform/server/database/transaction.ts';
import { readWithPage } from './read-with-page.ts';
import type { UseCase } from '#platform/server/use-case.ts';
import { statusOf } from './modules.ts';

/** What a form gets back when something is wrong: everything typed, a sentence, and a sentence per field. */
export interface FormProblem {
  readonly message: string;
  readonly code: string;
  /** Which form it was, on a page with several: the name of its action. */
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Runs work in a transaction as whoever is signed in. */
export function transact<T>(event: RequestEvent, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  const { platform, actor, correlationId } = event.locals;
  return withTx(platform, actor, work, correlationId);
}

/** For load functions: the value of a use case; a problem becomes the error page with its own words and status. */
export async function read<Input extends z.ZodType, Output>(
  event: RequestEvent,
  useCase: UseCase<Input, Output>,
  input: z.input<Input>,
): Promise<Output> {
  if (useCase.spec.kind === 'read') return readTogether(event, (run) => run(useCase, input));
  const result = await transact(event, (tx) => useCase(tx, input));
  if (!result.ok) return stop(event, result);
  return result.value;
}

/** A list or page with its filter: what was asked stays in the fields, with a sentence at each that cannot be read. */
export interface Filtered<Output> {
  readonly view: Output;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * For load functions of a page with a filter in its address: a filter that cannot be read leaves the page as it is without
 * one, and says what is wrong at the field.
 */
export async function readFiltered<Input extends z.ZodType, Output>(
  event: RequestEvent,
  useCase: UseCase<Input, Output>,
  input: Record<string, unknown>,
  filter: Readonly<Record<string, string>>,
): Promise<Filtered<Output>> {
  const result = await transact(event, (tx) => useCase(tx, { ...input, ...filter } as z.input<Input>));
  if (result.ok) return { view: result.value, fields: {} };
  if (!Object.keys(result.fields ?? {}).some((field) => field in filter)) return stop(event, result);
  return { view: await read(event, useCase, input as z.input<Input>), fields: fieldsOf(event, result) };
}

/** What is wrong with each field, in words. */
function fieldsOf({ locals: { t } }: RequestEvent, problem: Problem): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problem.fields ?? {}).map(([field, code]) => [field, t(`problem.${code}`, problem.values)]),
  );
}

/** Runs one of the use cases of a page and gives its value. */
export type Run = <Input extends z.ZodType, Output>(
  useCase: UseCase<Input, Output>,
  input: z.input<Input>,
) => Promise<Output>;

/** Carries a Problem out of the work of a page. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * For load functions that need several use cases: all in one transaction, each with an audit row of its own, and at
 * once where the work says so (`Promise.all`). For reading only: a problem becomes the error page, and the audit rows
 * of what was read before stay.
 */
export async function readTogether<T>(event: RequestEvent, work: (run: Run, tx: Tx) => Promise<T>): Promise<T> {
  const result = await readWithPage(event, async (tx): Promise<Result<T>> => {
    const run: Run = async (useCase, input) => {
      const part = await useCase(apart(tx), input);
      if (!part.ok) throw new Refused(part);
      return part.value;
    };
    try {
      return ok(await work(run, tx));
    } catch (caught) {
      if (caught instanceof Refused) return { ...caught.problem, kept: true };
      throw caught;
    }
  });
  return result.ok ? result.value : stop(event, result);
}

/** Ends a request with a problem's own words and status. */
export function stop(event: RequestEvent, problem: Problem): never {
  error(statusOf(problem.code), {
    message: event.locals.t(`problem.${problem.code}`, problem.values),
    code: problem.code,
  });
}

/**
 * For form actions: runs a use case with the fields of the form and what the route adds.
 * @param then where to go afterwards: a path, or a function of the outcome
 * @returns a failure that keeps everything typed, when something is wrong
 */
export async function submit<Input extends z.ZodType, Output>(
  event: RequestEvent,
  useCase: UseCase<Input, Output>,
  added: Record<string, unknown>,
  then: string | ((value: Output) => string),
): Promise<ActionFailure<FormProblem>> {
  const values = formValues(await event.request.formData());
  const result = await transact(event, (tx) => useCase(tx, { ...values, ...added } as z.input<Input>));
  if (!result.ok) return failure(event, result, values);
  redirect(303, typeof then === 'string' ? then : then(result.value));
}

/** A problem as an answer to a form. */
export function failure(
  event: RequestEvent,
  problem: Problem,
  values: Record<string, unknown>,
): ActionFailure<FormProblem> {
  const { t } = event.locals;
  // What is said of a field is not said once more above all of them.
  const heading = Object.values(problem.fields ?? {}).includes(problem.code) ? 'platform.invalid-input' : problem.code;
  return fail(statusOf(problem.code), {
    message: t(`problem.${heading}`, problem.values),
    code: problem.code,
    action: actionOf(event.url),
    fields: fieldsOf(event, problem),
    values,
  });
}

/** The name of the form action in an address: `?/name`. */
function actionOf({ searchParams }: URL): string {
  return [...searchParams.keys()].find((name) => name.startsWith('/'))?.slice(1) ?? 'default';
}

/** A problem as an answer to a script of ours. */
export function answerProblem(event: RequestEvent, problem: Problem): Response {
  const message = event.locals.t(`problem.${problem.code}`, problem.values);
  return Response.json({ code: problem.code, message }, { status: statusOf(problem.code) });
}
