import { z } from 'zod';
import { slug } from './front-matter.ts';

const reason = z.string().trim().min(1);
const pattern = z.string().refine(
  (text) => {
    try {
      return new RegExp(text, 'iu') instanceof RegExp;
    } catch {
      return false;
    }
  },
  { error: 'must be a regular expression' },
);
const language = z.enum(['nl', 'en', 'fr', 'ar']);

/** `courses/checks.yaml`: what the checks go by, for whoever writes courses to change. */
export const checkRules = z.strictObject({
  /** The lowest score that still counts as B1, on the measure of the language. */
  readingLevel: z.partialRecord(language, z.strictObject({ measure: z.string(), minimum: z.number(), reason })),
  /** Words that assume somebody is in Belgium already (H18). */
  alreadyHere: z.array(z.strictObject({ id: slug, language, pattern, reason })),
  /** What may not stand in the address of a lesson that can bring somebody in danger: history keeps it (U05). */
  telling: z.strictObject({ pattern, reason }).optional(),
  /** Addresses and numbers that somebody could follow or call: which short ones count, and where they are made up. */
  contacts: z
    .strictObject({
      shortNumbers: z.array(z.string().regex(/^\d{3,4}$/)),
      fictional: z.array(z.strictObject({ kind: slug, reason })),
    })
    .default({ shortNumbers: [], fictional: [] }),
  /** Words that render a term well too, without being its name in the glossary. */
  terms: z.array(z.strictObject({ term: z.string(), language, also: z.array(z.string()).min(1), reason })).default([]),
  exceptions: z.array(
    z.strictObject({
      check: slug,
      rule: slug.optional(),
      lesson: slug,
      screen: slug.optional(),
      language: language.optional(),
      reason,
    }),
  ),
});
export type CheckRules = z.output<typeof checkRules>;

/** True when the rules let this lesson, or this screen of it, pass. */
export function isExcepted(
  rules: CheckRules,
  found: { check: string; lesson: string; rule?: string; screen?: string; language?: string },
): boolean {
  return rules.exceptions.some(
    ({ check, rule, lesson, screen, language: only }) =>
      check === found.check &&
      lesson === found.lesson &&
      (rule === undefined || rule === found.rule) &&
      (screen === undefined || screen === found.screen) &&
      (only === undefined || only === found.language),
  );
}
