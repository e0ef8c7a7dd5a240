import { z } from 'zod';
import type { Day } from '#kernel/dates.ts';
import type { Language } from '#kernel/languages.ts';
import { slug } from './front-matter.ts';
import type { CourseProblem } from './lesson.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a day: YYYY-MM-DD' });
const sentence = z.string().trim().min(1);

const UNITS = ['phone', 'euro', 'percent', 'days', 'weeks', 'months', 'years', 'date', 'number'] as const;

/** A fact that changes with time. A lesson refers to it, so that one change reaches every language. */
export const courseFact = z.strictObject({
  value: z.union([z.number(), z.string().regex(/^[^<>&"'\\{}\n]+$/, { error: 'may not hold quotes or marks' })]),
  unit: z.enum(UNITS),
  about: sentence,
  /** The day on which the source was read. */
  date: day,
  validUntil: day.optional(),
  reviewBy: day,
  source: sentence,
  status: z.enum(['confirmed', 'to-confirm']),
});
export type CourseFact = z.output<typeof courseFact>;
export const factsFile = z.strictObject({ facts: z.record(slug, courseFact) });
export type CourseFacts = Readonly<Record<string, CourseFact>>;

const REFERENCE = /\{\{\s*fact:([^}]*?)\s*\}\}/g;
const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-BE', ar: 'ar-u-nu-latn' };

/** The ids of the facts that a text refers to. */
export function factsIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(([, id = '']) => id);
}

/** The references to facts that are not there, with their lines. */
export function unknownFacts(file: string, content: string, facts: CourseFacts): CourseProblem[] {
  return content.split('\n').flatMap((line, index) =>
    factsIn(line)
      .filter((id) => !Object.hasOwn(facts, id))
      .map((id) => ({ file, line: index + 1, message: `there is no fact ${id} in courses/facts.yaml` })),
  );
}

/** A value as people read it in a language. */
export function formatFact({ value, unit }: CourseFact, language: Language): string {
  const locale = LOCALES[language];
  // Digits with signs between them would run the wrong way in a text from right to left.
  if (unit === 'phone') return language === 'ar' ? `\u2066${value}\u2069` : String(value);
  if (unit === 'date') return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${value}T00:00Z`)); // prettier-ignore
  const number = Number(value);
  if (unit === 'number') return new Intl.NumberFormat(locale).format(number);
  if (unit === 'percent') return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(number / 100); // prettier-ignore
  if (unit === 'euro') return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', minimumFractionDigits: Number.isInteger(number) ? 0 : 2 }).format(number); // prettier-ignore
  return new Intl.NumberFormat(locale, { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' }).format(number);
}

/** All texts in a value, with the facts they refer to filled in. An unknown reference stays as it is: a check names it. */
export function fillFacts<T>(value: T, facts: CourseFacts, language: Language): T {
  const fill = (part: unknown): unknown => {
    if (typeof part === 'string')
      return part.replaceAll(REFERENCE, (whole, id: string) => {
        const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
        return fact ? formatFact(fact, language) : whole;
      });
    if (Array.isArray(part)) return part.map(fill);
    if (typeof part === 'object' && part !== null)
      return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, fill(inner)]));
    return part;
  };
  return fill(value) as T;
}

/** What is out of date on a day: past its end is wrong, past its review is to be looked at. */
export function ageOf(fact: CourseFact, today: Day): 'expired' | 'to-review' | undefined {
  if (fact.validUntil !== undefined && fact.validUntil < today) return 'expired';
  return fact.reviewBy < today ? 'to-review' : undefined;
}
