import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';
import { slug } from './front-matter.ts';

const sentence = z.string().trim().min(1);
/** A text in each language of the platform. */
export const inEachLanguage = z.strictObject({ nl: sentence, en: sentence, fr: sentence, ar: sentence } satisfies Record<(typeof LANGUAGES)[number], unknown>); // prettier-ignore

/** Lessons that belong together. */
const modulePart = z.strictObject({ id: slug, title: inEachLanguage, lessons: z.array(slug).min(1) });
export type ModulePart = z.output<typeof modulePart>;

/** `courses/<module>/module.yaml`: the title of a module, and its lessons by part in the order they are followed. */
export const moduleFile = z
  .strictObject({ id: slug, title: inEachLanguage, parts: z.array(modulePart).min(1) })
  .transform((module) => ({ ...module, lessons: module.parts.flatMap(({ lessons }) => lessons) }));
export type CourseModule = z.output<typeof moduleFile>;

/** A goal, and where it can be reached (H20). */
const goal = z.strictObject({
  title: sentence,
  reach: z.enum(['abroad', 'after-arrival']),
  /** Why it cannot be reached from abroad, or what stays for later. */
  note: sentence.optional(),
});
export const goalsFile = z.strictObject({ goals: z.record(slug, goal) });
export type CourseGoals = z.output<typeof goalsFile>['goals'];
