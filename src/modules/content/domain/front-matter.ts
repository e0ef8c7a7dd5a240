import { z } from 'zod';
import { isRecord } from './kinds/exercise-kind.ts';
import { AUDIENCES, SOKKELWAARDEN, THEMES } from './vocabulary.ts';

/** The format in which lessons are written today. `docs/how-to/write-a-lesson.md` tells what each version holds. */
export const FORMAT = 2;

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be lower-case words with hyphens' });
const text = z.string().trim().min(1);

const words = {
  format: z.literal(FORMAT, { error: `this checkout reads the formats 1 to ${FORMAT}` }),
  id: slug,
  module: slug,
  title: text,
  neutralTitle: text,
  minutes: z.number().int().positive(),
  summary: z.array(text).length(4, { error: 'must have four sentences' }),
};
/** The head of a translation; `rendered` holds per part of the lesson the fingerprints of the Dutch paragraphs it renders. */
export const wordsSchema = z.strictObject({ ...words, rendered: z.record(slug, text).optional() });
/** The head of the Dutch source. */
export const factsSchema = z.strictObject({
  ...words,
  goals: z.array(slug).min(1),
  theme: z.enum(THEMES),
  values: z.array(z.enum(SOKKELWAARDEN)),
  priority: z.enum(['high', 'middle', 'low']),
  profiles: z.array(z.enum(AUDIENCES)).min(1),
  sensitivity: z.enum(['ordinary', 'sensitive']),
});
export type LessonWords = z.output<typeof wordsSchema>;
export type LessonFacts = z.output<typeof factsSchema>;

type FrontMatter = Readonly<Record<string, unknown>>;
export type Role = 'source' | 'translation';

const WORDS_1 = ['id', 'module', 'title', 'neutralTitle', 'minutes', 'summary'];
const FACTS_1 = [...WORDS_1, 'goals', 'theme', 'values', 'priority', 'profiles'];

/** One step for each version that was ever released: from that version to the next. */
const STEPS: Readonly<Record<number, (front: FrontMatter, role: Role) => FrontMatter>> = {
  // Format 1 named no format, ignored what it did not know, and had a number of its own that nothing read.
  1: (front, role) => {
    const known = Object.entries(front).filter(([name]) => (role === 'source' ? FACTS_1 : WORDS_1).includes(name));
    return { format: 2, ...Object.fromEntries(known), ...(role === 'source' ? { sensitivity: 'ordinary' } : {}) };
  },
};

/** The front matter as today's format has it, from whatever version it was written in. */
export function migrateFrontMatter(front: unknown, role: Role): unknown {
  let current = front;
  while (isRecord(current)) {
    const step = STEPS[(current['format'] ?? 1) as number];
    if (!step) break;
    current = step(current, role);
  }
  return current;
}
