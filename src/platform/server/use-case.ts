import type { z } from 'zod';
import type { Role } from '#kernel/roles.ts';
import { problem, type Problem, type ProblemCode, type Result } from '#kernel/result.ts';
import { writeAudit } from './audit.ts';
import type { Tx } from './database/transaction.ts';

/** What a use case declares of itself; the invariant tests read it. */
export interface UseCaseSpec<Input extends z.ZodType> {
  /** `module.verb-noun`; the action named in the audit trail. */
  readonly name: `${string}.${string}`;
  /** Who may; `system` (jobs, replay) always may. */
  readonly roles: readonly Role[];
  readonly input: Input;
  /** `read`: looking at one's own data leaves no audit row; everything else does. */
  readonly kind?: 'read' | 'write';
}

export interface UseCase<Input extends z.ZodType = z.ZodType, Output = unknown> {
  (tx: Tx, input: z.input<Input>): Promise<Result<Output>>;
  readonly spec: UseCaseSpec<Input>;
}

const registry = new Map<string, UseCaseSpec<z.ZodType>>();

/** Every use case of the platform, for the invariant tests. */
export const allUseCases = (): readonly UseCaseSpec<z.ZodType>[] => [...registry.values()];

/**
 * Makes a use case: checks the role, parses the input, runs the work and writes the audit row in the same transaction.
 * @returns a function `(tx, input)` that gives `Ok` or a `Problem` with a code and, where fields are wrong, their codes
 */
export function useCase<Input extends z.ZodType, Output>(
  spec: UseCaseSpec<Input>,
  work: (tx: Tx, input: z.output<Input>) => Promise<Result<Output>>,
): UseCase<Input, Output> {
  if (registry.has(spec.name)) throw new Error(`two use cases are called ${spec.name}`);
  registry.set(spec.name, spec);
  const run = async (tx: Tx, raw: z.input<Input>): Promise<Result<Output>> => {
    if (tx.actor.role !== 'system' && !spec.roles.includes(tx.actor.role)) return problem('platform.not-allowed');
    const parsed = spec.input.safeParse(raw);
    if (!parsed.success) return invalidInput(parsed.error);
    const result = await work(tx, parsed.data);
    const lasts = result.ok || result.kept === true;
    if (lasts && !isOwnReading(tx, spec)) {
      writeAudit(tx, { action: spec.name, outcome: result.ok ? 'ok' : result.code, personIds: [...tx.touched] });
    }
    return result;
  };
  return Object.assign(run, { spec });
}

function isOwnReading(tx: Tx, spec: UseCaseSpec<z.ZodType>): boolean {
  if (spec.kind !== 'read') return false;
  const others = [...tx.touched].filter((personId) => personId !== tx.actor.personId);
  return others.length === 0;
}

/** What zod found, as one code per field. A schema may name a code itself: `z.string({ error: 'module.code' })`. */
export function invalidInput(error: z.ZodError): Problem {
  const fields: Record<string, ProblemCode> = {};
  for (const issue of error.issues) {
    const path = issue.path.join('.');
    fields[path] ??= codeOf(issue);
  }
  return problem('platform.invalid-input', { fields });
}

const CODE = /^[a-z-]+\.[a-z0-9-]+$/;

const CODES: Partial<Record<z.core.$ZodIssue['code'], ProblemCode>> = {
  invalid_type: 'platform.field-required',
  too_small: 'platform.field-required',
  too_big: 'platform.field-too-long',
  invalid_value: 'platform.field-not-a-choice',
  invalid_union: 'platform.field-not-a-choice',
  invalid_format: 'platform.field-wrong-form',
};

function codeOf(issue: z.core.$ZodIssue): ProblemCode {
  if (CODE.test(issue.message)) return issue.message as ProblemCode;
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'platform.field-email';
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'platform.field-date';
  return CODES[issue.code] ?? 'platform.field-wrong-form';
}
