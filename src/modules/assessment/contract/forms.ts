import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';

const language = z.enum(LANGUAGES);

export const quizInput = z.object({ language });
export const questionInput = z.object({ language, number: z.coerce.number().int().min(1).max(60) });
export const answerInput = z.object({
  number: z.coerce.number().int().min(1).max(60),
  option: z.string({ error: 'assessment.no-answer' }).min(1).max(40),
});

/** What staff may record: that somebody was absent or that the technique failed (M18). */
export const outcomeInput = z.object({
  personId: z.uuid(),
  outcome: z.enum(['absent', 'technical-failure'], { error: 'platform.field-required' }),
});

export const resultsInput = z.object({ personIds: z.array(z.uuid()).max(200) });
