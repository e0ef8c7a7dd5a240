import { z } from 'zod';
import type { CourseProblem } from './lesson.ts';
import { readYaml, type Parsed } from './parse-lesson.ts';
import { SOKKELWAARDEN, THEMES, type Sokkelwaarde, type Theme, type Variant } from './vocabulary.ts';

const text = z.string().trim().min(1);
const option = z.strictObject({ id: text, text });

/** What stands there instead for who reads the discreet variant; the same options, in other words (U05). */
const discreet = z.strictObject({ prompt: text, options: z.array(option).min(2) }).optional();

const wordsSchema = z.object({
  items: z.array(z.object({ id: text, lesson: text, prompt: text, options: z.array(option).min(2), discreet })),
});
const factsSchema = z.object({
  version: z.number().int().positive(),
  items: z.array(
    z.object({
      id: text,
      lesson: text,
      theme: z.enum(THEMES),
      value: z.enum(SOKKELWAARDEN).nullable(),
      difficulty: z.enum(['easy', 'middle', 'hard']),
      prompt: text,
      options: z.array(option.extend({ correct: z.boolean().optional() })).min(2),
      rationale: text,
      discreet,
    }),
  ),
});
export type QuizFacts = z.output<typeof factsSchema>;
export type QuizWords = z.output<typeof wordsSchema>;

/** A question of a test that counts: its key stays on the server. */
export interface QuizItem {
  readonly id: string;
  readonly lesson: string;
  readonly theme: Theme;
  readonly value: Sokkelwaarde | null;
  readonly difficulty: 'easy' | 'middle' | 'hard';
  readonly correct: string;
  /** In Dutch, for teachers only. */
  readonly rationale: string;
}

/** The words of a question in one language: all that a browser may receive of it. */
export interface QuizText {
  readonly id: string;
  readonly prompt: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

const idsOf = ({ options }: { readonly options: readonly { readonly id: string }[] }) =>
  options.map(({ id }) => id).toSorted().join(' '); // prettier-ignore

/** Reads the Dutch file of a bank: facts and words. */
export function parseQuiz(file: string, content: string): Parsed<QuizFacts> {
  const problems: CourseProblem[] = [];
  const value = readYaml(file, content, 1, factsSchema, problems);
  const seen = new Set<string>();
  for (const item of value?.items ?? []) {
    if (seen.has(item.id)) problems.push({ file, line: 1, message: `two questions are called ${item.id}` });
    seen.add(item.id);
    if (item.discreet && idsOf(item.discreet) !== idsOf(item)) problems.push({ file, line: 1, message: `${item.id}: the discreet options are ${idsOf(item.discreet)} and not ${idsOf(item)}` }); // prettier-ignore
    if (item.options.filter(({ correct }) => correct).length !== 1) problems.push({ file, line: 1, message: `${item.id}: exactly one option must be correct` }); // prettier-ignore
  }
  return problems.length > 0 || !value ? { problems } : { value, problems };
}

/** Reads a translation and compares it with the Dutch file. */
export function parseQuizTranslation(file: string, content: string, dutch: QuizFacts): Parsed<QuizWords> {
  const problems: CourseProblem[] = [];
  const value = readYaml(file, content, 1, wordsSchema, problems);
  if (!value) return { problems };
  const shape = (items: QuizWords['items']) => new Map(items.map((item) => [item.id, `${item.lesson}: ${idsOf(item)}${item.discreet ? `, discreet ${idsOf(item.discreet)}` : ''}`])); // prettier-ignore
  const here = shape(value.items);
  for (const [id, there] of shape(dutch.items)) {
    if (here.get(id) !== there) problems.push({ file, line: 1, message: `${id} is “${here.get(id) ?? 'missing'}” here and “${there}” in Dutch` }); // prettier-ignore
    here.delete(id);
  }
  for (const id of here.keys()) problems.push({ file, line: 1, message: `${id} is not in the Dutch file` });
  return problems.length > 0 ? { problems } : { value, problems };
}

/** The facts of each question, without words. */
export function toQuizItems(facts: QuizFacts): QuizItem[] {
  return facts.items.map(({ id, lesson, theme, value, difficulty, options, rationale }) => ({
    id, lesson, theme, value, difficulty, rationale,
    correct: options.find(({ correct }) => correct)?.id ?? '',
  })); // prettier-ignore
}

/** The words of each question, without facts. */
export function toQuizTexts(words: QuizWords, variant: Variant): QuizText[] {
  return words.items.map(({ id, discreet: other, ...open }) => {
    const { prompt, options } = (variant === 'discreet' && other) || open;
    return { id, prompt, options: options.map((part) => ({ id: part.id, text: part.text })) };
  });
}
