import { z } from 'zod';
import type { Day } from '#kernel/dates.ts';
import type { Language } from '#kernel/languages.ts';
import { slug } from './front-matter.ts';
import { inEachLanguage } from './course-index.ts';
import type { CourseProblem, Screen, ShownFact } from './lesson.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a day: YYYY-MM-DD' });
const sentence = z.string().trim().min(1);

const UNITS = [
  'phone',
  'email',
  'link',
  'euro',
  'percent',
  'days',
  'weeks',
  'months',
  'years',
  'date',
  'number',
] as const;
/** Texts that run from left to right in every language. */
export const LEFT_TO_RIGHT: ReadonlySet<string> = new Set(['phone', 'email', 'link']);

/** Who can be asked about something that nobody has looked up; `learning.facts.ask.…` says it to the reader. */
export const ASKED = ['counsellor', 'municipality', 'dvz', 'employer', 'naric', 'agency'] as const;
export type Asked = (typeof ASKED)[number];

/** A fact that changes with time. A lesson refers to it, so that one change reaches every language. */
export const courseFact = z.strictObject({
  value: z.union([z.number(), z.string().regex(/^[^<>&"'\\{}\n]+$/, { error: 'may not hold quotes or marks' })]),
  unit: z.enum(UNITS),
  /** What it is, for who reads a lesson. Facts of before wrote it in English only. */
  about: z.union([sentence, inEachLanguage]),
  /** The day on which the source was read. */
  date: day,
  validUntil: day.optional(),
  reviewBy: day,
  /** Where it was read, as a reader sees it: a public name, an address, or both. */
  source: sentence,
  status: z.enum(['confirmed', 'to-confirm']),
  /** Whom a reader can ask while it is not confirmed. */
  ask: z.enum(ASKED).optional(),
  /** For whoever keeps the facts. */
  note: sentence.optional(),
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
  if (LEFT_TO_RIGHT.has(unit)) return language === 'ar' ? `\u2066${value}\u2069` : String(value);
  if (unit === 'date') return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${value}T00:00Z`)); // prettier-ignore
  const number = Number(value);
  if (unit === 'number') return new Intl.NumberFormat(locale).format(number);
  if (unit === 'percent') return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(number / 100); // prettier-ignore
  if (unit === 'euro') return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', minimumFractionDigits: Number.isInteger(number) ? 0 : 2 }).format(number); // prettier-ignore
  return new Intl.NumberFormat(locale, { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' }).format(number);
}

/** What stands after the value of a fact that nobody has looked up. */
type Mark = '' | typeof STAR | typeof LINKED_STAR;
/** In a text without HTML; the list beside it has the same sign. */
const STAR = '*';
/** In HTML: leads to the list of facts on the same page, and is read aloud as what the list calls it. */
const LINKED_STAR = '<a class="unsure" href="#facts" aria-labelledby="unsure"><span aria-hidden="true">*</span></a>';

/**
 * All texts in a value, with the facts they refer to filled in. An unknown reference stays as it is: a check names it.
 * @param mark what follows a value that nobody has looked up
 */
export function fillFacts<T>(value: T, facts: CourseFacts, language: Language, mark: Mark = ''): T {
  const fill = (part: unknown): unknown => {
    if (typeof part === 'string')
      return part.replaceAll(REFERENCE, (whole, id: string) => {
        const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
        return fact ? formatFact(fact, language) + (fact.status === 'to-confirm' ? mark : '') : whole;
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

const FIGURE = /(<figure\b[\s\S]*?<\/figure>)/;

/** Facts in a piece of HTML; in a drawing there is no place for a mark. */
const fillHtml = (html: string, facts: CourseFacts, language: Language): string =>
  html
    .split(FIGURE)
    .map((part) => fillFacts(part, facts, language, part.startsWith('<figure') ? '' : LINKED_STAR))
    .join('');

/** A screen with its facts filled in, and their ids. What makes an answer right bears no mark. */
export function fillScreen(screen: Screen, facts: CourseFacts, language: Language): Screen {
  const used = [...new Set(factsIn(JSON.stringify(screen)))].filter((id) => Object.hasOwn(facts, id));
  return {
    ...screen,
    ...(used.length > 0 && { facts: used }),
    title: fillFacts(screen.title, facts, language),
    blocks: screen.blocks.map((block) =>
      block.type === 'text'
        ? { ...block, html: fillHtml(block.html, facts, language) }
        : {
            ...block,
            exercise: Object.assign(fillFacts(block.exercise, facts, language, STAR), { key: fillFacts(block.exercise.key, facts, language) }), // prettier-ignore
          },
    ),
  };
}

/** Sentences with their facts filled in, and marked where nobody has looked them up. */
export const fillSentences = (texts: readonly string[], facts: CourseFacts, language: Language): string[] =>
  texts.map((text) => fillFacts(text, facts, language, STAR));

/** Facts as the list at the end of a lesson shows them. */
export function showFacts(ids: Iterable<string>, facts: CourseFacts, language: Language): ShownFact[] {
  return [...new Set(ids)].flatMap((id): ShownFact[] => {
    const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
    if (!fact) return [];
    const { about, source, date, status, ask } = fact;
    const words = typeof about === 'string' ? { about, english: true as const } : { about: about[language] };
    const unsure = status === 'to-confirm' ? { ask: ask ?? 'counsellor' } : {};
    return [{ id, value: formatFact(fact, language), ...words, source, read: date, ...unsure }];
  });
}
