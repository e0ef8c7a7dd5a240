import { z } from 'zod';

const name = z.string().min(1).max(80);

/** Longest question, in characters. */
const MOST = 2000;

/** A question by a plain form: the id was made with the page, so that sending it twice is harmless. */
export const questionInput = z.object({
  questionId: z.uuid(),
  lesson: name,
  screen: name,
  question: z.string({ error: 'platform.field-required' }).trim().min(1, { error: 'platform.field-required' }).max(MOST, { error: 'learning.text-too-long' }),
}); // prettier-ignore

/** A question that a phone kept until there was a line. */
export const phoneQuestion = z.object({
  id: z.uuid(),
  kind: z.literal('asked'),
  lesson: name,
  screen: name,
  response: z.object({ text: z.string().trim().min(1).max(MOST) }),
  at: z.iso.datetime({ offset: true }),
  skew: z.int().default(0),
});

export const ownQuestionsInput = z.object({ lesson: name, screen: name });
