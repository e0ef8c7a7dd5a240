import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';

/** What can be wrong with a page. */
export const REPORT_ABOUT = ['unclear', 'wrong', 'language', 'exercise', 'technical', 'other'] as const;

const name = z.string().min(1).max(80);
const words = z.string().max(2000, { error: 'platform.field-too-long' });

export const reportInput = z.object({
  reportId: z.uuid(),
  language: z.enum(LANGUAGES),
  lesson: name,
  screen: name,
  contentVersion: z.string().min(1).max(64),
  about: z.enum(REPORT_ABOUT, { error: 'platform.field-not-a-choice' }),
  words: words.optional(),
});

/** PostgreSQL keeps no NUL and no half of a character. */
const isStorable = (text: string) => text.isWellFormed() && !text.includes('\0');

/** A report that a phone kept until there was a line, with the words that its page was in. */
export const phoneReport = z.object({
  id: z.uuid(),
  kind: z.literal('reported'),
  lesson: name,
  screen: name.refine(isStorable),
  contentVersion: z.string().min(1).max(64).refine(isStorable),
  response: z.object({
    about: z.enum(REPORT_ABOUT),
    words: words.transform((text) => text.toWellFormed().replaceAll('\0', '')).optional(),
    language: z.enum(LANGUAGES),
    textVersion: z.string().min(1).max(64).refine(isStorable),
  }),
  at: z.iso.datetime({ offset: true }),
  skew: z.int().default(0),
});

export const ownReportsInput = z.object({ lesson: name, screen: name });
export const reportsInput = z.object({ state: z.enum(['open', 'done']) });
export const reportAnswerInput = z.object({
  id: z.uuid(),
  state: z.enum(['open', 'done'], { error: 'platform.field-not-a-choice' }),
  answer: words.optional(),
});

/** A report as its page shows it to who made it. `waits`: it is on this phone only; `refused`: it will never be kept. */
export interface ReportState {
  readonly id: string;
  readonly about: string;
  readonly state: 'waits' | 'refused' | 'open' | 'done';
  readonly answer: string | null;
}

/** A report as who made it sees it. */
export interface OwnReport {
  readonly id: string;
  readonly about: string;
  readonly words: string | null;
  readonly reportedAt: Date;
  readonly state: 'open' | 'done';
  readonly answer: string | null;
}

/** A report as a teacher sees it: the page, not the person. */
export interface ReportLine extends OwnReport {
  readonly lesson: string;
  readonly lessonTitle: string;
  readonly screenTitle: string;
  readonly language: string;
  readonly contentVersion: string;
  readonly textVersion: string;
  /** The page has changed since. */
  readonly outdated: boolean;
}
