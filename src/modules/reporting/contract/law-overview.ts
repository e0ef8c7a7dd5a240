import { z } from 'zod';
import type { Parameter } from '#law/kern/parameters.ts';
import { REGIMES } from '#law/kern/regimes.ts';

/** A day to look at the law; empty: today. */
export const lawInput = z.object({
  on: z.preprocess((day) => (day === '' ? undefined : day), z.iso.date({ error: 'platform.field-date' }).optional()),
});

const parameter = z.custom<Parameter>((value) => typeof value === 'object' && value !== null);

/** What is in force on a day, what changes next, what must be verified before live use, and where the sources disagree. */
export const lawView = z.object({
  on: z.iso.date(),
  /** `regimes`: empty where all follow it. */
  inForce: z.array(z.object({ parameter, regimes: z.array(z.enum(REGIMES)) })),
  next: z.array(z.object({ op: z.iso.date(), wat: z.enum(['begint', 'eindigt']), parameter })),
  toVerify: z.array(parameter),
  regimes: z.array(
    z.object({
      name: z.enum(REGIMES),
      status: z.enum(['recht', 'proef', 'voorstel', 'aangekondigd']),
      from: z.iso.date(),
      to: z.iso.date().nullable(),
      inherits: z.enum(REGIMES).nullable(),
      source: z.string(),
      replaces: z.array(z.object({ question: z.string(), source: z.string() })),
    }),
  ),
  contradictions: z.array(
    z.object({
      code: z.string(),
      readings: z.array(
        z.object({ name: z.string(), sources: z.array(z.string()), followedBy: z.array(z.enum(REGIMES)) }),
      ),
    }),
  ),
});
