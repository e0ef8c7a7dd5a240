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

export const ownReportsInput = z.object({ lesson: name, screen: name });
export const reportsInput = z.object({ state: z.enum(['open', 'done']) });
export const reportAnswerInput = z.object({
  id: z.uuid(),
  state: z.enum(['open', 'done'], { error: 'platform.field-not-a-choice' }),
  answer: words.optional(),
});

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
